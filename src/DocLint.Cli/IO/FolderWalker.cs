using DocLint.Cli.Linting;

namespace DocLint.Cli.IO;

/// <summary>Walks through a folder. Neither what git ignores nor folders of tools are entered; links to folders are not followed.</summary>
/// <param name="isWanted">By file name.</param>
/// <param name="maximumDepth">1 takes only the files of the folder itself.</param>
/// <param name="reportFailure">Receives the display path of a folder that cannot be read, and why.</param>
internal sealed class FolderWalker(
    IFileSystem fileSystem, Func<string, bool> isWanted, int maximumDepth, Action<string, Exception> reportFailure, CancellationToken cancellationToken)
{
    private readonly List<LintInput> _files = [];

    /// <returns>By display path, ordinal.</returns>
    public List<LintInput> Walk(string folder, string displayFolder)
    {
        string prefix = displayFolder == "." ? "" : displayFolder.EndsWith('/') ? displayFolder : displayFolder + "/";
        Walk(folder, prefix, IgnoreScope.Above(fileSystem, folder), depth: 1);
        return _files;
    }

    private void Walk(string folder, string prefix, IgnoreScope? scope, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Read(folder, prefix) is not { } entries)
            return;
        int nameStart = Path.EndsInDirectorySeparator(folder) ? folder.Length : folder.Length + 1;
        scope = Enter(folder, entries, nameStart, scope, isStart: depth == 1);
        entries.RemoveAll(entry => !IsTaken(entry, entry.Path.AsSpan(nameStart), scope, depth));
        entries.Sort((a, b) => ByName(a, b, nameStart));
        foreach (FolderEntry entry in entries)
        {
            string display = string.Concat(prefix, entry.Path.AsSpan(nameStart));
            if (entry.IsFolder)
                Walk(entry.Path, display + "/", scope, depth + 1);
            else
                _files.Add(new LintInput(entry.Path, display, IsNamed: false));
        }
    }

    private List<FolderEntry>? Read(string folder, string prefix)
    {
        try
        {
            return [.. fileSystem.ReadFolder(folder)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reportFailure(prefix.Length == 0 ? "." : prefix.TrimEnd('/'), e);
            return null;
        }
    }

    /// <summary>Adds the folder's own ignore file; a repository inside another one has only its own.</summary>
    private IgnoreScope? Enter(string folder, List<FolderEntry> entries, int nameStart, IgnoreScope? scope, bool isStart)
    {
        bool hasIgnoreFile = false;
        foreach (FolderEntry entry in entries)
        {
            ReadOnlySpan<char> name = entry.Path.AsSpan(nameStart);
            if (name.SequenceEqual(".git") && !isStart)
                scope = IgnoreScope.OfRepository(fileSystem, folder);
            hasIgnoreFile |= !entry.IsFolder && name.SequenceEqual(".gitignore");
        }

        return hasIgnoreFile ? IgnoreScope.AddFolder(scope, fileSystem, folder) : scope;
    }

    private bool IsTaken(FolderEntry entry, ReadOnlySpan<char> name, IgnoreScope? scope, int depth)
    {
        if (entry.IsFolder ? entry.IsLink || depth == maximumDepth || IsToolFolder(name) : IsEditorLock(name) || !isWanted(entry.Path))
            return false;
        return scope is null || !scope.IsIgnored(entry.Path, entry.IsFolder);
    }

    private static bool IsToolFolder(ReadOnlySpan<char> name) => name is ".git" or "node_modules" or "bin" or "obj";

    // Emacs marks an open file with a link ".#name" to nowhere.
    private static bool IsEditorLock(ReadOnlySpan<char> name) => name.StartsWith(".#");

    /// <summary>The order of the full paths below: a folder's name counts with the '/' behind it.</summary>
    private static int ByName(FolderEntry a, FolderEntry b, int nameStart)
    {
        string x = a.Path, y = b.Path;
        int length = Math.Min(x.Length, y.Length);

        // The framework's comparison uses vectors, which are not compiled ahead of time: a first run takes longer with it.
        for (int i = nameStart; i < length; i++)
        {
            if (x[i] != y[i])
                return x[i] - y[i];
        }

        return NextOf(a, length) - NextOf(b, length);
    }

    private static int NextOf(FolderEntry entry, int position) => position < entry.Path.Length ? entry.Path[position] : entry.IsFolder ? '/' : -1;
}
