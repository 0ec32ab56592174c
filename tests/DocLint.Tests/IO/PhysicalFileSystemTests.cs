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
}
