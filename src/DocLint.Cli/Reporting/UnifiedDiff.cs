using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace DocLint.Cli.Reporting;

/// <summary>Writes the difference of two texts as <c>diff -u</c> and git do, so that <c>git apply</c> takes it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="path">With '/' between its parts.</param>
    public static void Write(TextWriter output, string path, string before, string after)
    {
        DiffResult diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineEndChunker.Instance);
        if (diff.DiffBlocks.Count == 0)
            return;
        output.Write($"--- a/{path}\n+++ b/{path}\n");
        int first = 0;
        while (first < diff.DiffBlocks.Count)
        {
            int last = first;
            while (last + 1 < diff.DiffBlocks.Count && diff.DiffBlocks[last + 1].DeleteStartA - EndA(diff.DiffBlocks[last]) <= 2 * Context)
                last++;
            WriteHunk(output, diff, first, last);
            first = last + 1;
        }
    }

    private static int EndA(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static void WriteHunk(TextWriter output, DiffResult diff, int first, int last)
    {
        IReadOnlyList<string> old = diff.PiecesOld, changed = diff.PiecesNew;
        int startA = Math.Max(0, diff.DiffBlocks[first].DeleteStartA - Context);
        int startB = diff.DiffBlocks[first].InsertStartB - (diff.DiffBlocks[first].DeleteStartA - startA);
        int endA = Math.Min(old.Count, EndA(diff.DiffBlocks[last]) + Context);
        var lines = new StringBuilder();
        int a = startA, countB = 0;
        for (int i = first; i <= last; i++)
        {
            DiffBlock block = diff.DiffBlocks[i];
            for (; a < block.DeleteStartA; a++, countB++)
                Append(lines, ' ', old[a]);
            for (; a < EndA(block); a++)
                Append(lines, '-', old[a]);
            for (int b = 0; b < block.InsertCountB; b++, countB++)
                Append(lines, '+', changed[block.InsertStartB + b]);
        }

        for (; a < endA; a++, countB++)
            Append(lines, ' ', old[a]);
        output.Write($"@@ -{Range(startA, endA - startA)} +{Range(startB, countB)} @@\n");
        output.Write(lines);
    }

    private static string Range(int start, int count) => count == 1 ? $"{start + 1}" : $"{(count == 0 ? start : start + 1)},{count}";

    private static void Append(StringBuilder lines, char mark, string line)
    {
        lines.Append(mark).Append(line);
        if (!line.EndsWith('\n'))
            lines.Append("\n\\ No newline at end of file\n");
    }

    /// <summary>Lines with their ends, so that a change of a line end is a change.</summary>
    private sealed class LineEndChunker : IChunker
    {
        public static readonly LineEndChunker Instance = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (int start = 0; start < text.Length;)
            {
                int end = text.IndexOf('\n', start);
                end = end < 0 ? text.Length : end + 1;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}
