using System.Buffers.Text;
using System.Text;

namespace DocLint.Cli.Git;

/// <summary>Reads <c>git diff -U0</c> and <c>git diff --numstat -z</c>.</summary>
/// <remarks>
/// A patch puts names that hold quotes, backslashes or control characters in C quotes (even with -z), so no name can pass
/// for a header line; hunk bodies are skipped by their counts, so no text can either.
/// </remarks>
internal static class DiffParser
{
    /// <summary>Returns the changed lines of each file by its new path, relative to the top of the work tree.</summary>
    public static Dictionary<string, ChangedLines> ParsePatch(ReadOnlySpan<byte> patch)
    {
        var files = new Dictionary<string, ChangedLines>(StringComparer.Ordinal);
        ChangedLines? current = null;
        int body = 0;
        while (!patch.IsEmpty)
        {
            int end = patch.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? patch : patch[..end];
            patch = end < 0 ? [] : patch[(end + 1)..];
            if (body > 0)
            {
                body -= line.Length > 0 && line[0] is (byte)'+' or (byte)'-' ? 1 : 0;
            }
            else if (line.StartsWith("diff --git "u8))
            {
                current = null;
            }
            else if (current is null && line.StartsWith("+++ "u8))
            {
                string? path = PathOf(line[4..]);
                current = path is null ? ChangedLines.Nothing : files[path] = ChangedLines.Create();
            }
            else if (current is not null && TryParseHunk(line, out int removed, out int first, out int added))
            {
                body = removed + added;
                if (!ReferenceEquals(current, ChangedLines.Nothing))
                {
                    current.Add(first, added);
                }
            }
        }

        return files;
    }

    /// <summary>Returns the new paths of files that git counts as binary; their lines are unknown.</summary>
    public static List<string> ParseBinaryFiles(ReadOnlySpan<byte> numstat)
    {
        var binary = new List<string>();
        while (TryReadField(ref numstat, out ReadOnlySpan<byte> field))
        {
            int first = field.IndexOf((byte)'\t');
            int second = first < 0 ? -1 : field[(first + 1)..].IndexOf((byte)'\t');
            if (second < 0)
            {
                continue;
            }

            ReadOnlySpan<byte> path = field[(first + second + 2)..];
            if (path.IsEmpty && TryReadField(ref numstat, out _) && TryReadField(ref numstat, out ReadOnlySpan<byte> renamed))
            {
                path = renamed;
            }

            if (field[0] == '-')
            {
                binary.Add(Encoding.UTF8.GetString(path));
            }
        }

        return binary;
    }

    /// <summary>Splits NUL-ended fields.</summary>
    public static List<string> ParseFields(ReadOnlySpan<byte> output)
    {
        var fields = new List<string>();
        while (TryReadField(ref output, out ReadOnlySpan<byte> field))
        {
            fields.Add(Encoding.UTF8.GetString(field));
        }

        return fields;
    }

    private static bool TryReadField(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> field)
    {
        int end = rest.IndexOf((byte)0);
        field = end < 0 ? rest : rest[..end];
        bool any = !rest.IsEmpty;
        rest = end < 0 ? [] : rest[(end + 1)..];
        return any;
    }

    // "b/name", "b/name with space<TAB>", "\"b/na\\tme\"", "/dev/null"
    private static string? PathOf(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("/dev/null"u8))
        {
            return null;
        }

        if (name.StartsWith("\""u8))
        {
            name = Unquote(name);
        }
        else if (name.EndsWith("\t"u8))
        {
            name = name[..^1];
        }

        return name.StartsWith("b/"u8) ? Encoding.UTF8.GetString(name[2..]) : null;
    }

    private static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> quoted)
    {
        var bytes = new List<byte>(quoted.Length);
        for (int i = 1; i < quoted.Length && quoted[i] != '"'; i++)
        {
            if (quoted[i] != '\\' || i + 1 >= quoted.Length)
            {
                bytes.Add(quoted[i]);
                continue;
            }

            byte escape = quoted[++i];
            if (escape is >= (byte)'0' and <= (byte)'3' && i + 2 < quoted.Length)
            {
                bytes.Add((byte)(((escape - '0') << 6) | ((quoted[i + 1] - '0') << 3) | (quoted[i + 2] - '0')));
                i += 2;
                continue;
            }

            bytes.Add(escape switch
            {
                (byte)'a' => 7,
                (byte)'b' => 8,
                (byte)'t' => 9,
                (byte)'n' => 10,
                (byte)'v' => 11,
                (byte)'f' => 12,
                (byte)'r' => 13,
                _ => escape,
            });
        }

        return bytes.ToArray();
    }

    // "@@ -12,0 +13,2 @@ heading": a count that is left out is 1.
    private static bool TryParseHunk(ReadOnlySpan<byte> line, out int removed, out int first, out int added)
    {
        removed = first = added = 0;
        if (!line.StartsWith("@@ -"u8))
        {
            return false;
        }

        line = line[4..];
        if (!TryParseRange(ref line, out _, out removed) || !line.StartsWith(" +"u8))
        {
            return false;
        }

        line = line[2..];
        return TryParseRange(ref line, out first, out added);
    }

    private static bool TryParseRange(ref ReadOnlySpan<byte> line, out int start, out int count)
    {
        count = 1;
        if (!Utf8Parser.TryParse(line, out start, out int consumed))
        {
            return false;
        }

        line = line[consumed..];
        if (line.StartsWith(","u8))
        {
            if (!Utf8Parser.TryParse(line[1..], out count, out consumed))
            {
                return false;
            }

            line = line[(1 + consumed)..];
        }

        return true;
    }
}
