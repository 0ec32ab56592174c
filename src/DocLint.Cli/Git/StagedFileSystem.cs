using DocLint.Cli.IO;
using DocLint.Cli.Linting;

namespace DocLint.Cli.Git;

/// <summary>The disk, but files that were edited after they were staged read as they are staged: that is what the commit will hold.</summary>
internal sealed class StagedFileSystem : IFileSystem
{
    private readonly IFileSystem _disk;
    private readonly ReportRoot _root;
    private readonly GitRepository _repository;
    private readonly HashSet<string> _edited;

    /// <exception cref="GitException">git cannot read the index.</exception>
    public StagedFileSystem(IFileSystem disk, ReportRoot root, GitRepository repository)
    {
        _disk = disk;
        _root = root;
        _repository = repository;
        _edited = repository.FilesWithUnstagedEdits();
    }

    public bool FileExists(string path) => _disk.FileExists(path);

    public bool DirectoryExists(string path) => _disk.DirectoryExists(path);

    public bool IsDanglingLink(string path) => _disk.IsDanglingLink(path);

    public IFileReader OpenRead(string path) => OpenStaged(path) ?? _disk.OpenRead(path);

    public IFileReader? OpenFound(string path) => OpenStaged(path) ?? _disk.OpenFound(path);

    public string ReadText(string path) => _disk.ReadText(path);

    public void Replace(string path, ReadOnlySpan<byte> bytes) => _disk.Replace(path, bytes);

    public IEnumerable<FolderEntry> ReadFolder(string path) => _disk.ReadFolder(path);

    private Reader? OpenStaged(string path) =>
        _edited.Contains(_root.PathOf(path)) && _repository.ReadStaged(_root.PathOf(path)) is { } staged ? new Reader(staged) : null;

    private sealed class Reader(byte[] bytes) : IFileReader
    {
        public long Length => bytes.Length;

        public int Read(Span<byte> buffer, long offset)
        {
            int count = (int)Math.Clamp(bytes.Length - offset, 0, buffer.Length);
            bytes.AsSpan((int)Math.Min(offset, bytes.Length), count).CopyTo(buffer);
            return count;
        }

        public void Dispose()
        {
        }
    }
}
