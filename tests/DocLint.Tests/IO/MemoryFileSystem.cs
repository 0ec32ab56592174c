using DocLint.Cli.IO;

namespace DocLint.Tests.IO;

/// <summary>Text files in memory, under a full path each; it counts what is asked of it.</summary>
internal sealed class MemoryFileSystem : IFileSystem
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private int _calls;

    /// <summary>Where the tests' files are.</summary>
    public static string Root { get; } = OperatingSystem.IsWindows() ? @"C:\work" : "/work";

    public int Calls => _calls;

    public HashSet<string> Unreadable { get; } = new(StringComparer.Ordinal);

    /// <param name="path">Relative to the root, with '/'; "../x" is beside it.</param>
    public static string PathOf(string path) => Path.GetFullPath(path, Root);

    public void Add(string path, string text) => _files[PathOf(path)] = text;

    public bool FileExists(string path)
    {
        Interlocked.Increment(ref _calls);
        return _files.ContainsKey(path);
    }

    public bool DirectoryExists(string path) => _files.Keys.Any(file => file.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    public string ReadText(string path)
    {
        Interlocked.Increment(ref _calls);
        return Unreadable.Contains(path) ? throw new UnauthorizedAccessException("no permission") : _files[path];
    }

    public IFileReader OpenRead(string path) => throw new NotSupportedException();

    public void Replace(string path, ReadOnlySpan<byte> bytes) => throw new NotSupportedException();

    public IEnumerable<FolderEntry> ReadFolder(string path) => throw new NotSupportedException();
}
