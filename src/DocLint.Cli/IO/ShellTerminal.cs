using System.Runtime.InteropServices;

namespace DocLint.Cli.IO;

/// <summary>Asks the system which streams of the process somebody looks at; <see cref="Console"/> would load its own assembly for the answer.</summary>
internal static partial class ShellTerminal
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;

    public static bool HasOutput => OperatingSystem.IsLinux() ? IsATty(Output) != 0 : !Console.IsOutputRedirected;

    public static bool HasError => OperatingSystem.IsLinux() ? IsATty(Error) != 0 : !Console.IsErrorRedirected;

    /// <summary>Whether any of the streams is a terminal. On Linux only.</summary>
    public static bool IsThere => IsATty(Input) != 0 || HasOutput || HasError;

    [LibraryImport("libc", EntryPoint = "isatty")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int IsATty(int descriptor);
}
