namespace DocLint.Cli.IO;

/// <summary>Says what went wrong with a file in words of our own: the runtime's texts name paths twice and are trimmed from the tool.</summary>
internal static class IoErrors
{
    /// <summary>The same of a path that was found: the runtime reads a name that is not UTF-8 as another, which is not there.</summary>
    public static string Describe(Exception error, string path) =>
        error is FileNotFoundException or DirectoryNotFoundException && path.Contains('\uFFFD') ? "its name is not UTF-8; rename it" : Describe(error);

    public static string Describe(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the path is too long",
        EndOfStreamException => "the file ended early",
        _ => DescribeCode(error),
    };

    /// <summary>On Unix the low bits are errno; on Windows they are the system's error code.</summary>
    private static string DescribeCode(Exception error) => (error.HResult & 0xFFFF, OperatingSystem.IsWindows()) switch
    {
        (13, false) => "permission denied",
        (17, false) => "there is such a file already",
        (20, false) => "a part of the path is no folder",
        (21, false) => "it is a folder",
        (28, false) or (112, true) => "the disk is full",
        (30, false) => "the disk is read-only",
        (40, false) => "the link leads to itself",
        (32, true) => "another program has it open",
        _ => error.Message.Contains('_', StringComparison.Ordinal) ? "input or output failed" : error.Message.TrimEnd('.'),
    };
}
