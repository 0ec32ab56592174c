using System.Globalization;
using System.Text;

namespace DocLint.Core.Suppression;

/// <summary>Reads and writes the baseline file: sorted lines with tabs, each complete in itself.</summary>
/// <remarks>
/// One finding a line makes small diffs, and lets two branches be merged by keeping both sides' lines. The columns are
/// path, rule, fingerprint, count and, for readers, the text. A line with "content" for a rule holds the file's sketch.
/// </remarks>
public static class BaselineFormat
{
    private const string Header =
        "# DocLint baseline, version 1. Known findings; only others gate. Write it with `dotnet doclint baseline update`.\n"
        + "# path\trule\tfingerprint\tcount\ttext\n";

    private const string ContentRow = "content";

    /// <summary>UTF-16 units of the found text that a line shows.</summary>
    private const int TextLength = 60;

    /// <summary>Writes a baseline; equal baselines give equal bytes.</summary>
    public static byte[] Write(Baseline baseline)
    {
        var text = new StringBuilder(Header);
        foreach (BaselineFile file in baseline.Files)
        {
            string path = Escape(file.Path);
            if (file.Entries.Count > 0 && file.Content is { Values.Length: > 0 } content)
            {
                text.Append(path).Append('\t').Append(ContentRow).Append('\t').Append(content).Append('\n');
            }

            foreach (BaselineEntry entry in file.Entries)
            {
                text.Append(CultureInfo.InvariantCulture, $"{path}\t{entry.RuleId}\t{entry.Fingerprint:x16}\t{entry.Count}\t{Escape(Shorten(entry.Text))}\n");
            }
        }

        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.ToString());
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="errors">Receives a message for each line that is wrong, with its number; such lines are left out.</param>
    public static Baseline Read(ReadOnlySpan<byte> utf8, ICollection<string> errors)
    {
        var baseline = new Baseline();
        int number = 0;
        foreach (ReadOnlySpan<char> part in Encoding.UTF8.GetString(utf8).AsSpan().EnumerateLines())
        {
            number++;
            string line = part.TrimStart('\uFEFF').ToString();
            if (line.Length > 0 && line[0] != '#' && !TryReadRow(line.Split('\t'), baseline))
            {
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"line {number} is not a line of a baseline"));
            }
        }

        return baseline;
    }

    private static bool TryReadRow(string[] cells, Baseline baseline)
    {
        if (cells.Length < 3 || cells[0].Length == 0)
        {
            return false;
        }

        if (cells[1] == ContentRow)
        {
            ContentSketch? content = ContentSketch.TryParse(cells[2]);
            if (content is not null)
            {
                baseline.GetOrAdd(Unescape(cells[0])).Content = content;
            }

            return content is not null;
        }

        int count = 0;
        bool isValid = cells.Length >= 4 && cells[1].Length > 0
            && int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;
        if (!isValid || !ulong.TryParse(cells[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong fingerprint))
        {
            return false;
        }

        string text = cells.Length > 4 ? Unescape(cells[4]) : "";
        baseline.GetOrAdd(Unescape(cells[0])).Add(new BaselineEntry(cells[1], fingerprint, count, text));
        return true;
    }

    private static string Shorten(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int end = Math.Min(line.Length, TextLength);
        if (end == line.Length)
        {
            return line;
        }

        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }

    private static string Escape(string cell)
    {
        if (!cell.AsSpan().ContainsAny("\\#") && !cell.Any(EndsLine))
        {
            return cell;
        }

        var escaped = new StringBuilder(cell.Length + 8);
        foreach (char c in cell)
        {
            bool plain = !EndsLine(c) && c != '\\' && (c != '#' || escaped.Length > 0);
            _ = plain ? escaped.Append(c) : escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return escaped.ToString();
    }

    // Control characters, and what readers of lines take for the end of one.
    private static bool EndsLine(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static string Unescape(string cell)
    {
        if (!cell.Contains('\\', StringComparison.Ordinal))
        {
            return cell;
        }

        var plain = new StringBuilder(cell.Length);
        for (int i = 0; i < cell.Length; i++)
        {
            bool isEscape = cell[i] == '\\' && i + 6 <= cell.Length && cell[i + 1] == 'u';
            if (isEscape && ushort.TryParse(cell.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort unit))
            {
                plain.Append((char)unit);
                i += 5;
            }
            else
            {
                plain.Append(cell[i]);
            }
        }

        return plain.ToString();
    }
}
