using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.IO;

/// <summary>Finds the files to lint, in the order in which they are reported.</summary>
/// <param name="workingFolder">Full path; arguments and globs are relative to it.</param>
/// <param name="options">Its include and exclude globs, and the name of standard input.</param>
internal sealed class FileDiscovery(IFileSystem fileSystem, string workingFolder, LintOptions options, CancellationToken cancellationToken = default)
{
    private static readonly StringComparer PathComparer = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private List<RunNotification>? _notifications;
    private Dictionary<string, LintInput>? _inputs;
    private readonly PathFilter? _filter = options.Include.Length + options.Exclude.Length > 0 ? new PathFilter(options.Include, options.Exclude) : null;

    /// <summary>Paths that are not there or cannot be read, in the order of the arguments.</summary>
    public RunNotification[] Notifications => _notifications is null ? [] : [.. _notifications];

    /// <summary>
    /// A file is linted because it is named, whatever its ending and whatever ignores it; a folder or glob gives the files of known endings
    /// that git does not ignore and the globs of the options let through.
    /// </summary>
    /// <param name="paths">As on the command line; "-" is standard input.</param>
    /// <returns>By display path, ordinal, each file once.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public LintInput[] Find(string[] paths) => paths is [not "-" and var path] && FindFile(path) is { } file ? [file] : FindAll(paths);

    // By itself, so that a run over one file loads no dictionary.
    private LintInput[] FindAll(string[] paths)
    {
        _inputs = new Dictionary<string, LintInput>(PathComparer);
        foreach (string path in paths)
        {
            if (path == "-")
                _inputs["-"] = new LintInput(null, DisplayPath.WithSlashes(options.StdinFileName ?? "stdin.txt"), IsNamed: true);
            else
                AddArgument(path);
        }

        LintInput[] inputs = [.. _inputs.Values];
        if (paths.Length > 1)
            Array.Sort(inputs, static (a, b) => string.CompareOrdinal(a.DisplayPath, b.DisplayPath));
        return inputs;
    }

    private LintInput? FindFile(string path)
    {
        string full = FullPathOf(path);
        return fileSystem.FileExists(full) && !Path.EndsInDirectorySeparator(path)
            ? new LintInput(full, DisplayPath.Of(full, workingFolder, Path.IsPathRooted(path)), IsNamed: true)
            : null;
    }

    private string FullPathOf(string path) => path.Length == 0 ? "" : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingFolder));

    private void AddArgument(string path)
    {
        string full = FullPathOf(path);
        bool wasAbsolute = Path.IsPathRooted(path);
        if (FindFile(path) is { } file)
            _inputs![full] = file;
        else if (fileSystem.DirectoryExists(full))
            AddFolder(full, wasAbsolute, glob: null, maximumDepth: int.MaxValue);
        else if (PathFilter.IsGlob(path))
            AddGlob(path, wasAbsolute);
        else
            Report(path, path.Length == 0 ? "an empty path names no file" : "there is no such file or folder");
    }

    private void AddGlob(string argument, bool wasAbsolute)
    {
        bool hasMatch = false;
        foreach (string path in PathFilter.Expand(argument))
        {
            int special = FindSpecial(path);
            int slash = special < 0 ? path.LastIndexOf('/') : path.LastIndexOf('/', special);
            string folder = Path.GetFullPath(slash < 0 ? "." : path[..(slash + 1)], workingFolder);
            string glob = path[(slash + 1)..];

            // "*.md" is about files here; "news*" and "**" may be about folders, and so about all that is in them. The "/" in front keeps a
            // glob from matching at any depth.
            bool isOfFiles = Path.HasExtension(glob) && !glob.Contains("**", StringComparison.Ordinal);
            int depth = isOfFiles ? glob.Count('/') + 1 : int.MaxValue;
            hasMatch |= fileSystem.DirectoryExists(folder)
                && AddFolder(Path.TrimEndingDirectorySeparator(folder), wasAbsolute, new PathFilter(["/" + glob], []), depth);
        }

        if (!hasMatch)
            Report(argument, "no file matches");
    }

    /// <summary>The first character that stands for others in what names no folder as it is: "[old]/*.md" may be about a folder of that name.</summary>
    private int FindSpecial(string path)
    {
        int special = PathFilter.FindSpecial(path);
        while (special >= 0 && path.IndexOf('/', special) is > 0 and var slash && fileSystem.DirectoryExists(Path.GetFullPath(path[..slash], workingFolder)))
        {
            int next = PathFilter.FindSpecial(path[slash..]);
            special = next < 0 ? -1 : slash + next;
        }

        return special;
    }

    /// <returns>True when a file was found, before the filters of the options.</returns>
    private bool AddFolder(string folder, bool wasAbsolute, PathFilter? glob, int maximumDepth)
    {
        var walker = new FolderWalker(fileSystem, path => IsWanted(path, glob), maximumDepth, ReportFolder, cancellationToken);
        List<LintInput> files = walker.Walk(folder, DisplayPath.Of(folder, workingFolder, wasAbsolute));
        if (glob is not null)
            files = Filter(files, glob, folder);
        bool hasFiles = files.Count > 0;
        if (_filter is not null)
            files = Filter(files, _filter, DisplayPath.IsWithin(folder, workingFolder) ? workingFolder : folder);
        _inputs!.EnsureCapacity(_inputs.Count + files.Count);
        foreach (LintInput file in files)
            _inputs.TryAdd(file.FullPath!, file);
        return hasFiles;
    }

    private bool IsWanted(string path, PathFilter? glob) =>
        DocumentParsers.IsKnown(path) || (glob is not null && glob.NamesEnding(path)) || (_filter is not null && _filter.NamesEnding(path));

    /// <param name="folder">Holds all files; the globs are relative to it.</param>
    private static List<LintInput> Filter(List<LintInput> files, PathFilter filter, string folder)
    {
        int start = Path.EndsInDirectorySeparator(folder) ? folder.Length : folder.Length + 1;
        return [.. files.Where(file => filter.IsMatch(DisplayPath.WithSlashes(file.FullPath![start..])))];
    }

    private void ReportFolder(string displayPath, Exception exception) => Report(displayPath, $"the folder cannot be read: {IoErrors.Describe(exception, displayPath)}");

    private void Report(string displayPath, string message) =>
        (_notifications ??= []).Add(new RunNotification("DL0001", DiagnosticSeverity.Error, message, DisplayPath.WithSlashes(displayPath)));
}
