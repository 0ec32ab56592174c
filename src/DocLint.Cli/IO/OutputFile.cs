using System.Runtime.CompilerServices;

namespace DocLint.Cli.IO;

/// <summary>
/// A report on its way to a file: it is written beside its place under another name, and moved there when it is complete, so that an
/// interrupted run leaves the old report or none, never half of one.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly Stream _stream;
    private string? _temporary;

    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public OutputFile(string path)
    {
        _path = path;
        string? folder = Path.GetDirectoryName(path);
        if (!string.IsNullOrEmpty(folder) && !Directory.Exists(folder))
            Directory.CreateDirectory(folder);
        if (OpenInPlace(path) is { } stream)
        {
            _stream = stream;
            return;
        }

        // No culture: the names of one are a millisecond of CPU.
        _temporary = string.Concat(path, ".", Environment.ProcessId.ToString(provider: null), ".tmp");
        _stream = new FileWriteStream(DirectFile.Create(_temporary));
    }

    public Stream Stream => _stream;

    /// <summary>Puts the finished report in its place.</summary>
    public void Commit()
    {
        _stream.Dispose();
        if (_temporary is not null)
            File.Move(_temporary, _path, overwrite: true);
        _temporary = null;
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (_temporary is not null)
            File.Delete(_temporary);
    }

    /// <summary>What a file must not replace: a device, a link, a pipe.</summary>
    /// <returns>null for a path that nothing or a file is at.</returns>
    private static FileStream? OpenInPlace(string path)
    {
        if (IsDevice(path))
            return Open(path);
        if (!File.Exists(path))
            return null;
        var file = new FileInfo(path);
        if ((file.Attributes & (FileAttributes.Device | FileAttributes.ReparsePoint)) != 0)
        {
            FileStream stream = Open(path);
            // The file behind a link may be longer than the report.
            if (stream.CanSeek)
                stream.SetLength(0);
            return stream;
        }

        return file.Length == 0 ? OpenPipe(path) : null;
    }

    // A pipe looks like an empty file until it is open. Closed in between, it would end for who reads it.
    private static FileStream? OpenPipe(string path)
    {
        FileStream stream = Open(path);
        if (!stream.CanSeek)
            return stream;
        stream.Dispose();
        return null;
    }

    // Not inlined, so that the stream's types are loaded for these alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);
}
