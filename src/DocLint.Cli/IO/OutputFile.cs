using System.Globalization;
using System.Runtime.CompilerServices;

namespace DocLint.Cli.IO;

/// <summary>
/// A report on its way to a file: it is written beside its place under another name, and moved there when it is complete, so that an
/// interrupted run leaves the old report or none, never half of one.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private string? _temporary;
    private readonly Stream _stream;

    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public OutputFile(string path)
    {
        _path = path;
        string? folder = Path.GetDirectoryName(path);
        if (!string.IsNullOrEmpty(folder) && !Directory.Exists(folder))
            Directory.CreateDirectory(folder);
        // A pipe or device cannot be replaced by a file.
        bool isPlain = !File.Exists(path) || (File.GetAttributes(path) & (FileAttributes.Device | FileAttributes.ReparsePoint)) == 0;
        _temporary = isPlain && !IsDevice(path) ? string.Concat(path, ".", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), ".tmp") : null;
        _stream = _temporary is null ? OpenDevice(path) : new FileWriteStream(DirectFile.Create(_temporary));
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

    // What has no positions is written in order. Not inlined, so that the stream's types are loaded for a device alone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static FileStream OpenDevice(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
        // The file behind a link may be longer than the report.
        if (!IsDevice(path) && stream.CanSeek)
            stream.SetLength(0);
        return stream;
    }

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);
}
