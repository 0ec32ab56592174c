using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DocLint.Cli.IO;

/// <summary>The process's output, by calls into the system's library where that is known to work.</summary>
/// <remarks>
/// <see cref="Console"/> prepares for colours, cursor and keys before its first byte goes out: 5 ms of CPU, a fifth of an empty program. What
/// the system refuses to take (a reader that is slow or gone, a full disk) is left to the framework, which waits, stops, or says what is wrong.
/// </remarks>
internal sealed unsafe partial class StandardOutput : WriteOnlyStream
{
    private const int Descriptor = 1;

    private Stream? _framework;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_framework is null && OperatingSystem.IsLinux())
            buffer = buffer[WriteDirectly(buffer)..];
        if (buffer.Length > 0)
            WriteByFramework(buffer);
    }

    /// <returns>The bytes that were taken.</returns>
    private static int WriteDirectly(ReadOnlySpan<byte> buffer)
    {
        int written = 0;
        fixed (byte* bytes = buffer)
        {
            while (written < buffer.Length)
            {
                nint taken = Write(Descriptor, bytes + written, buffer.Length - written);
                if (taken <= 0)
                    break;
                written += (int)taken;
            }
        }

        return written;
    }

    // Apart, or its assembly is loaded for every write.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteByFramework(ReadOnlySpan<byte> buffer) => (_framework ??= Console.OpenStandardOutput()).Write(buffer);

    [LibraryImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Write(int descriptor, byte* bytes, nint count);
}
