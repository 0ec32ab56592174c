using DocLint.Cli.Reporting.Json;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Makes the JSON of one result at a time.</summary>
internal sealed class SarifResultWriter
{
    /// <summary>Bytes of text that a region quotes; longer ones are left to the file itself.</summary>
    private const int LongestSnippet = 64 * 1024;

    /// <summary>
    /// UTF-16 units of new text that a fix quotes. A fix of a whole file would fill the report alone, and past the size that code scanning
    /// takes, other results are cut for it; <c>--fix</c> applies it all the same.
    /// </summary>
    private const int LongestFix = 64 * 1024;

    private readonly JsonWriter _json = new();
    private readonly SarifPositions _positions = new();
    private readonly SarifArtifact _artifact = new();

    /// <summary>Where the finding is: mostly where its fix is, too.</summary>
    private (TextSpan Span, SarifPosition Start, SarifPosition End) _finding;

    /// <summary>Writes one result.</summary>
    /// <param name="uri">The file, relative to the root of the run.</param>
    /// <param name="ruleIndex">The rule's place among the rules of the run.</param>
    /// <param name="lineHash">Code scanning's hash of the line; null to leave it to the upload.</param>
    /// <param name="fingerprint">Ours, with its occurrence in the file.</param>
    /// <returns>UTF-8, good until the next call.</returns>
    public ReadOnlySpan<byte> Write(Diagnostic diagnostic, string uri, SarifRule rule, int ruleIndex, string? lineHash, (ulong Hash, int Occurrence) fingerprint)
    {
        _artifact.Load(uri);
        _positions.Load(diagnostic.Source);
        _finding = (diagnostic.Span, _positions.GetPosition(diagnostic.Span.Start), _positions.GetPosition(diagnostic.Span.End));
        _json.Clear();
        _json.WriteStartObject();
        _json.WriteString("ruleId"u8, diagnostic.Id);
        _json.WriteNumber("ruleIndex"u8, ruleIndex);
        _json.WriteString("level"u8, SarifRule.LevelOf(diagnostic.Severity));
        WriteMessage(diagnostic, rule.Message);
        WriteLocations(diagnostic);
        WriteRelated(diagnostic);
        WriteFingerprints(lineHash, fingerprint);
        if (diagnostic.Baseline != BaselineState.None)
            _json.WriteString("baselineState"u8, diagnostic.Baseline == BaselineState.New ? "new"u8 : "unchanged"u8);
        WriteSuppression(diagnostic.Suppression);
        // What somebody decided to keep is not offered for mending; SARIF has no words for a fix that changes the encoding alone.
        if (diagnostic is { Fix: { Changes.IsEmpty: false } fix, Suppression: null } && IsShort(fix))
            WriteFix(fix, diagnostic.Source);
        WriteProperties(diagnostic);
        _json.WriteEndObject();
        return _json.Written;
    }

