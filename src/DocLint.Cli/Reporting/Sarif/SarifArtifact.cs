using DocLint.Cli.Reporting.Json;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Where a file is. Each of its results says it two or three times, so it is made once for a file.</summary>
internal sealed class SarifArtifact
{
    private readonly JsonWriter _location = new();
    private string? _uri;

    /// <param name="uri">The file, relative to the root of the run.</param>
    public void Load(string uri)
    {
        if (uri == _uri)
            return;
        _uri = uri;
        _location.Clear();
        _location.WriteStartObject();
        _location.WriteString("uri"u8, uri);
        _location.WriteString("uriBaseId"u8, SarifReporter.RootId);
        _location.WriteEndObject();
    }

    /// <summary>Writes the property of a physical location or a change.</summary>
    public void Write(JsonWriter json) => json.WriteJson("artifactLocation"u8, _location.Written);
}
