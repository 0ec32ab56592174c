using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>Tells text files from others as git does: by a NUL near the start, once the encoding is known.</summary>
internal static class BinaryFiles
{
    /// <summary>Bytes that git looks at, too.</summary>
    private const int Looked = 8000;

    /// <summary>A text may hold a few control characters by accident; more than one byte in this many means that it is none.</summary>
    private const int BytesPerControl = 10;

    /// <param name="isNamed">True for a file that the command line names: it is a text unless it clearly is not.</param>
    public static bool IsBinary(SourceText source, bool isNamed)
    {
        ReadOnlySpan<byte> head = source.Utf8[..Math.Min(source.Length, Looked)];
        if (!head.Contains((byte)0))
            return false;
        int controls = 0;
        foreach (byte value in head)
            controls += value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') ? 1 : 0;
        return !isNamed || controls * BytesPerControl > head.Length;
    }
}
