namespace DocLint.Cli.IO;

/// <summary>The ignore files that hold in a folder: its own, then those of the folders above it, up to the top of the repository.</summary>
/// <param name="BaseLength">Length of the folder of <paramref name="File"/> with the separator behind it.</param>
internal sealed record IgnoreScope(GitIgnore File, int BaseLength, IgnoreScope? Outer)
{
    private const string FileName = ".gitignore";

    /// <summary>Adds an ignore file's patterns in front of those of the scope around it.</summary>
    /// <param name="folder">The folder that the patterns are relative to.</param>
    public static IgnoreScope? Add(IgnoreScope? outer, IFileSystem fileSystem, string folder, string file)
    {
        try
        {
            var rules = GitIgnore.Parse(fileSystem.ReadText(file), ignoreCase: OperatingSystem.IsWindows() || OperatingSystem.IsMacOS());
            return new IgnoreScope(rules, Path.EndsInDirectorySeparator(folder) ? folder.Length : folder.Length + 1, outer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // git goes on without it, too.
            return outer;
        }
    }

    /// <summary>Adds a folder's own <c>.gitignore</c>.</summary>
    public static IgnoreScope? AddFolder(IgnoreScope? outer, IFileSystem fileSystem, string folder) =>
        Add(outer, fileSystem, folder, Path.Combine(folder, FileName));

    /// <summary>What holds above a folder: nothing outside a repository; in one, its <c>info/exclude</c> and the ignore files down to that folder.</summary>
    public static IgnoreScope? Above(IFileSystem fileSystem, string folder)
    {
        var between = new List<string>();
        for (string? parent = folder; parent is not null; parent = Path.GetDirectoryName(parent))
        {
            if (!IsRepository(fileSystem, parent))
            {
                between.Add(parent);
                continue;
            }

            // The folder's own .gitignore, the first, is read when it is walked.
            IgnoreScope? scope = OfRepository(fileSystem, parent);
            between.Add(parent);
            for (int i = between.Count - 1; i > 0; i--)
            {
                if (fileSystem.FileExists(Path.Combine(between[i], FileName)))
                    scope = AddFolder(scope, fileSystem, between[i]);
            }

            return scope;
        }

        return null;
    }

    /// <summary>What a repository's own settings ignore; the user's global ones do not count, as a report must not depend on the machine.</summary>
    public static IgnoreScope? OfRepository(IFileSystem fileSystem, string top)
    {
        string git = Path.Combine(top, ".git");
        try
        {
            // In a work tree or submodule, ".git" is a file that names a folder, and that may name the one it shares.
            if (fileSystem.FileExists(git) && fileSystem.ReadText(git).Trim() is var link && link.StartsWith("gitdir: ", StringComparison.Ordinal))
                git = Path.GetFullPath(link["gitdir: ".Length..], top);
            string common = Path.Combine(git, "commondir");
            if (fileSystem.FileExists(common))
                git = Path.GetFullPath(fileSystem.ReadText(common).Trim(), git);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }

        string exclude = Path.Combine(git, "info", "exclude");
        return fileSystem.FileExists(exclude) ? Add(null, fileSystem, top, exclude) : null;
    }

    /// <param name="path">Full path, below every folder of the scope.</param>
    public bool IsIgnored(string path, bool isFolder)
    {
        string slashed = DisplayPath.WithSlashes(path);
        for (IgnoreScope? scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.File.IsIgnored(slashed.AsSpan(scope.BaseLength), isFolder) is { } isIgnored)
                return isIgnored;
        }

        return false;
    }

    private static bool IsRepository(IFileSystem fileSystem, string folder) =>
        Path.Combine(folder, ".git") is var git && (fileSystem.DirectoryExists(git) || fileSystem.FileExists(git));
}
