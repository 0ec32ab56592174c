using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;
using DocLint.Core.Tokens;
using DocLint.Rules.Encodings.Escapes;
using DocLint.Rules.Encodings.Mojibake;

namespace DocLint.Rules.Encodings.Characters;

/// <summary>Question marks that a program wrote for characters it did not have.</summary>
public sealed class QuestionMarkAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new("DL1007", "Question mark for a lost character",
        "'{0}' stands where {1} was lost", DiagnosticSeverity.Warning);

    /// <summary>Frequency class of a word that may well begin a sentence after a question mark without its blank.</summary>
    private const int CommonWord = 7;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPunctuationAction(ExamineOne);
        context.RegisterDocumentAction(ExamineRuns);
    }

    /// <summary>One question mark between two letters.</summary>
    private static void ExamineOne(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        if (text[position] != '?' || !IsLetter(MojibakeScan.Before(text, position, 1)) || !IsLetter(MojibakeScan.After(text, position + 1)))
            return;
        var span = new ProseSpan(position, 1);
        if (EscapeContext.IsAddress(EscapeContext.Chunk(text, position)) || !context.IsProse(span) || IsDamage(context, position))
            return;
        // "The wildcard t?p matches top and tip."
        if (EscapeContext.IsSpokenOf(text, position - WordBefore(text, position).Length, position + 1 + WordAfter(text, position + 1).Length))
            return;
        if (Contractions.IsApostrophe(text, position, position + 1))
            Report(context, span, "’");
        else if (IsTornWord(context, position))
            Report(context, span, null);
    }

    /// <summary>A small letter follows, and the two halves are not two words that lack their blank.</summary>
    private static bool IsTornWord(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        var after = CharacterKinds.Of(MojibakeScan.After(text, position + 1));
        if (after is CharacterKind.Upper or CharacterKind.LatinUpper)
            return false;
        return !IsKnown(context, WordBefore(text, position)) || !IsKnown(context, WordAfter(text, position + 1));
    }

    private static bool IsKnown(DocumentContext context, ReadOnlySpan<byte> word) =>
        word.Length > 1 && context.Words.Lookup(word) is { Exists: true, Frequency: >= CommonWord } entry && (context.Words.FlagsOf(entry) & WordFlags.Known) != 0;

    private static ReadOnlySpan<byte> WordBefore(ReadOnlySpan<byte> text, int end)
    {
        int start = end;
        while (start > 0 && (char.IsAsciiLetter((char)text[start - 1]) || text[start - 1] >= 0x80))
            start--;
        return text[start..end];
    }

    private static ReadOnlySpan<byte> WordAfter(ReadOnlySpan<byte> text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiLetter((char)text[end]) || text[end] >= 0x80))
            end++;
        return text[start..end];
    }

    /// <summary>
    /// Two or three question marks: a character of two or three bytes. Writers also type them for emphasis, so that all but
    /// those inside a word count only in a document where a contraction lost its apostrophe in the same way.
    /// </summary>
    private static void ExamineRuns(DocumentContext context)
    {
        ReadOnlySpan<byte> text = context.Text;
        if (text.IndexOf("??"u8) < 0)
            return;
        bool evidence = HasTornContraction(text);
        for (int at = 0; at < text.Length;)
        {
            int length = NextRun(text, ref at);
            if (length == 0)
                return;
            int end = at + length;
            if (IsLost(text, at, end, evidence) && !IsDamage(context, at) && !EscapeContext.IsAddress(EscapeContext.Chunk(text, at)))
                Report(context, ProseSpan.FromBounds(at, end), Contractions.IsApostrophe(text, at, end) ? "’" : null);
            at = end;
        }
    }

    /// <summary>Moves to the next run of at least two question marks and returns its length, 0 at the end.</summary>
    private static int NextRun(ReadOnlySpan<byte> text, ref int at)
    {
        int offset = text[at..].IndexOf("??"u8);
        if (offset < 0)
            return 0;
        at += offset;
        int length = text[at..].IndexOfAnyExcept((byte)'?');
        return length < 0 ? text.Length - at : length;
    }

    private static bool IsLost(ReadOnlySpan<byte> text, int at, int end, bool evidence)
    {
        if (end - at > 3)
            return false;
        bool inWord = IsLetter(MojibakeScan.Before(text, at, 1)) && CharacterKinds.Of(MojibakeScan.After(text, end)) is CharacterKind.Lower or CharacterKind.LatinLower;
        return inWord || evidence && end - at == 3;
    }

    private static bool HasTornContraction(ReadOnlySpan<byte> text)
    {
        for (int at = 0; NextRun(text, ref at) is int length and > 0; at += length)
        {
            if (length == 3 && Contractions.IsApostrophe(text, at, at + 3))
                return true;
        }

        return false;
    }

    private static bool IsLetter(int code) => CharacterKinds.IsLetter(CharacterKinds.Of(code));

    private static bool IsDamage(DocumentContext context, int at) => context.TryGetState<DocumentDamage>()?.Covers(at) == true;

    private static void Report(DocumentContext context, ProseSpan span, string? replacement) => context.Report(new Finding(Rule, span)
    {
        Arguments = [replacement is null ? "a character" : "an apostrophe"],
        Fix = replacement is null ? null : new ProseFix($"Replace with '{replacement}'", FixSafety.Safe, [new ProseEdit(span, replacement)]),
    });
}
