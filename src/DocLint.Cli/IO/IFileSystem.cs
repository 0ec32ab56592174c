namespace DocLint.Cli.IO;

/// <summary>All that the tool does with a disk. Paths are full paths.</summary>
internal interface IFileSystem
{
    bool FileExists(string path);

    bool DirectoryExists(string path);

    /// <summary>Whether a path is a link to what is not there, or to itself.</summary>
    bool IsDanglingLink(string path) => false;

    /// <summary>Opens a file for reading from its start.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    IFileReader OpenRead(string path);

    /// <summary>Opens a file that was found in a folder.</summary>
    /// <returns>null for a pipe, which nobody asked to read, and which would wait for somebody to write to it.</returns>
    /// <inheritdoc cref="OpenRead"/>
    IFileReader? OpenFound(string path) => OpenRead(path);

    /// <summary>Text of a small file, such as configuration.</summary>
    string ReadText(string path);

    /// <summary>
    /// Replaces a file's bytes: writes a temporary file in its folder, then renames it over the old one; the mode bits stay. A file is either the
    /// old one or the new one, whatever happens meanwhile.
    /// </summary>
    void Replace(string path, ReadOnlySpan<byte> bytes);

    /// <summary>The entries of a folder, in no order.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    IEnumerable<FolderEntry> ReadFolder(string path);
}

/// <summary>A file or folder in a folder.</summary>
/// <param name="Path">Full path.</param>
/// <param name="IsLink">True for a link to a folder.</param>
internal sealed record FolderEntry(string Path, bool IsFolder, bool IsLink);

/// <summary>A file that is read piece by piece.</summary>
internal interface IFileReader : IDisposable
{
    /// <summary>Bytes of the file; it may grow or shrink while it is read.</summary>
    long Length { get; }

    /// <summary>Reads into <paramref name="buffer"/> from a byte offset; fewer bytes than asked for means the end of the file.</summary>
    int Read(Span<byte> buffer, long offset);
}
