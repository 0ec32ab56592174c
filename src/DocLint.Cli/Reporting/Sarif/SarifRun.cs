using DocLint.Cli.Git;
using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Cli.Reporting.Json;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Writes what a run says beside its results: tool, rules and origin of the files before them, invocation and notifications behind.</summary>
internal static class SarifRun
{
    /// <summary>An input that could not be read; all other notifications are about configuration.</summary>
    private const string UnreadableInput = "DL0001";

    public static void WriteDescription(JsonWriter json, SarifOptions options, SarifRule[] rules)
    {
        WriteTool(json, rules);
        WriteOrigin(json, options.Root);
        if (options.Category is { Length: > 0 } category)
        {
            json.WriteStartObject("automationDetails"u8);
            json.WriteString("id"u8, category.EndsWith('/') ? category : category + "/");
            json.WriteEndObject();
        }

        json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        json.WriteStartArray("newlineSequences"u8);
        json.WriteStringValue("\r\n"u8);
        json.WriteStringValue("\n"u8);
        json.WriteStringValue("\r"u8);
        json.WriteEndArray();
    }

    private static void WriteTool(JsonWriter json, SarifRule[] rules)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "DocLint"u8);
        json.WriteString("version"u8, ToolInfo.Version);
        json.WriteString("semanticVersion"u8, ToolInfo.Version);
        json.WriteString("informationUri"u8, ToolInfo.RepositoryUrl);
        json.WriteStartArray("rules"u8);
        foreach (SarifRule rule in rules)
            rule.Write(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteInvocation(JsonWriter json, SarifOptions options, RunSummary summary, string? cut)
    {
        json.WriteStartArray("invocations"u8);
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful"u8, summary.Succeeded);
        if (summary.Notifications.Length > 0 || cut is not null)
            WriteNotifications(json, options, summary, cut);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotifications(JsonWriter json, SarifOptions options, RunSummary summary, string? cut)
    {
        List<RunNotification> configuration = [], execution = [];
        foreach (RunNotification notification in summary.Notifications)
            (notification.Id == UnreadableInput ? execution : configuration).Add(notification);
        if (cut is not null)
            execution.Add(new RunNotification("results-cut", DiagnosticSeverity.Warning, cut));
        WriteNotifications(json, "toolConfigurationNotifications"u8, options, configuration);
        WriteNotifications(json, "toolExecutionNotifications"u8, options, execution);
    }

    private static void WriteNotifications(JsonWriter json, ReadOnlySpan<byte> name, SarifOptions options, List<RunNotification> notifications)
    {
        if (notifications.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (RunNotification notification in notifications)
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor"u8);
            json.WriteString("id"u8, notification.Id);
            json.WriteEndObject();
            json.WriteStartObject("message"u8);
            json.WriteString("text"u8, Capitalised(notification.Message.TrimEnd('.') + "."));
            json.WriteEndObject();
            json.WriteString("level"u8, SarifRule.LevelOf(notification.Level));
            WriteLocation(json, options, notification);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(JsonWriter json, SarifOptions options, RunNotification notification)
    {
        if (notification.Path is null)
            return;
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        var artifact = new SarifArtifact();
        artifact.Load(SarifUri.FromPath(options.Root.PathOf(Path.GetFullPath(notification.Path, options.Root.WorkingFolder))));
        artifact.Write(json);
        if (notification.Line > 0)
        {
            json.WriteStartObject("region"u8);
            json.WriteNumber("startLine"u8, notification.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteOrigin(JsonWriter json, ReportRoot root)
    {
        // A folder that no version control knows is its own origin: readers can still tell which files were linted.
        string folder = SarifUri.FromFolder(root.Folder);
        VersionControlDetails? details = root.Repository is null ? null : VersionControlDetails.Read(root.Repository, PhysicalFileSystem.Instance, Environment.GetEnvironmentVariable);
        json.WriteStartArray("versionControlProvenance"u8);
        json.WriteStartObject();
        json.WriteString("repositoryUri"u8, details?.RepositoryUri ?? folder);
        if (details?.RevisionId is { } revision)
            json.WriteString("revisionId"u8, revision);
        if (details?.Branch is { } branch)
            json.WriteString("branch"u8, branch);
        json.WriteStartObject("mappedTo"u8);
        json.WriteString("uriBaseId"u8, SarifReporter.RootId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();

        json.WriteStartObject("originalUriBaseIds"u8);
        json.WriteStartObject(SarifReporter.RootId);
        // Left out where the working folder is the root: the file is then the same on every machine.
        if (!root.IsWorkingFolder)
            json.WriteString("uri"u8, folder);
        json.WriteStartObject("description"u8);
        json.WriteString("text"u8, "The top of the work tree, or the folder that holds all linted files."u8);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Capitalised(string text) => char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
