using System.Text.Json;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Rules;

namespace DocLint.Cli.Reporting;

/// <summary>
/// Streams SARIF 2.1.0. The library of choice, Sarif.Sdk, is not to be had from the package feed, so this writes the dozen objects
/// that we need with <see cref="Utf8JsonWriter"/>, under the specification's names; the validator built from that SDK checks it in the tests.
/// </summary>
internal sealed class SarifReporter(Stream output) : IReporter
{
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json"u8);
        _json.WriteString("version"u8, "2.1.0"u8);
        _json.WriteStartArray("runs"u8);
        _json.WriteStartObject();
        _json.WriteStartObject("tool"u8);
        _json.WriteStartObject("driver"u8);
        _json.WriteString("name"u8, "DocLint"u8);
        _json.WriteStartArray("rules"u8);
        foreach (DiagnosticDescriptor rule in RuleCatalog.Rules)
        {
            _json.WriteStartObject();
            _json.WriteString("id"u8, rule.Id);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        _json.WriteStartArray("results"u8);
    }

    public void Report(DocumentResult result)
    {
        var cursor = new LinePositionCursor(result.Source);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            _json.WriteStartObject();
            _json.WriteString("ruleId"u8, diagnostic.Id);
            _json.WriteString("level"u8, diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => "error"u8,
                DiagnosticSeverity.Warning => "warning"u8,
                _ => "note"u8,
            });
            _json.WriteStartObject("message"u8);
            _json.WriteString("text"u8, diagnostic.GetMessage() + ".");
            _json.WriteEndObject();
            _json.WriteStartArray("locations"u8);
            _json.WriteStartObject();
            _json.WriteStartObject("physicalLocation"u8);
            WriteArtifact(result);
            WriteRegion("region"u8, ref cursor, diagnostic.Span, result.Source);
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndArray();
            if (diagnostic.Fix is { } fix)
                WriteFix(result, fix);
            _json.WriteEndObject();
        }

        if (_json.BytesPending > 1 << 16)
            _json.Flush();
    }

    public void End(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private void WriteArtifact(DocumentResult result)
    {
        _json.WriteStartObject("artifactLocation"u8);
        _json.WriteString("uri"u8, string.Join('/', result.Input.DisplayPath.Split('/').Select(Uri.EscapeDataString)));
        _json.WriteEndObject();
    }

    private void WriteRegion(ReadOnlySpan<byte> name, ref LinePositionCursor cursor, TextSpan span, SourceText source)
    {
        LinePosition start = cursor.GetLinePosition(span.Start);
        LinePosition end = cursor.GetLinePosition(span.End);
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine"u8, source.Origin.Line + start.Line + 1);
        _json.WriteNumber("startColumn"u8, start.Character + 1);
        _json.WriteNumber("endLine"u8, source.Origin.Line + end.Line + 1);
        _json.WriteNumber("endColumn"u8, end.Character + 1);
        _json.WriteEndObject();
    }

    private void WriteFix(DocumentResult result, CodeFix fix)
    {
        var cursor = new LinePositionCursor(result.Source);
        _json.WriteStartArray("fixes"u8);
        _json.WriteStartObject();
        _json.WriteStartObject("description"u8);
        _json.WriteString("text"u8, fix.Title + ".");
        _json.WriteEndObject();
        _json.WriteStartArray("artifactChanges"u8);
        _json.WriteStartObject();
        WriteArtifact(result);
        _json.WriteStartArray("replacements"u8);
        foreach (TextChange change in fix.Changes)
        {
            _json.WriteStartObject();
            WriteRegion("deletedRegion"u8, ref cursor, change.Span, result.Source);
            _json.WriteStartObject("insertedContent"u8);
            _json.WriteString("text"u8, change.NewText);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }
}
