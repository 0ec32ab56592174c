using System.IO.Enumeration;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DocLint.Cli.IO;

/// <summary>The disk.</summary>
internal sealed class PhysicalFileSystem : IFileSystem
{
    public static readonly PhysicalFileSystem Instance = new();

    public bool FileExists(string path) => File.Exists(path);

    public bool DirectoryExists(string path) => Directory.Exists(path);

    public bool IsDanglingLink(string path)
    {
        try
        {
            return new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: false };
        }
        catch (IOException)
        {
            // Links that lead to one another.
            return true;
        }
    }

    public IFileReader OpenRead(string path)
    {
        SafeFileHandle handle = DirectFile.OpenRead(path);
        try
        {
            return new Reader(handle);
        }
        catch (NotSupportedException)
        {
            return ReadPipe(handle);
        }
    }

    public IFileReader? OpenFound(string path)
    {
        SafeFileHandle handle = DirectFile.OpenFound(path);
        try
        {
            return new Reader(handle);
        }
        catch (NotSupportedException)
        {
            handle.Dispose();
            return null;
        }
    }

    public string ReadText(string path)
    {
        string text = File.ReadAllText(path);
        return text.Contains('\0', StringComparison.Ordinal) ? DecodeUnmarked(File.ReadAllBytes(path)) ?? text : text;
    }

    public IEnumerable<FolderEntry> ReadFolder(string path) => new FileSystemEnumerable<FolderEntry>(
        path,
        // Attributes cost a call into the system on Unix, and whether a file is a link does not matter.
        static (ref FileSystemEntry entry) =>
            new FolderEntry(entry.ToFullPath(), entry.IsDirectory, entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) != 0),
        new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false });

    public void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        // A link is followed: its target is what gets new bytes.
        string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        if (new FileInfo(target).IsReadOnly)
            throw new IOException("it is read-only");
        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.doclint");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>UTF-16 without its mark, as some editors on Windows write it: every other byte of plain letters is zero.</summary>
    private static string? DecodeUnmarked(byte[] bytes) => bytes switch
    {
        [not 0, 0, ..] => Encoding.Unicode.GetString(bytes),
        [0, not 0, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => null,
    };

    /// <summary>Reads what has no length: a pipe, as a shell makes one for <c>&lt;(command)</c>.</summary>
    private static MemoryFileReader ReadPipe(SafeFileHandle handle)
    {
        using var stream = new FileStream(handle, FileAccess.Read);
        return MemoryFileReader.ReadToEnd(stream);
    }

    private sealed class Reader(SafeFileHandle handle) : IFileReader
    {
        public long Length { get; } = RandomAccess.GetLength(handle);

        public int Read(Span<byte> buffer, long offset)
        {
            int total = 0;
            while (total < buffer.Length)
            {
                int read = RandomAccess.Read(handle, buffer[total..], offset + total);
                if (read == 0)
                    break;
                total += read;
            }

            return total;
        }

        public void Dispose() => handle.Dispose();
    }
}
