using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Marks;

/// <summary>DL3004 for a comma or full stop that stands twice: "What,, now", "the end..".</summary>
internal sealed class DoubledMarkAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Who writes more doubled stops than that means ellipses by them.</summary>
    private const int MostStops = 2;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [PunctuationSpacingAnalyzer.Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(DocumentContext context)
    {
        foreach (int position in Find(context, (byte)',', int.MaxValue))
            Report(context, position);
        List<int> stops = Find(context, (byte)'.', MostStops + 1);
        if (stops.Count > MostStops)
            return;
        foreach (int position in stops)
            Report(context, position);
    }

    private static List<int> Find(DocumentContext context, byte mark, int most)
    {
        var found = new List<int>();
        ReadOnlySpan<byte> text = context.Text, pair = [mark, mark];
        for (int at = text.IndexOf(pair); at >= 0 && found.Count < most;)
        {
            int end = at + 2;
            while (end < text.Length && text[end] == mark)
                end++;
            if (end == at + 2 && IsSlip(context, at))
                found.Add(at);
            int next = text[end..].IndexOf(pair);
            at = next < 0 ? -1 : end + next;
        }

        return found;
    }

    /// <summary>Behind a word and before a blank; a full stop also where a sentence ends, and no abbreviation.</summary>
    private static bool IsSlip(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        byte after = TypoText.ByteAt(text, position + 2);
        if (!TypoText.IsAsciiLetter(TypoText.ByteAt(text, position - 1)) || after is not (0 or (byte)' ' or (byte)'\n' or (byte)'\r'))
            return false;
        int index = context.TokenBefore(position);
        if (index < 0 || context.Tokens[index].End != position || context.Tokens[index].Length < 2)
            return false;
        if (text[position] == (byte)',')
            return after == (byte)' ';
        if ((context.FlagsOf(index) & (WordFlags.Abbreviation | WordFlags.EndingAbbreviation | WordFlags.Unknown)) != 0)
            return false;
        ReadOnlySpan<byte> rest = text[(position + 2)..];
        int blanks = rest.IndexOfAnyExcept((byte)' ');
        return blanks < 0 || rest[blanks] is (byte)'\n' or (byte)'\r' || TypoText.IsUpper(rest[blanks]);
    }

    private static void Report(DocumentContext context, int position)
    {
        var span = new ProseSpan(position, 2);
        int block = context.BlockAt(position);
        if (block < 0 || position < context.Blocks[block].Start || !context.IsEnglishBlock(block) || !context.IsProse(span))
            return;
        context.Report(new Finding(PunctuationSpacingAnalyzer.Rule, span)
        {
            Arguments = ["stands twice"],
            // Two full stops may be what is left of an ellipsis.
            Fix = TypoText.Replace("Delete the second mark", context.Text[position] == (byte)',' ? FixSafety.Safe : FixSafety.Unsafe, new ProseSpan(position + 1, 1), string.Empty),
        });
    }
}
