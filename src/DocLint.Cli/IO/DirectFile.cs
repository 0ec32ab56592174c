using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DocLint.Cli.IO;

/// <summary>Opens files by a call into the system's library where that is known to work, and else by the framework.</summary>
/// <remarks>
/// The framework makes its handles by reflection, one part of which is compiled at every start: 1.5 ms of CPU. For each file it also takes
/// and frees a lock and gives the system advice: three calls that a small file needs not.
/// </remarks>
internal static unsafe partial class DirectFile
{
    private const int LongestPath = 1024;

    /// <summary>Bytes of the longest path, and the zero behind it.</summary>
    private const int LongestBytes = (LongestPath * 3) + 1;

    // Linux, the same on all processors that .NET runs on.
    private const int ReadOnly = 0;
    private const int ReadAndWrite = 2;
    private const int CreateNewOrEmpty = 0x40 | 0x200;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int ReadWriteForAll = 0x1B6;

    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static SafeFileHandle OpenRead(string path) => TryOpen(path, ReadOnly | CloseOnExec) ?? OpenByFramework(path);

    /// <summary>Opens a file for reading; a pipe is open without waiting for its other end.</summary>
    /// <inheritdoc cref="OpenRead"/>
    public static SafeFileHandle OpenFound(string path) => TryOpen(path, ReadOnly | CloseOnExec | NonBlocking) ?? OpenByFramework(path);

    /// <summary>Opens a file for writing, and for reading what was written; one that is there loses what it holds.</summary>
    /// <inheritdoc cref="OpenRead"/>
    public static SafeFileHandle Create(string path) =>
        TryOpen(path, ReadAndWrite | CreateNewOrEmpty | CloseOnExec) ?? File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read);

    private static SafeFileHandle OpenByFramework(string path) => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);

    /// <returns>null when the framework has to try, which also explains what is wrong.</returns>
    private static SafeFileHandle? TryOpen(string path, int flags)
    {
        if (!OperatingSystem.IsLinux() || path.Length >= LongestPath)
            return null;
        byte* bytes = stackalloc byte[LongestBytes];
        int length = 0;
        for (; length < path.Length && path[length] is > '\0' and < '\x80'; length++)
            bytes[length] = (byte)path[length];
        if (length < path.Length)
            length += Encoding.UTF8.GetBytes(path.AsSpan(length), new Span<byte>(bytes + length, LongestBytes - length - 1));
        // A zero would end the path early.
        if (new Span<byte>(bytes, length).Contains((byte)0))
            return null;
        bytes[length] = 0;
        int descriptor = Open(bytes, flags, ReadWriteForAll);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    [LibraryImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(byte* path, int flags, int mode);
}
