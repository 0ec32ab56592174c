using DocLint.Core.Text;

namespace DocLint.Core.Analysis;

/// <summary>Tells prose from what merely stands in it: URLs, e-mail addresses, handles, hashtags, file names, paths, identifiers.</summary>
internal static class ProseChunks
{
    /// <summary>Bytes to each side in which the white space around a chunk is looked for.</summary>
    private const int Reach = 512;

    private static readonly ByteSet Code = new("@\\_{}<>=|~^`"u8);
    /// <summary>What a chunk of code holds one of, unless it begins like one.</summary>
    private static readonly ByteSet Signs = new("@\\_{}<>=|~^`/."u8);

    private static readonly ByteSet Opening = new("([\"'*"u8);

    /// <summary>Endings of domains and files that are no English words when they follow a full stop inside a chunk.</summary>
    private static readonly WordSet Endings = new(
        "com org net edu gov mil int info biz io co uk ca au nz ie us eu de fr es it nl ch at be se no dk fi pl ru cn jp br mx tv fm ly me app dev html htm php asp aspx jsp js css json xml yml yaml md txt csv pdf doc docx xls xlsx ppt pptx jpg jpeg png gif svg webp mp3 mp4 mov avi wav zip gz tar exe dll py rb rs cs cpp java sh bat cfg ini log sql"u8);

    public static bool IsProse(ReadOnlySpan<byte> text, ProseSpan span)
    {
        // Loops: a chunk is mostly a word, which the framework's searches are not made for.
        int start = span.Start, end = span.End;
        int first = Math.Max(0, start - Reach), last = Math.Min(text.Length, end + Reach);
        while (start > first && !IsSpace(text[start - 1]))
            start--;
        while (end < last && !IsSpace(text[end]))
            end++;
        ReadOnlySpan<byte> chunk = text[start..end];
        while (!chunk.IsEmpty && Opening.Contains(chunk[0]))
            chunk = chunk[1..];
        return chunk.IsEmpty || !IsCode(chunk);
    }

    private static bool IsCode(ReadOnlySpan<byte> chunk)
    {
        if (chunk[0] is (byte)'#' or (byte)'/' or (byte)'$' && chunk.Length > 1 && IsLetter(chunk[1]))
            return true;
        if (Signs.IndexIn(chunk) < 0)
            return false;
        if (Code.IndexIn(chunk) >= 0 || chunk.IndexOf("://"u8) >= 0 || StartsWithIgnoreCase(chunk, "www."u8))
            return true;
        if (chunk.Count((byte)'/') > 1)
            return true;
        return EndsLikeFile(chunk);
    }

    /// <summary>"example.com", "report.pdf", "example.com/news": a known ending after a full stop, in lower case.</summary>
    private static bool EndsLikeFile(ReadOnlySpan<byte> chunk)
    {
        int stop;
        for (int from = 0; (stop = chunk[from..].IndexOf((byte)'.')) >= 0; from += stop + 1)
        {
            int first = from + stop + 1, last = first;
            while (last < chunk.Length && chunk[last] is >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9')
                last++;
            bool ends = last == chunk.Length || !IsLetter(chunk[last]);
            if (stop > 0 && last > first && ends && Endings.Contains(chunk[first..last]))
                return true;
        }

        return false;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static bool IsLetter(byte value) => (value | 0x20) is >= (byte)'a' and <= (byte)'z';

    private static bool StartsWithIgnoreCase(ReadOnlySpan<byte> chunk, ReadOnlySpan<byte> prefix) =>
        chunk.Length >= prefix.Length && AsciiText.EqualsIgnoreCase(chunk[..prefix.Length], prefix);
}
