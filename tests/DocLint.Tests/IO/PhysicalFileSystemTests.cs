using System.Diagnostics;
using System.Text;
using DocLint.Cli.IO;

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
}
