using DocLint.Cli.Git;
using DocLint.Cli.IO;
using DocLint.Core.Suppression;

namespace DocLint.Cli.Linting;

/// <summary>Makes the gate of a run from the options: asks git, reads the baseline.</summary>
internal static class GateFactory
{
    /// <exception cref="UsageException">git or the baseline cannot be read.</exception>
    public static Gate Create(GateOptions options, ReportRoot root, ShellConsole console, IFileSystem fileSystem)
    {
        BaselineMatcher? matcher = null;
        if (options.Baseline is { } file)
        {
            Baseline baseline = ReadBaseline(file, console, fileSystem);
            matcher = new BaselineMatcher(baseline, path => fileSystem.FileExists(Path.Combine(root.Folder, path)));
        }

        return new Gate(root, FindChanges(options, root), matcher);
    }

    /// <summary>Reads a baseline; wrong lines are an error, because a finding that is lost there would gate.</summary>
    public static Baseline ReadBaseline(string file, ShellConsole console, IFileSystem fileSystem)
    {
        var errors = new List<string>();
        try
        {
            string text = fileSystem.ReadText(Path.GetFullPath(file, console.WorkingFolder));
            Baseline baseline = BaselineFormat.Read(System.Text.Encoding.UTF8.GetBytes(text), errors);
            return errors.Count == 0 ? baseline : throw new UsageException($"{file}: {errors[0]}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the baseline {file} cannot be read: {(e is IOException or UnauthorizedAccessException ? IoErrors.Describe(e) : e.Message)}");
        }
    }

    /// <summary>Where the texts are read: the index for <c>--staged</c>, else the disk.</summary>
    /// <exception cref="UsageException">git cannot read the index.</exception>
    public static IFileSystem OpenTexts(GateOptions options, ReportRoot root, IFileSystem disk)
    {
        try
        {
            return options.Staged && root.Repository is { } repository ? new StagedFileSystem(disk, root, repository) : disk;
        }
        catch (GitException e)
        {
            throw new UsageException($"--staged: {e.Message}");
        }
    }

    private static Dictionary<string, ChangedLines>? FindChanges(GateOptions options, ReportRoot root)
    {
        if (!options.IsAboutChange)
            return null;
        string option = options.Staged ? "--staged" : "--since";
        GitRepository repository = root.Repository ?? throw new UsageException($"{option} needs inputs in a git work tree");
        try
        {
            return options.Since is { } since ? repository.ChangesSince(since) : repository.StagedChanges();
        }
        catch (GitException e)
        {
            throw new UsageException($"{option}: {e.Message}");
        }
    }
}
