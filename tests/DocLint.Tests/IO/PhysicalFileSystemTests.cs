using System.Diagnostics;
using System.Text;
using DocLint.Cli.IO;
using DocLint.Tests.Cli;

namespace DocLint.Tests.IO;

public sealed class PhysicalFileSystemTests
{
    [Fact]
    public async Task ReadsAPipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("doclint-");
        try
        {
            string path = Path.Combine(folder.FullName, "pipe.txt");
            using (Process make = Process.Start("mkfifo", [path]))
                await make.WaitForExitAsync();
            // Opening a pipe waits for the other end.
            Task write = Task.Run(() => File.WriteAllText(path, "It was late.\n"));
            using IFileReader reader = PhysicalFileSystem.Instance.OpenRead(path);
            await write;
            var bytes = new byte[reader.Length];
            Assert.Equal(bytes.Length, reader.Read(bytes, 0));
            Assert.Equal("It was late.\n", Encoding.UTF8.GetString(bytes));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task APipeInAFolderIsNotWaitedFor()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "It alos rained.");
        using (Process make = Process.Start("mkfifo", [Path.Combine(folder.Path, "pipe.txt")]))
            await make.WaitForExitAsync();
        CliRun run = await Task.Run(() => CliRun.In(folder.Path, "--verbose")).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.txt(1,4): warning DL3001", run.Output, StringComparison.Ordinal);
        Assert.Contains("pipe.txt: note DL0004: skipped: it is a pipe", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A link to nowhere that lies in a folder is told and costs nothing; one that is named is an input that is not there.</summary>
    [Theory]
    [InlineData("nowhere.txt")]
    [InlineData("b.txt")]
    public void ADanglingLinkIsTold(string target)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "It rained.\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.txt"), target);
        CliRun run = CliRun.In(folder.Path, ".");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("b.txt: warning DL0001: skipped: the link leads nowhere", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CliRun.In(folder.Path, "b.txt").ExitCode);
    }

    [Theory]
    [InlineData("$(printf 'b\\377.txt')")]
    [InlineData("$(printf 'b\\377')/b.txt")]
    public async Task ANameThatIsNotUtf8IsToldAndTheRestIsLinted(string path)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "It alos rained.\n");
        using (Process make = Process.Start(new ProcessStartInfo("sh", ["-c", $"p=\"{path}\"; mkdir -p \"$(dirname \"$p\")\"; echo It rained. > \"$p\""]) { WorkingDirectory = folder.Path })!)
            await make.WaitForExitAsync();
        CliRun run = CliRun.In(folder.Path, ".");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a.txt(1,4): warning DL3001", run.Output, StringComparison.Ordinal);
        Assert.Contains("its name is not UTF-8", run.Error, StringComparison.Ordinal);
        using (Process clean = Process.Start(new ProcessStartInfo("sh", ["-c", "rm -rf b*"]) { WorkingDirectory = folder.Path })!)
            await clean.WaitForExitAsync();
    }

    [Fact]
    public void AReadOnlyFileIsNotReplaced()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.txt", "It alos rained.\n");
        File.SetAttributes(path, File.GetAttributes(path) | FileAttributes.ReadOnly);
        CliRun run = CliRun.In(folder.Path, "a.txt", "--fix");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a.txt: error DL0001: cannot be written: it is read-only", run.Error, StringComparison.Ordinal);
        Assert.Equal("It alos rained.\n", File.ReadAllText(path));
        File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
    }
}
