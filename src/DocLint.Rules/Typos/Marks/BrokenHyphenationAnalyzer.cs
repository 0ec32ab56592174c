using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Marks;

/// <summary>DL3011: a word that a line break once divided and a hyphen still does, with a blank ("delib- erately") or without ("passen-gers").</summary>
internal sealed class BrokenHyphenationAnalyzer : DiagnosticAnalyzer
{
    private const int LongestHalf = 24;

    private static readonly DiagnosticDescriptor Rule =
        new("DL3011", "Broken hyphenation", "'{0}' is '{1}', divided at a line end that is gone", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    private const WordFlags NoEverydayWord = WordFlags.Unknown | WordFlags.ProperName | WordFlags.RareWord;

    /// <summary>Halves of compounds that are no words before a hyphen and a blank, but for "pre- and post-war".</summary>
    private static ReadOnlySpan<byte> Prefixes => "anti cross ex multi non post pre self semi ultra"u8;

    /// <summary>Prefixes that many write with a hyphen where the lexicon has the whole alone.</summary>
    private static ReadOnlySpan<byte> KeptPrefixes => "anti bi co de mid mis multi non pre semi sub un"u8;

    /// <summary>Words that make a compound with a participle ("much- requested").</summary>
    private static ReadOnlySpan<byte> Adverbs => "ill much over under well"u8;

    /// <summary>A word is seen to be divided when the whole is so frequent.</summary>
    private const int EverydayWord = 4;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(Analyze);
        context.RegisterWordAction(WordFlags.Unknown, AnalyzeEnding);
    }

    /// <summary>"passen-gers", "re-sponse": what follows the hyphen is no word, and the whole is one.</summary>
    private static void AnalyzeEnding(DocumentContext context, int index)
    {
        ReadOnlySpan<byte> text = context.Text;
        Token ending = context.Tokens[index];
        if (index == 0 || ending.Shape != TokenShape.None || ending.Length < 3 || TypoText.ByteAt(text, ending.Start - 1) != (byte)'-')
            return;
        Token first = context.Tokens[index - 1];
        // Words of three parts are compounds or songs; so are doubled sounds ("tick-tock"), and "pre-empt" is written so.
        if (first.End != ending.Start - 1 || first.Length < 2 || TypoText.ByteAt(text, first.Start - 1) == (byte)'-' || TypoText.ByteAt(text, ending.End) == (byte)'-'
            || !first.IsWord || first.Shape != TokenShape.None || context.TextOf(index - 1)[0] == context.TextOf(index)[0]
            || WordSet.IndexOf(KeptPrefixes, context.TextOf(index - 1)) >= 0 || IsCompound(context, index))
            return;
        Report(context, index - 1, EverydayWord);
    }

    /// <summary>"work-arounds", "out-moded", "whole-heartedly": a word of every day and the inflected form of another.</summary>
    private static bool IsCompound(DocumentContext context, int index)
    {
        ReadOnlySpan<byte> ending = context.TextOf(index);
        if (ending.EndsWith("hearted"u8) || ending.EndsWith("heartedly"u8))
            return true;
        int suffix = ending.EndsWith("ed"u8) || ending.EndsWith("s"u8) ? 1 : 0;
        return suffix > 0 && context.Tokens[index - 1].Entry.Frequency >= EverydayWord && (context.FlagsOf(index - 1) & NoEverydayWord) == 0
            && context.Words.LookupFolded(ending[..^suffix]).Frequency >= EverydayWord;
    }

    /// <summary>Goes from one hyphen with a blank to the next, which are rare, rather than from word to word.</summary>
    private static void Analyze(DocumentContext context)
    {
        ReadOnlySpan<byte> text = context.Text;
        int position = 0;
        while (text[position..].IndexOf("- "u8) is >= 0 and int found)
        {
            position += found + 2;
            if (position < 3 || position >= text.Length || !TypoText.IsLower(text[position]) || text[position - 3] is (byte)' ' or (byte)'-')
                continue;
            int left = context.TokenBefore(position);
            if (left >= 0 && context.Tokens[left].End == position - 2 && IsDivided(context, left)
                && (context.FlagsOf(left + 1) & WordFlags.EnglishFunction) == 0)
                AnalyzeHalves(context, left);
        }
    }

