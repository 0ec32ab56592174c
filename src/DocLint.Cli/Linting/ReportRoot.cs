using DocLint.Cli.Git;

namespace DocLint.Cli.Linting;

/// <summary>The folder that the paths of reports and baselines are relative to.</summary>
/// <remarks>
/// The top of the git work tree when the inputs lie in one, because that is what code scanning and annotations count from; else
/// the working folder, or what the inputs have in common.
/// </remarks>
internal sealed class ReportRoot
{
    private ReportRoot(string folder, GitRepository? repository, string workingFolder)
    {
        Folder = folder;
        Repository = repository;
        WorkingFolder = workingFolder;
    }

    /// <summary>An absolute path without a separator at its end.</summary>
    public string Folder { get; }

    /// <summary>The work tree that holds the inputs; null when there is none.</summary>
    public GitRepository? Repository { get; }

    /// <summary>Whether reported paths can be opened from the working folder as they are.</summary>
    public bool IsWorkingFolder => string.Equals(Folder, WorkingFolder, StringComparison.Ordinal);

    /// <summary>The absolute path that paths of the command line start from.</summary>
    public string WorkingFolder { get; }

    /// <summary>Chooses the root of a run.</summary>
    /// <param name="workingFolder">An absolute path.</param>
    /// <param name="inputs">The absolute paths of all inputs.</param>
    public static ReportRoot Create(string workingFolder, string[] inputs)
    {
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(workingFolder));
        string holder = inputs.Length == 0 || HoldsAll(folder, inputs) ? folder : CommonFolder(inputs);
        GitRepository? repository = GitRepository.Find(holder);
        string root = repository?.Root ?? holder;
        return new ReportRoot(root, repository, folder);
    }

    /// <summary>Returns a path as reports show it: relative to the root, with "/".</summary>
    public string PathOf(LintInput input) => input.FullPath is null ? input.DisplayPath : PathOf(input.FullPath);

    /// <summary>Returns an absolute path as reports show it.</summary>
    public string PathOf(string fullPath)
    {
        string relative = Holds(Folder, fullPath) ? fullPath[(Folder.Length + (Path.EndsInDirectorySeparator(Folder) ? 0 : 1))..] : Path.GetRelativePath(Folder, fullPath);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool HoldsAll(string folder, string[] paths)
    {
        foreach (string path in paths)
        {
            if (!Holds(folder, path))
                return false;
        }

        return true;
    }

    private static bool Holds(string folder, string path) =>
        path.Length > folder.Length && path.StartsWith(folder, StringComparison.Ordinal)
        && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static string CommonFolder(string[] paths)
    {
        string? folder = Path.GetDirectoryName(paths[0]);
        while (folder is not null && !HoldsAll(folder, paths))
            folder = Path.GetDirectoryName(folder);
        return folder ?? Path.GetPathRoot(paths[0]) ?? Path.DirectorySeparatorChar.ToString();
    }
}
