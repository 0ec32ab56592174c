using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;
using DocLint.Rules.Typos.Spelling;

namespace DocLint.Rules.Typos.Usage;

/// <summary>DL3009: a word taken for another that sounds alike, where the words around it decide ("more then", "could of").</summary>
internal sealed class ConfusionAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule =
        new("DL3009", "Confused word", "'{0}' is confused with '{1}'", DiagnosticSeverity.Warning);

    private const int LongestSplit = 24;

    // Made by the first thread that needs it, and perhaps by a second one at the same time: they are equal.
    private ConfusionPatterns? _patterns;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterWordAction(WordFlags.Confusable, AnalyzePatterns);
        context.RegisterWordAction(WordFlags.ConfusedByContext, AnalyzeContext);
    }

    private void AnalyzePatterns(DocumentContext context, int index)
    {
        if (FindPattern(context, index) is { } pattern)
            Report(context, index - pattern.WordsBefore, index, pattern.Right, pattern.IsSure);
    }

    private void AnalyzeContext(DocumentContext context, int index)
    {
        ReadOnlySpan<byte> meant = ConfusionContext.FindMeant(context, index, TypoHashes.OfToken(context, index));
        if (!meant.IsEmpty && FindPattern(context, index) is null)
            Report(context, index, index, ShortText.Decode(meant), isSure: null);
    }

    private ConfusionPattern? FindPattern(DocumentContext context, int index)
    {
        // Asked for once: code that is compiled ahead makes a call of each.
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<ulong> hashes = context.Hashes;
        ConfusionPatterns all = _patterns ??= new ConfusionPatterns();
        ulong key = HashAt(context, tokens, hashes, index);
        ulong previous = index == 0 ? 0 : HashAt(context, tokens, hashes, index - 1);
        ulong next = index + 1 == tokens.Length ? 0 : HashAt(context, tokens, hashes, index + 1);
        ConfusionGroup group = all.Find(previous, key, next);
        return group.IsEmpty ? null : FindAmong(all, group, context, tokens, index);
    }

    private static ConfusionPattern? FindAmong(ConfusionPatterns patterns, in ConfusionGroup group, DocumentContext context, ReadOnlySpan<Token> tokens, int index)
    {
        ReadOnlySpan<byte> text = context.Text;
        uint before = index == 0 ? uint.MaxValue : LetterBit(text[tokens[index - 1].Start]);
        uint after = index + 1 == tokens.Length ? uint.MaxValue : LetterBit(text[tokens[index + 1].Start]);
        int next = group.First;
        ConfusionPattern? pattern = patterns.Next(group, ref next, before, after);
        while (pattern?.Matches(context, index) == false)
            pattern = patterns.Next(group, ref next, before, after);
        return pattern;
    }

    /// <summary>The <see cref="TypoHashes.OfToken"/> of a word; 0 for a number, as no pattern names one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashAt(DocumentContext context, ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> hashes, int index) =>
        tokens[index].Is(TokenShape.Possessive) && tokens[index].IsWord ? TypoHashes.OfToken(context, index) : hashes[index];

    private static uint LetterBit(byte letter) => 1u << (letter & 31);

    /// <summary>"the Pole found", "Hampstead Heath care homes", "a Women in Business lunch": a capital within a sentence is a name's.</summary>
    private static bool IsName(DocumentContext context, int index) => context.Tokens[index].Is(TokenShape.Capitalized) && !TypoText.StartsSentence(context, index);

    /// <summary>"a lose-lose deal", "a then-record sum": half of a word with a hyphen.</summary>
    private static bool IsHalf(ReadOnlySpan<byte> text, ProseSpan span) =>
        (TypoText.ByteAt(text, span.End) == (byte)'-' && TypoText.IsAsciiLetter(TypoText.ByteAt(text, span.End + 1)))
        || (TypoText.ByteAt(text, span.Start - 1) == (byte)'-' && TypoText.IsAsciiLetter(TypoText.ByteAt(text, span.Start - 2)));

    /// <summary>Words of one phrase: neither "the A" nor the end of "a.k.a.", and no keyword as in "no WHERE clause".</summary>
    private static bool IsPhrase(DocumentContext context, int first, int last) =>
        !IsName(context, last) && (!context.Tokens[last].Is(TokenShape.AllCaps) || context.Tokens[first].Is(TokenShape.AllCaps)) && TypoText.ByteAt(context.Text, context.Tokens[first].Start - 1) is not ((byte)'.' or (byte)'-' or (byte)'/');

    /// <summary>"every thing", as it was written until 1850: who splits a word more than once and never joins it spells it so.</summary>
    private static bool IsSpelling(DocumentContext context, ProseSpan span, string joined)
    {
        ReadOnlySpan<byte> split = context.TextOf(span), text = context.Text;
        if (split.Length > LongestSplit || split.Count((byte)' ') != 1 || joined.Length != split.Length - 1)
            return false;
        int first = text.IndexOf(split);
        if (text[(first + 1)..].IndexOf(split) < 0)
            return false;
        Span<byte> whole = stackalloc byte[LongestSplit];
        int blank = split.IndexOf((byte)' ');
        split[..blank].CopyTo(whole);
        split[(blank + 1)..].CopyTo(whole[blank..]);
        return text.IndexOf(whole[..joined.Length]) < 0;
    }

    /// <param name="isSure">Whether it is a warning with a fix, or a note; null for a warning whose fix somebody has to look at.</param>
    private static void Report(DocumentContext context, int index, int last, string meant, bool? isSure)
    {
        Token token = context.Tokens[index];
        ProseSpan span = ProseSpan.FromBounds(token.Start, context.Tokens[last].End);
        if (token.Is(TokenShape.AllCaps) && !token.Is(TokenShape.Capitalized) || IsName(context, index) || (last > index && !IsPhrase(context, index, last)) || IsHalf(context.Text, span) || !context.IsEnglishBlock(context.BlockOf(index)) || !context.IsProse(span) || OtherSpeech.IsSic(context, index))
            return;
        if (TypoText.IsAloneInMarkup(context, span) || (last > index && IsSpelling(context, span, meant)))
            return;
        string right = ApostropheStyle.Match(context, TypoText.MatchCase(token.Shape, meant));
        context.Report(new Finding(Rule, span)
        {
            Arguments = [right],
            Fix = TypoText.Replace($"Replace with '{right}'", isSure == true ? TypoText.SafetyAt(context, span.Start) : FixSafety.Unsafe, span, right),
            Severity = isSure == false ? DiagnosticSeverity.Note : null,
        });
    }
}
