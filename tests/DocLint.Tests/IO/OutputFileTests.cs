using System.Diagnostics;
using DocLint.Cli.IO;

namespace DocLint.Tests.IO;

public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void NothingOfALongerFileBehindALinkStaysBehindTheReport()
    {
        string target = PathOf("target.json"), link = PathOf("link.json");
        File.WriteAllText(target, new string('x', 1000));
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(link, target);
        Write(link);
        Assert.Equal("{}", File.ReadAllText(target));
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    [Theory]
    [InlineData("")]
    [InlineData("an older report")]
    public void AFileIsReplaced(string text)
    {
        string path = PathOf("report.json");
        File.WriteAllText(path, text);
        Write(path);
        Assert.Equal("{}", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task APipeGetsTheReportAndStaysAPipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        string path = PathOf("pipe");
        using (var process = Process.Start("mkfifo", [path]))
            await process.WaitForExitAsync();
        Task<string> reader = Task.Run(() => File.ReadAllTextAsync(path));
        Write(path);
        Assert.Equal("{}", await reader);
        Assert.Single(Directory.GetFiles(_folder));
        Assert.Equal(0, new FileInfo(path).Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Write(string path)
    {
        using var file = new OutputFile(path);
        file.Stream.Write("{}"u8);
        file.Commit();
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
