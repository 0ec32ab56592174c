using System.Text;
using DocLint.Cli.Git;

namespace DocLint.Tests.Git;

/// <summary>A temporary folder with a git repository in it, independent of the machine's git configuration.</summary>
internal sealed class GitSandbox : IDisposable
{
    public GitSandbox(bool initialise = true)
    {
        Root = Path.Combine(Path.GetTempPath(), "doclint-" + Path.GetRandomFileName(), "work tree");
        Directory.CreateDirectory(Root);
        if (initialise)
        {
            Git("init", "--quiet", "--initial-branch=main");
            Configure();
        }
    }

    /// <summary>The top of the work tree; its name has a space in it.</summary>
    public string Root { get; }

    public string Git(params string[] arguments)
    {
        GitResult result = GitProcess.Run(Root, arguments);
        Assert.True(result.Succeeded, $"git {string.Join(' ', arguments)}: {result.Error}");
        return result.Text;
    }

    /// <summary>Sets an author, and leaves line ends alone.</summary>
    public void Configure()
    {
        Git("config", "user.name", "Test");
        Git("config", "user.email", "test@example.org");
        Git("config", "core.autocrlf", "false");
        Git("config", "commit.gpgSign", "false");
    }

    public void Write(string path, string text)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Commits everything and returns the commit's id.</summary>
    public string Commit(string message = "change")
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD");
    }

    /// <summary>Clones this repository over the file protocol, so that a depth is honoured.</summary>
    public GitSandbox Clone(params string[] options)
    {
        var clone = new GitSandbox(initialise: false);
        clone.Git(["clone", "--quiet", .. options, "file://" + Root, "."]);
        clone.Configure();
        return clone;
    }

    public void Dispose()
    {
        foreach (string file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
    }
}
