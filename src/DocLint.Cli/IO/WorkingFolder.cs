using System.Runtime.InteropServices;

namespace DocLint.Cli.IO;

/// <summary>Asks the system for the working folder.</summary>
/// <remarks>
/// <see cref="Environment.CurrentDirectory"/> decodes the path with vectors of four widths. Where nothing else needs them, loading their
/// types costs a start 2 ms of CPU, a tenth of an empty program. So an ASCII path is read here, and only another is left to the framework.
/// </remarks>
internal static unsafe partial class WorkingFolder
{
    private const int LongestPath = 4096;

    /// <exception cref="IOException">The folder was deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string Read() => OperatingSystem.IsLinux() && TryRead() is { } folder ? folder : Environment.CurrentDirectory;

    private static string? TryRead()
    {
        byte* path = stackalloc byte[LongestPath];
        if (GetCwd(path, LongestPath) == null)
            return null;
        char* text = stackalloc char[LongestPath];
        int length = 0;
        for (; path[length] != 0; length++)
        {
            if (path[length] >= 0x80)
                return null;
            text[length] = (char)path[length];
        }

        return new string(text, 0, length);
    }

    [LibraryImport("libc", EntryPoint = "getcwd")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial byte* GetCwd(byte* buffer, nint size);
}
