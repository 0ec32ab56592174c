using DocLint.Cli.Git;
using DocLint.Cli.IO;

namespace DocLint.Tests.Git;

/// <summary>What is read from the files of a repository is what git says of it, or nothing.</summary>
public sealed class GitFilesTests
{
    private const string Remote = "https://example.org/news/site.git";

    [Fact]
    public void ReadsABranch()
    {
        using GitSandbox sandbox = Create();
        AssertKnown(sandbox, "main");
    }

    [Fact]
    public void ReadsABranchWithASlash()
    {
        using GitSandbox sandbox = Create();
        sandbox.Git("checkout", "--quiet", "-b", "fix/long-name");
        sandbox.Commit();
        AssertKnown(sandbox, "fix/long-name");
    }

    [Fact]
    public void ReadsPackedRefs()
    {
        using GitSandbox sandbox = Create();
        sandbox.Git("tag", "v1");
        sandbox.Git("pack-refs", "--all");
        Assert.False(File.Exists(Path.Combine(sandbox.Root, ".git/refs/heads/main")));
        AssertKnown(sandbox, "main");
    }

    [Fact]
    public void TakesALooseRefBeforeAPackedOne()
    {
        using GitSandbox sandbox = Create();
        sandbox.Git("pack-refs", "--all");
        sandbox.Commit();
        AssertKnown(sandbox, "main");
    }

    [Fact]
    public void ReadsADetachedHead()
    {
        using GitSandbox sandbox = Create();
        sandbox.Git("checkout", "--quiet", "--detach");
        AssertKnown(sandbox, branch: null);
    }

    [Fact]
    public void TakesTheLastAddress()
    {
        using GitSandbox sandbox = Create();
        sandbox.Git("config", "--add", "remote.origin.url", "git@example.org:news/site.git");
        Assert.Equal("git@example.org:news/site.git", AssertKnown(sandbox, "main").Remote);
    }

    [Theory]
    [InlineData("[include]\n\tpath = other\n")]
    [InlineData("[extensions]\n\tworktreeConfig = true\n")]
    [InlineData("[remote \"origin\"]\n\turl = \"https://example.org/quoted.git\"\n")]
    [InlineData("[remote \"origin\"]\n\turl = https://example.org/a.git # a comment\n")]
    [InlineData("[Remote \"origin\"]\n\turl = https://example.org/other-case.git\n")]
    [InlineData("[remote \"origin\"] url = https://example.org/same-line.git\n")]
    [InlineData("[remote.origin]\n\turl = https://example.org/old-form.git\n")]
    [InlineData("[alias]\n\tx = one \\\n[remote \"origin\"]\n\ty = two\n")]
    public void LeavesAnUnusualConfigurationToGit(string section)
    {
        using GitSandbox sandbox = Create();
        string config = Path.Combine(sandbox.Root, ".git/config");
        File.AppendAllText(config, section);
        AssertUnknown(sandbox);
    }

    [Fact]
    public void LeavesANameOfTwoMeaningsToGit()
    {
        using GitSandbox sandbox = Create();
        sandbox.Git("tag", "main");
        AssertUnknown(sandbox);
        Assert.Equal("heads/main", Ask(sandbox)!.Branch);
        sandbox.Git("pack-refs", "--all");
        AssertUnknown(sandbox);
    }

    [Fact]
    public void LeavesARepositoryWithoutCommitOrRemoteToGit()
    {
        using var sandbox = new GitSandbox();
        sandbox.Git("remote", "add", "origin", Remote);
        AssertUnknown(sandbox);
        sandbox.Commit();
        sandbox.Git("remote", "rename", "origin", "upstream");
        AssertUnknown(sandbox);
        Assert.Equal(Remote, Ask(sandbox)!.RepositoryUri);
    }

    [Fact]
    public void LeavesAFurtherWorkTreeToGit()
    {
        using GitSandbox sandbox = Create();
        string tree = Path.Combine(sandbox.Root, "tree");
        sandbox.Git("worktree", "add", "--quiet", "-b", "side", tree);
        Assert.Null(GitFiles.TryRead(tree, PhysicalFileSystem.Instance, static _ => null));
    }

    [Theory]
    [InlineData("GIT_DIR", ".git", true)]
    [InlineData("GIT_DIR", "../other.git", false)]
    [InlineData("GIT_WORK_TREE", ".", false)]
    [InlineData("GIT_CONFIG_COUNT", "1", false)]
    public void LeavesARepositoryThatIsMovedToGit(string name, string value, bool isRead)
    {
        using GitSandbox sandbox = Create();
        Assert.Equal(isRead, GitFiles.TryRead(sandbox.Root, PhysicalFileSystem.Instance, variable => variable == name ? value : null) is not null);
    }

    private static GitSandbox Create()
    {
        var sandbox = new GitSandbox();
        sandbox.Git("remote", "add", "origin", Remote);
        sandbox.Commit();
        return sandbox;
    }

    private static VersionControlDetails? Ask(GitSandbox sandbox) => VersionControlDetails.Ask(GitRepository.Find(sandbox.Root)!);

    private static (string Remote, string Revision, string? Branch) AssertKnown(GitSandbox sandbox, string? branch)
    {
        (string Remote, string Revision, string? Branch)? known = GitFiles.TryRead(sandbox.Root, PhysicalFileSystem.Instance, static _ => null);
        Assert.NotNull(known);
        Assert.Equal(branch, known.Value.Branch);
        GitRepository repository = GitRepository.Find(sandbox.Root)!;
        Assert.Equal(Ask(sandbox), VersionControlDetails.Read(repository, PhysicalFileSystem.Instance, static _ => null));
        return known.Value;
    }

    private static void AssertUnknown(GitSandbox sandbox) => Assert.Null(GitFiles.TryRead(sandbox.Root, PhysicalFileSystem.Instance, static _ => null));
}
