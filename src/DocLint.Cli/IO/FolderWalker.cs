namespace DocLint.Cli.IO;

/// <summary>A file that a walk found.</summary>
/// <param name="FullPath">As the file system names it.</param>
/// <param name="DisplayPath">With '/'.</param>
internal readonly record struct FoundFile(string FullPath, string DisplayPath);

/// <summary>Walks through a folder. Neither what git ignores nor folders of tools are entered; links to folders are not followed.</summary>
/// <param name="isWanted">By file name.</param>
/// <param name="maximumDepth">1 takes only the files of the folder itself.</param>
/// <param name="reportFailure">Receives the display path of a folder that cannot be read, and why.</param>
internal sealed class FolderWalker(
    IFileSystem fileSystem, Func<string, bool> isWanted, int maximumDepth, Action<string, Exception> reportFailure, CancellationToken cancellationToken)
{
    private readonly List<FoundFile> _files = [];

    /// <returns>By display path, ordinal.</returns>
    public List<FoundFile> Walk(string folder, string displayFolder)
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
        scope = Enter(folder, entries, scope, isStart: depth == 1);
        entries.RemoveAll(entry => !IsTaken(entry, scope, depth));
        entries.Sort(ByPath);
        foreach (FolderEntry entry in entries)
        {
            string display = string.Concat(prefix, Path.GetFileName(entry.Path.AsSpan()));
            if (entry.IsFolder)
                Walk(entry.Path, display + "/", scope, depth + 1);
            else
                _files.Add(new FoundFile(entry.Path, display));
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
    private IgnoreScope? Enter(string folder, List<FolderEntry> entries, IgnoreScope? scope, bool isStart)
    {
        bool hasIgnoreFile = false;
        foreach (FolderEntry entry in entries)
        {
            ReadOnlySpan<char> name = Path.GetFileName(entry.Path.AsSpan());
            if (name.SequenceEqual(".git") && !isStart)
                scope = IgnoreScope.OfRepository(fileSystem, folder);
            hasIgnoreFile |= !entry.IsFolder && name.SequenceEqual(".gitignore");
        }

        return hasIgnoreFile ? IgnoreScope.AddFolder(scope, fileSystem, folder) : scope;
    }

    private bool IsTaken(FolderEntry entry, IgnoreScope? scope, int depth)
    {
        ReadOnlySpan<char> name = Path.GetFileName(entry.Path.AsSpan());
        if (entry.IsFolder ? entry.IsLink || depth == maximumDepth || IsToolFolder(name) : IsEditorLock(name) || !isWanted(entry.Path))
            return false;
        return scope is null || !scope.IsIgnored(entry.Path, entry.IsFolder);
    }

    private static bool IsToolFolder(ReadOnlySpan<char> name) => name is ".git" or "node_modules" or "bin" or "obj";

    // Emacs marks an open file with a link ".#name" to nowhere.
    private static bool IsEditorLock(ReadOnlySpan<char> name) => name.StartsWith(".#");

    /// <summary>The order of the full paths below: a folder's name counts with the '/' behind it.</summary>
    private static int ByPath(FolderEntry a, FolderEntry b)
    {
        ReadOnlySpan<char> x = Path.GetFileName(a.Path.AsSpan()), y = Path.GetFileName(b.Path.AsSpan());
        int length = Math.Min(x.Length, y.Length);
        int order = x[..length].SequenceCompareTo(y[..length]);
        return order != 0 ? order : NextOf(x, a, length) - NextOf(y, b, length);
    }

    private static int NextOf(ReadOnlySpan<char> name, FolderEntry entry, int position) => position < name.Length ? name[position] : entry.IsFolder ? '/' : -1;
}
