using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// The article's own table of contents in a text that has lost its markup: short lines in a row that come again, in the same order, each above a
/// paragraph. Menus come again, too, but side by side.
/// </summary>
internal sealed class ContentsList(DocumentContext context, LineJudge judge)
{
    /// <summary>Least entries of a table of contents.</summary>
    private const int LeastEntries = 3;

    /// <summary>Most words of an entry.</summary>
    private const int EntryWords = 12;

    /// <summary>Most repeated lines of a document that are looked at, so that a list without end costs no more than its length.</summary>
    private const int MostLines = 400;

    private bool[]? _isListed;

    /// <summary>Whether a line is an entry of a table of contents, or the heading that the entry names.</summary>
    public bool Holds(int index) => judge.FeaturesOf(index).Has(LineFeature.Repeated) && (_isListed ??= Find())[index];

    private bool[] Find()
    {
        var isListed = new bool[judge.Verdicts.Length];
        var lines = RepeatedLines();
        for (var first = 0; first + LeastEntries <= lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && IsNext(lines[end - 1].Block, lines[end].Block) && !IsIn(lines, first, end, lines[end].Hash))
            {
                end++;
            }

            Mark(lines, first, end, isListed);
            first = end;
        }

        return isListed;
    }

    /// <summary>Whether a line is in one row with another: directly below it, or with one short line between, whose heading is longer than its entry.</summary>
    private bool IsNext(int above, int below) =>
        below == above + 1 || (below == above + 2 && judge.Verdicts[above + 1].First is { IsJudged: true, EndsSentence: false, Words: <= EntryWords });

    private static bool IsIn(List<(int Block, ulong Hash)> lines, int first, int end, ulong hash)
    {
        for (var i = first; i < end; i++)
        {
            if (lines[i].Hash == hash)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Marks the lines of a row, and their twins further down, when they are a table of contents.</summary>
    private void Mark(List<(int Block, ulong Hash)> lines, int first, int end, bool[] isListed)
    {
        var entries = new List<(int Block, int Twin)>(4);
        var next = end;
        for (var i = first; i < end; i++)
        {
            var twin = next;
            while (twin < lines.Count && lines[twin].Hash != lines[i].Hash)
            {
                twin++;
            }

            if (twin < lines.Count)
            {
                entries.Add((lines[i].Block, lines[twin].Block));
                next = twin + 1;
            }
        }

        var (headings, above, phrases) = (0, 0, 0);
        for (var i = 0; i < entries.Count; i++)
        {
            headings += IsHeading(entries, i) ? 1 : 0;
            above += IsAboveText(entries[i].Twin) ? 1 : 0;
            phrases += judge.Verdicts[entries[i].Block].Hard.Weight > 0 ? 1 : 0;
        }

        // The words of a menu are phrases.
        for (var i = 0; i < entries.Count && headings >= LeastEntries && above * 2 >= entries.Count && phrases * 2 <= entries.Count; i++)
        {
            if (IsHeading(entries, i))
            {
                isListed[entries[i].Block] = true;
                isListed[entries[i].Twin] = true;
            }
        }
    }

    /// <summary>Whether something stands between the twin of an entry and those of its neighbours.</summary>
    private static bool IsHeading(List<(int Block, int Twin)> entries, int index) =>
        (index == 0 || entries[index].Twin > entries[index - 1].Twin + 1) && (index == entries.Count - 1 || entries[index + 1].Twin > entries[index].Twin + 1);

    private List<(int Block, ulong Hash)> RepeatedLines()
    {
        var lines = new List<(int, ulong)>(4);
        for (var i = 0; i < judge.Verdicts.Length && lines.Count < MostLines; i++)
        {
            if (judge.Verdicts[i].First is { IsJudged: true, IsProse: false, Words: <= EntryWords } && judge.FeaturesOf(i).Has(LineFeature.Repeated))
            {
                ref readonly var block = ref context.Blocks[i];
                lines.Add((i, WordHash.Compute(LineText.Trim(context.Text[block.Start..block.End]))));
            }
        }

        return lines;
    }

    private bool IsAboveText(int index) =>
        IsText(index + 1) || (index + 1 < judge.Verdicts.Length && judge.Verdicts[index + 1].Hard.Weight == 0 && IsText(index + 2));

    private bool IsText(int index) =>
        index < judge.Verdicts.Length && judge.Verdicts[index].First.IsText;
}
