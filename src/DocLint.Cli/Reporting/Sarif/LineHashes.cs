using System.Runtime.InteropServices;
using DocLint.Core.Text;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary><c>primaryLocationLineHash</c> for the lines of one file that have findings: the hash and its occurrence in the file.</summary>
/// <remarks>The occurrence needs the hash of every line before it, so all sections of a large file have to come by here, in order.</remarks>
internal sealed class LineHashes
{
    /// <summary>Different lines that are counted; a file with more (hundreds of megabytes) leaves the hash to the upload.</summary>
    private const int MostLines = 4_000_000;

    private readonly LineCounter _occurrences = new();
    private CodeScanningLineHash? _hash;
    private string? _lastLine;

    /// <summary>Hashes a file or its next section.</summary>
    /// <param name="source">The text; its first section begins the file.</param>
    /// <param name="lines">Zero-based lines of this section that are asked for, ascending.</param>
    /// <param name="isLast">Whether the file ends here.</param>
    /// <returns>A value for each line; null for an empty line, and when the upload would read other text than we did.</returns>
    public string?[] AddSection(SourceText source, int[] lines, bool isLast)
    {
        var result = new string?[lines.Length];
        if (source.Origin.IsStartOfFile)
        {
            // The upload reads every file as UTF-8. Of another encoding's bytes we no longer know what it would see.
            _hash = source.Encoding.IsUtf8 ? new CodeScanningLineHash(source.Encoding.ByteOrderMark.Length > 0) : null;
            _occurrences.Clear();
        }

        if (_hash is null)
            return result;
        bool continues = !source.Origin.IsStartOfFile && _hash.IsInsideLine;
        List<ulong> hashes = _hash.AppendSection(source.Utf8, source.Following.Span, isLast);
        Count(hashes, lines, result, continues);
        if (_occurrences.Count > MostLines)
            _hash = null;
        return result;
    }

    private void Count(List<ulong> hashes, int[] lines, string?[] result, bool continues)
    {
        int next = 0;
        int shift = continues ? 1 : 0;
        for (; continues && next < lines.Length && lines[next] == 0; next++)
            result[next] = _lastLine;
        int occurrence = 0;
        _occurrences.Prepare(CollectionsMarshal.AsSpan(hashes));
        for (int i = 0; i < hashes.Count; i++)
        {
            occurrence = hashes[i] == 0 ? 0 : _occurrences.Next(hashes[i]);
            if (next >= lines.Length || lines[next] != i + shift)
                continue;
            string? value = Format(hashes[i], occurrence);
            for (; next < lines.Length && lines[next] == i + shift; next++)
                result[next] = value;
        }

        if (hashes.Count > 0)
            _lastLine = Format(hashes[^1], occurrence);
    }

    private static string? Format(ulong hash, int occurrence) => occurrence == 0 ? null : HashText.Format(hash, leastDigits: 1, occurrence);
}
