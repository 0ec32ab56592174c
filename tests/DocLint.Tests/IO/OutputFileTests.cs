using DocLint.Cli.IO;

namespace DocLint.Tests.IO;

public sealed class OutputFileTests
{
    [Fact]
    public void NothingOfALongerFileBehindALinkStaysBehindTheReport()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string target = Path.Combine(folder, "target.json"), link = Path.Combine(folder, "link.json");
            File.WriteAllText(target, new string('x', 1000));
            if (OperatingSystem.IsWindows())
                return;
            File.CreateSymbolicLink(link, target);
            using (var file = new OutputFile(link))
            {
                file.Stream.Write("{}"u8);
                file.Commit();
            }

            Assert.Equal("{}", File.ReadAllText(target));
            Assert.NotNull(new FileInfo(link).LinkTarget);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
