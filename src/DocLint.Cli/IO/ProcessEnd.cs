using System.Runtime.InteropServices;

namespace DocLint.Cli.IO;

/// <summary>Ends the process when all is written.</summary>
/// <remarks>
/// A runtime that ends in order wakes its finalizer thread, for which the compiler's library is loaded: 2 ms of CPU, a tenth of an empty
/// program, for objects that hold nothing which the system does not take back.
/// </remarks>
internal static partial class ProcessEnd
{
    /// <returns>
    /// <paramref name="exitCode"/>, for the runtime to end with, where the system is not asked: on other systems, under a tracer that writes its
    /// file at the end, and on a terminal, whose settings the framework puts back.
    /// </returns>
    public static int With(int exitCode)
    {
        if (OperatingSystem.IsLinux() && !ShellTerminal.IsThere && Environment.GetEnvironmentVariable("DOTNET_EnableEventPipe") is null)
            Exit(exitCode);
        return exitCode;
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void Exit(int status);
}
