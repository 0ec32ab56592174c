using DocLint.Core.Text;

namespace DocLint.Cli.Reporting;

/// <summary>A position as reports show it: one-based line of the file, one-based column in UTF-16 units.</summary>
internal readonly record struct FilePosition(long Line, long Column)
{
    /// <summary>Positions of ascending offsets; a section of a large file adds where it begins.</summary>
    /// <param name="offset">Zero-based byte offset in the section.</param>
    public static FilePosition Of(ref LinePositionCursor cursor, SourceText source, int offset)
    {
        LinePosition position = cursor.GetLinePosition(offset);
        long character = position.Line == 0 ? source.Origin.Character + position.Character : position.Character;
        return new FilePosition(source.Origin.Line + position.Line + 1, character + 1);
    }
}
