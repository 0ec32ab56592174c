using System.Text;
using DocLint.Cli.IO;
using Microsoft.Win32.SafeHandles;

namespace DocLint.Tests.IO;

public sealed class DirectFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("doclint-").FullName;

    [Theory]
    [InlineData("plain.txt")]
    [InlineData("über 新聞.txt")]
    public void WritesAndReads(string name)
    {
        string path = Path.Combine(_folder, name);
        Write(path, "a longer text than the next");
        Write(path, "short");
        using SafeFileHandle handle = DirectFile.OpenRead(path);
        var bytes = new byte[RandomAccess.GetLength(handle)];
        Assert.Equal(bytes.Length, RandomAccess.Read(handle, bytes, 0));
        Assert.Equal("short", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void ExplainsWhatCannotBeOpened()
    {
        Assert.Throws<FileNotFoundException>(() => DirectFile.OpenRead(Path.Combine(_folder, "none.txt")));
        Assert.Throws<DirectoryNotFoundException>(() => DirectFile.Create(Path.Combine(_folder, "none", "a.txt")));
        Assert.Throws<UnauthorizedAccessException>(() => DirectFile.Create(_folder));
    }

    [Theory]
    [InlineData("plain.txt\0")]
    [InlineData("plain\0.txt")]
    [InlineData("über\0.txt")]
    public void AZeroEndsNoPath(string name)
    {
        Write(Path.Combine(_folder, "plain"), "text");
        Write(Path.Combine(_folder, "plain.txt"), "text");
        Write(Path.Combine(_folder, "über"), "text");
        Assert.Throws<ArgumentException>(() => DirectFile.OpenRead(Path.Combine(_folder, name)));
    }

    [Fact]
    public void TheWorkingFolderIsThatOfTheProcess() => Assert.Equal(Environment.CurrentDirectory, WorkingFolder.Read());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Write(string path, string text)
    {
        using SafeFileHandle handle = DirectFile.Create(path);
        RandomAccess.Write(handle, Encoding.UTF8.GetBytes(text), 0);
    }
}
