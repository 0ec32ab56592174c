using System.Diagnostics;
using System.Text;
using DocLint.Tests.Cli;

namespace DocLint.Tests.IO;

/// <summary>The tool as a process of its own, which no other test starts: what it writes, and how it ends.</summary>
public sealed class StandardOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void AReaderThatWaitsGetsAllOfTheReport(string format)
    {
        _folder.Write("long.txt", string.Concat(Enumerable.Repeat("It alos rained in the – “old” – town.\n\n", 2000)));
        using Process process = Start("exec \"$0\" \"$1\" long.txt -f \"$2\" --fail-on none | { sleep 1; cat; }", format);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        CliRun expected = CliRun.In(_folder.Path, "long.txt", "-f", format, "--fail-on", "none");
        Assert.True(output.Length > 1 << 18, "more than a pipe holds");
        Assert.Equal(expected.Output, output);
    }

    [Fact]
    public void AReaderThatLeavesIsNoFault()
    {
        _folder.Write("long.txt", string.Concat(Enumerable.Repeat("It alos rained.\n\n", 20_000)));
        using Process process = Start("\"$0\" \"$1\" long.txt | head -1; exit ${PIPESTATUS[0]}");
        Assert.Equal("long.txt(1,4): warning DL3001: 'alos' is a misspelling of 'also'\n", process.StandardOutput.ReadToEnd());
        Assert.Empty(process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.InRange(process.ExitCode, 0, 1);
    }

    [Theory]
    [InlineData("It rained.", 0)]
    [InlineData("It alos rained.", 1)]
    public void EndsWithTheExitCode(string text, int exitCode)
    {
        _folder.Write("short.txt", text);
        using Process process = Start("\"$0\" \"$1\" short.txt");
        CliRun expected = CliRun.In(_folder.Path, "short.txt");
        Assert.Equal(expected.Output, process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(exitCode, process.ExitCode);
    }

    [Fact]
    public void AClosedInputIsAnError()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process process = Start("\"$0\" \"$1\" - <&- & tool=$!; (sleep 30; kill -9 $tool) >&- 2>&- & wait $tool");
        Assert.Equal("stdin.txt: error DL0001: cannot be read: standard input is closed\n", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public void AFullDiskIsAnErrorThatNamesIt()
    {
        if (!OperatingSystem.IsLinux())
            return;
        _folder.Write("short.txt", "It alos rained.");
        using Process process = Start("\"$0\" \"$1\" short.txt > /dev/full");
        Assert.Equal("doclint: the disk is full\n", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    /// <param name="script">For bash: $0 is the host, $1 the tool, $2 what else is given.</param>
    private Process Start(string script, params string[] arguments)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "dotnet-doclint.dll");
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Process.Start(new ProcessStartInfo("bash", ["-c", script, host, tool, .. arguments])
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
    }
}
