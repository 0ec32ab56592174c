using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>Tells text files from others as git does: by a NUL near the start, once the encoding is known.</summary>
internal static class BinaryFiles
{
    /// <summary>Bytes that git looks at, too.</summary>
    private const int Looked = 8000;

    public static bool IsBinary(SourceText source) => source.Utf8[..Math.Min(source.Length, Looked)].Contains((byte)0);
}
