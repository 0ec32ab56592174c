using System.Runtime.InteropServices;

namespace DocLint.Cli.IO;

/// <summary>The standard input of the process.</summary>
internal static partial class StandardInput
{
    private const int Descriptor = 0;

    // fcntl(2), the same on Linux and macOS.
    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;

    /// <exception cref="IOException">It is closed.</exception>
    public static Stream Open() => IsClosed ? throw new IOException("standard input is closed") : Console.OpenStandardInput();

    /// <summary>
    /// Whether the process was started without one (<c>&lt;&amp;-</c>). The runtime then gets its number for a pipe of its own, which never ends; that one
    /// would close when another program is started, and what is inherited from a shell cannot.
    /// </summary>
    private static bool IsClosed => !OperatingSystem.IsWindows() && (GetFlags(Descriptor, GetDescriptorFlags) & CloseOnExec) != 0;

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetFlags(int descriptor, int command);
}
