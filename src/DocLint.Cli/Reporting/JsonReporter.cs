using DocLint.Cli.Linting;
using DocLint.Cli.Reporting.Json;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Cli.Reporting;

/// <summary>One JSON object a finding and a line: short, and made for scripts. Lines and columns are one-based, columns in UTF-16 units, ends exclusive.</summary>
internal sealed class JsonReporter(Stream output) : IReporter
{
    private readonly JsonWriter _json = new(output);

    public void Begin()
    {
    }

    public void Report(DocumentResult result)
    {
        var cursor = new LinePositionCursor(result.Source);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            FilePosition start = FilePosition.Of(ref cursor, result.Source, diagnostic.Span.Start);
            FilePosition end = FilePosition.Of(ref cursor, result.Source, diagnostic.Span.End);
            _json.WriteStartObject();
            _json.WriteString("file"u8, result.Input.DisplayPath);
            _json.WriteNumber("line"u8, start.Line);
            _json.WriteNumber("column"u8, start.Column);
            _json.WriteNumber("endLine"u8, end.Line);
            _json.WriteNumber("endColumn"u8, end.Column);
            _json.WriteString("level"u8, SeverityNames.Of(diagnostic.Severity));
            _json.WriteString("rule"u8, diagnostic.Id);
            _json.WriteString("message"u8, diagnostic.GetMessage());
            if (diagnostic.Fix is { } fix)
            {
                _json.WriteString("fix"u8, fix.Title);
                _json.WriteString("fixSafety"u8, fix.Safety switch { FixSafety.Safe => "safe", FixSafety.Unsafe => "unsafe", _ => "display-only" });
            }

            _json.WriteEndObject();
            EndLine();
        }
    }

    public void End(RunSummary summary)
    {
        foreach (RunNotification notification in summary.Notifications)
        {
            _json.WriteStartObject();
            if (notification.Path is not null)
                _json.WriteString("file"u8, notification.Path);
            if (notification.Line > 0)
                _json.WriteNumber("line"u8, notification.Line);
            _json.WriteString("level"u8, SeverityNames.Of(notification.Level));
            _json.WriteString("rule"u8, notification.Id);
            _json.WriteString("message"u8, notification.Message);
            _json.WriteEndObject();
            EndLine();
        }

        output.Flush();
    }

    private void EndLine()
    {
        _json.Flush();
        _json.Clear();
        output.WriteByte((byte)'\n');
    }
}