    /// <summary>True when a hyphen and a blank stand between a token and the next, a lower-case one.</summary>
    private static bool IsDivided(DocumentContext context, int left)
    {
        if (left + 1 >= context.Tokens.Length)
            return false;
        Token first = context.Tokens[left], second = context.Tokens[left + 1];
        return second.Start - first.End == 2 && second.Shape == TokenShape.None && context.Text[first.End..second.Start].SequenceEqual("- "u8)
            && first.IsWord && !first.Is(TokenShape.AllCaps | TokenShape.MixedCase | TokenShape.Apostrophe) && first.Length <= LongestHalf && second.Length <= LongestHalf;
    }

    /// <summary>Two halves of a word, or of a compound; a function word behind the hyphen ("pre- and post-war") was left out before.</summary>
    private static void AnalyzeHalves(DocumentContext context, int left)
    {
        if (context.Tokens[left].Length == 1 || IsSecondPrefix(context, left))
            return;
        if (((context.FlagsOf(left) | context.FlagsOf(left + 1)) & NoEverydayWord) != 0 && Report(context, left, 0))
            return;
        bool isAdverb = WordSet.IndexOf(Adverbs, context.TextOf(left)) >= 0;
        if (isAdverb ? IsParticiple(context, left + 1) && !Report(context, left, 0) : WordSet.IndexOf(Prefixes, context.TextOf(left)) >= 0)
        {
            Token first = context.Tokens[left], second = context.Tokens[left + 1];
            ReportAt(context, left, $"{context.GetString(context.SpanOf(left))}-{context.GetString(context.SpanOf(left + 1))}", new ProseSpan(first.End + 1, second.Start - first.End - 1));
        }
    }

    /// <summary>"pre- and post- race": the hyphen of the first prefix has its blank by right, and that of the second is written alike.</summary>
    private static bool IsSecondPrefix(DocumentContext context, int left) =>
        left > 1 && WordSet.IndexOf("and or to"u8, context.TextOf(left - 1)) >= 0 && TypoText.ByteAt(context.Text, context.Tokens[left - 2].End) == (byte)'-'
        && context.Tokens[left - 1].Start - context.Tokens[left - 2].End == 2;

    private static bool IsParticiple(DocumentContext context, int index)
    {
        ReadOnlySpan<byte> word = context.TextOf(index);
        return word.EndsWith("ed"u8) || word.EndsWith("ing"u8);
    }

    /// <returns>False when the halves make no word of the frequency.</returns>
    private static bool Report(DocumentContext context, int left, int lowestFrequency)
    {
        Token first = context.Tokens[left], second = context.Tokens[left + 1];
        if (first.Length > LongestHalf || second.Length > LongestHalf)
            return false;
        Span<byte> joined = stackalloc byte[2 * LongestHalf];
        context.TextOf(left).CopyTo(joined);
        context.TextOf(left + 1).CopyTo(joined[first.Length..]);
        joined = joined[..(first.Length + second.Length)];
        WordEntry entry = context.Words.Lookup(joined);
        WordFlags flags = context.Words.FlagsOf(entry);
        if ((flags & WordFlags.Known) == 0 || entry.Frequency < lowestFrequency || (lowestFrequency > 0 && (flags & WordFlags.ProperName) != 0))
            return false;
        ReportAt(context, left, ShortText.Decode(joined), ProseSpan.FromBounds(first.End, second.Start));
        return true;
    }

    private static void ReportAt(DocumentContext context, int left, string word, ProseSpan cut)
    {
        Token first = context.Tokens[left], second = context.Tokens[left + 1];
        if (!context.IsEnglishBlock(context.BlockOf(left)) || !context.IsProse(new ProseSpan(first.Start, first.Length)))
            return;
        context.Report(new Finding(Rule, ProseSpan.FromBounds(first.Start, second.End))
        {
            Arguments = [word],
            Fix = TypoText.Replace("Join the halves", FixSafety.Safe, cut, string.Empty),
        });
    }
}