    private void WriteMessage(Diagnostic diagnostic, SarifMessage message)
    {
        string[] arguments = message.GetArguments(diagnostic);
        _json.WriteStartObject("message"u8);
        message.WriteText(_json, arguments);
        _json.WriteString("id"u8, "default"u8);
        _json.WriteStartArray("arguments"u8);
        foreach (string argument in arguments)
            _json.WriteStringValue(argument);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteLocations(Diagnostic diagnostic)
    {
        _json.WriteStartArray("locations"u8);
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation"u8);
        _artifact.Write(_json);
        WriteRegion("region"u8, diagnostic.Span, diagnostic.Source, withSnippet: true);
        if (SarifContext.Find(_positions, diagnostic.Span) is { } context)
            WriteRegion("contextRegion"u8, context, diagnostic.Source, withSnippet: true);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteRelated(Diagnostic diagnostic)
    {
        if (diagnostic.Related is not { Count: > 0 } all)
            return;
        _json.WriteStartArray("relatedLocations"u8);
        for (int i = 0; i < all.Count; i++)
        {
            RelatedLocation related = all[i];
            _json.WriteStartObject();
            _json.WriteNumber("id"u8, i + 1);
            _json.WriteStartObject("physicalLocation"u8);
            _artifact.Write(_json);
            WriteRegion("region"u8, related.Span, diagnostic.Source, withSnippet: true);
            _json.WriteEndObject();
            _json.WriteStartObject("message"u8);
            _json.WriteString("text"u8, related.Message.TrimEnd('.') + ".");
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteRegion(ReadOnlySpan<byte> name, TextSpan span, SourceText source, bool withSnippet)
    {
        bool isFinding = span == _finding.Span;
        SarifPosition start = isFinding ? _finding.Start : _positions.GetPosition(span.Start), end = isFinding ? _finding.End : _positions.GetPosition(span.End);
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine"u8, start.Line);
        _json.WriteNumber("startColumn"u8, start.Column);
        _json.WriteNumber("endLine"u8, end.Line);
        _json.WriteNumber("endColumn"u8, end.Column);
        _json.WriteNumber("charOffset"u8, start.Offset);
        _json.WriteNumber("charLength"u8, end.Offset - start.Offset);
        if (withSnippet && span.Length <= LongestSnippet)
        {
            _json.WriteStartObject("snippet"u8);
            _json.WriteString("text"u8, source.Utf8.Slice(span.Start, span.Length));
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteFingerprints(string? lineHash, (ulong Hash, int Occurrence) fingerprint)
    {
        _json.WriteStartObject("partialFingerprints"u8);
        if (lineHash is not null)
            _json.WriteString("primaryLocationLineHash"u8, lineHash);
        _json.WriteString("doclintFinding/v1"u8, HashText.Format(fingerprint.Hash, leastDigits: 16, fingerprint.Occurrence));
        _json.WriteEndObject();
    }

    private void WriteSuppression(FindingSuppression? suppression)
    {
        if (suppression is null)
            return;
        _json.WriteStartArray("suppressions"u8);
        _json.WriteStartObject();
        _json.WriteString("kind"u8, suppression.IsInSource ? "inSource"u8 : "external"u8);
        _json.WriteString("status"u8, "accepted"u8);
        if (suppression.Justification.Length > 0)
            _json.WriteString("justification"u8, suppression.Justification);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private static bool IsShort(CodeFix fix)
    {
        long units = 0;
        foreach (TextChange change in fix.Changes)
            units += change.NewText.Length;
        return units <= LongestFix;
    }

    private void WriteFix(CodeFix fix, SourceText source)
    {
        _json.WriteStartArray("fixes"u8);
        _json.WriteStartObject();
        _json.WriteStartObject("description"u8);
        _json.WriteString("text"u8, fix.Title.TrimEnd('.') + ".");
        _json.WriteEndObject();
        _json.WriteStartArray("artifactChanges"u8);
        _json.WriteStartObject();
        _artifact.Write(_json);
        _json.WriteStartArray("replacements"u8);
        foreach (TextChange change in fix.Changes)
        {
            _json.WriteStartObject();
            WriteRegion("deletedRegion"u8, change.Span, source, withSnippet: false);
            _json.WriteStartObject("insertedContent"u8);
            _json.WriteString("text"u8, change.NewText);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteStartObject("properties"u8);
        _json.WriteString("safety"u8, fix.Safety switch
        {
            FixSafety.Safe => "safe"u8,
            FixSafety.Unsafe => "unsafe"u8,
            _ => "display-only"u8,
        });
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteProperties(Diagnostic diagnostic)
    {
        if (diagnostic.Properties is not { Count: > 0 } properties)
            return;
        _json.WriteStartObject("properties"u8);
        for (int i = 0; i < properties.Count; i++)
        {
            (string key, string value) = properties[i];
            bool isKnown = false;
            for (int before = 0; before < i; before++)
                isKnown |= properties[before].Key == key;
            if (!isKnown)
                _json.WriteString(key, value);
        }

        _json.WriteEndObject();
    }
}
