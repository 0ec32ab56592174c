using System.Globalization;
using System.Text;

namespace DocLint.Cli.Reporting;

/// <summary>Workflow commands as GitHub's runner reads them from the log.</summary>
/// <remarks>
/// The runner ends a line at "\n", "\r\n" and a lone "\r", so text that is not escaped can bring in commands of its own.
/// </remarks>
internal static class WorkflowCommand
{
    /// <summary>Makes an annotation of a range.</summary>
    /// <param name="level">error, warning or notice.</param>
    /// <param name="start">One-based line and column.</param>
    /// <param name="end">One-based line and column; the column is the first behind the range.</param>
    public static string Annotation(string level, string path, string title, string message, (long Line, long Column) start, (long Line, long Column) end)
    {
        var command = new StringBuilder(256);
        command.Append(CultureInfo.InvariantCulture, $"::{level} file={EscapeProperty(path)},line={start.Line},endLine={end.Line}");

        // Columns are valid within one line only.
        if (start.Line == end.Line)
            command.Append(CultureInfo.InvariantCulture, $",col={start.Column},endColumn={end.Column}");
        return command.Append(CultureInfo.InvariantCulture, $",title={EscapeProperty(title)}::{EscapeData(message)}").ToString();
    }

    /// <summary>Escapes what comes after "::".</summary>
    public static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>Escapes the value of a property.</summary>
    public static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
