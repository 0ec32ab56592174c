using System.Collections.Immutable;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.IO;

/// <summary>Finds the files to lint, in the order in which they are reported.</summary>
internal sealed class FileDiscovery(IFileSystem fileSystem, string workingFolder, LintOptions options)
{
    private readonly List<RunNotification> _notifications = [];

    /// <summary>Paths that are not there or cannot be read.</summary>
    public ImmutableArray<RunNotification> Notifications => [.. _notifications];

    /// <param name="paths">As on the command line; "-" is standard input.</param>
    public IReadOnlyList<LintInput> Find(IReadOnlyList<string> paths)
    {
        var inputs = new SortedDictionary<string, LintInput>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            string full = Path.GetFullPath(path, workingFolder);
            if (path == "-")
                inputs["-"] = new LintInput(null, options.StdinFileName ?? "stdin.txt", IsNamed: true);
            else if (fileSystem.FileExists(full))
                Add(inputs, full, isNamed: true);
            else if (fileSystem.DirectoryExists(full))
                Walk(inputs, full);
            else
                _notifications.Add(new RunNotification("DL0001", DiagnosticSeverity.Error, "there is no such file or folder", path));
        }

        return [.. inputs.Values];
    }

    private void Walk(SortedDictionary<string, LintInput> inputs, string folder)
    {
        foreach (FolderEntry entry in fileSystem.ReadFolder(folder))
        {
            if (!entry.IsFolder && DocumentParsers.IsKnown(entry.Path))
                Add(inputs, entry.Path, isNamed: false);
            else if (entry is { IsFolder: true, IsLink: false } && Path.GetFileName(entry.Path) is not (".git" or "node_modules" or "bin" or "obj"))
                Walk(inputs, entry.Path);
        }
    }

    private void Add(SortedDictionary<string, LintInput> inputs, string full, bool isNamed)
    {
        string display = Path.GetRelativePath(workingFolder, full).Replace('\\', '/');
        inputs.TryAdd(display, new LintInput(full, display, isNamed));
    }
}
