using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos;

/// <summary>DL3011: a word that a line break once divided and a hyphen with a space still does ("delib- erately").</summary>
internal sealed class BrokenHyphenationAnalyzer : DiagnosticAnalyzer
{
    private const int LongestHalf = 24;

    private static readonly DiagnosticDescriptor Rule =
        new("DL3011", "Broken hyphenation", "'{0}' is '{1}', divided at a line end that is gone", DiagnosticSeverity.Warning) { Precision = RulePrecision.VeryHigh };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    private const WordFlags NoEverydayWord = WordFlags.Unknown | WordFlags.ProperName | WordFlags.RareWord;

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

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
                && ((context.FlagsOf(left) | context.FlagsOf(left + 1)) & NoEverydayWord) != 0)
                Report(context, left);
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

    private static void Report(DocumentContext context, int left)
    {
        Token first = context.Tokens[left], second = context.Tokens[left + 1];
        // "pre- and post-war": the hyphen stands for what follows.
        if ((context.FlagsOf(left + 1) & WordFlags.EnglishFunction) != 0)
            return;
        Span<byte> joined = stackalloc byte[2 * LongestHalf];
        context.TextOf(left).CopyTo(joined);
        context.TextOf(left + 1).CopyTo(joined[first.Length..]);
        joined = joined[..(first.Length + second.Length)];
        if ((context.Words.FlagsOf(context.Words.Lookup(joined)) & WordFlags.Known) == 0)
            return;
        ProseSpan span = ProseSpan.FromBounds(first.Start, second.End);
        if (!context.IsEnglishBlock(context.BlockOf(left)) || !context.IsProse(new ProseSpan(first.Start, first.Length)))
            return;
        string word = ShortText.Decode(joined);
        context.Report(new Finding(Rule, span)
        {
            Arguments = [word],
            Fix = TypoText.Replace("Join the halves", FixSafety.Safe, new ProseSpan(first.End, 2), string.Empty),
        });
    }
}
