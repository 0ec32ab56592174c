using DocLint.Cli.Git;

namespace DocLint.Tests.Git;

public sealed class GitRepositoryTests
{
    [Fact]
    public void SinceCountsFromWhereTheBranchesParted()
    {
        using var sandbox = new GitSandbox();
        sandbox.Write("a.txt", "one\ntwo\nthree\n");
        sandbox.Commit();
        sandbox.Git("checkout", "--quiet", "-b", "topic");
        sandbox.Write("a.txt", "one\ntwo\nthree\nfour\n");
        sandbox.Commit();
        sandbox.Git("checkout", "--quiet", "main");
        sandbox.Write("b.txt", "the base moved on\n");
        sandbox.Commit();
        sandbox.Git("checkout", "--quiet", "topic");

        Dictionary<string, ChangedLines> changes = Repository(sandbox).ChangesSince("main");

        Assert.Equal(["a.txt"], changes.Keys);
        Assert.Equal([(4, 4)], changes["a.txt"].Ranges);
    }

    [Fact]
    public void SinceSeesCommittedStagedUnstagedAndUntrackedText()
    {
        using var sandbox = new GitSandbox();
        sandbox.Write("committed.txt", "a\n");
        sandbox.Write("staged.txt", "a\n");
        sandbox.Write("unstaged.txt", "a\n");
        sandbox.Write(".gitignore", "ignored.txt\n");
        sandbox.Commit();
        sandbox.Write("committed.txt", "b\n");
        sandbox.Commit();
        sandbox.Write("staged.txt", "b\n");
        sandbox.Git("add", "staged.txt");
        sandbox.Write("unstaged.txt", "b\n");
        sandbox.Write("sub/new \u00E9.txt", "b\n");
        sandbox.Write("ignored.txt", "b\n");

        Dictionary<string, ChangedLines> changes = Repository(sandbox).ChangesSince("HEAD~1");

        Assert.Equal(["committed.txt", "staged.txt", "sub/new \u00E9.txt", "unstaged.txt"], changes.Keys.Order(StringComparer.Ordinal));
        Assert.True(changes["sub/new \u00E9.txt"].IsEverything);
    }

    [Fact]
    public void FollowsMovedFilesAndOddNames()
    {
        using var sandbox = new GitSandbox();
        string odd = OperatingSystem.IsWindows() ? "a b 'q'.txt" : "a\nb \"q\".txt";
        string text = string.Concat(Enumerable.Range(1, 30).Select(i => $"Line {i} of the report.\n"));
        sandbox.Write("old.txt", text);
        sandbox.Write(odd, "x\n");
        sandbox.Write("with space.txt", "x\n");
        sandbox.Commit();
        sandbox.Git("mv", "old.txt", "new.txt");
        sandbox.Write("new.txt", text + "One more line.\n");
        sandbox.Write(odd, "x\ny\n");
        sandbox.Write("with space.txt", "w\nx\n");
        sandbox.Commit();

        Dictionary<string, ChangedLines> changes = Repository(sandbox).ChangesSince("HEAD^1");

        Assert.Equal([(31, 31)], changes["new.txt"].Ranges);
        Assert.Equal([(2, 2)], changes[odd].Ranges);
        Assert.Equal([(1, 1)], changes["with space.txt"].Ranges);
        Assert.Equal(3, changes.Count);
    }

    [Fact]
    public void TheUsersConfigurationDoesNotChangeThePatch()
    {
        using var sandbox = new GitSandbox();
        sandbox.Git("config", "diff.noprefix", "true");
        sandbox.Git("config", "diff.mnemonicPrefix", "true");
        sandbox.Git("config", "color.ui", "always");
        sandbox.Git("config", "diff.interHunkContext", "9");
        sandbox.Git("config", "diff.external", "/bin/false");
        sandbox.Git("config", "core.quotePath", "true");
        sandbox.Write("\u00E9.txt", "a\nb\nc\nd\ne\n");
        sandbox.Commit();
        sandbox.Write("\u00E9.txt", "A\nb\nc\nd\nE\n");

        Dictionary<string, ChangedLines> changes = Repository(sandbox).ChangesSince("HEAD");

        Assert.Equal([(1, 1), (5, 5)], changes["\u00E9.txt"].Ranges);
    }

    [Fact]
    public void StagedIsWhatTheNextCommitChanges()
    {
        using var sandbox = new GitSandbox();
        sandbox.Write("a.txt", "one\ntwo\n");
        sandbox.Commit();
        sandbox.Write("a.txt", "one\nTWO\n");
        sandbox.Git("add", "a.txt");
        sandbox.Write("a.txt", "zero\none\nTWO\n");
        GitRepository repository = Repository(sandbox);

        Assert.Equal([(2, 2)], repository.StagedChanges()["a.txt"].Ranges);
        Assert.Equal(["a.txt"], repository.FilesWithUnstagedEdits());
        Assert.Equal("one\nTWO\n"u8.ToArray(), repository.ReadStaged("a.txt"));
        Assert.Null(repository.ReadStaged("missing.txt"));
    }

    [Fact]
    public void AMissingParentOfADepthOneCheckoutIsFetched()
    {
        using GitSandbox origin = OriginWithMerge();
        using GitSandbox clone = origin.Clone("--depth=1");
        Assert.Equal("1", clone.Git("rev-list", "--count", "HEAD"));

        Dictionary<string, ChangedLines> changes = Repository(clone).ChangesSince("HEAD^1");

        Assert.Equal(["topic.txt"], changes.Keys);
        Assert.Equal("true", clone.Git("rev-parse", "--is-shallow-repository"));
    }

    [Fact]
    public void TheMergeBaseOfAShallowBranchIsFetched()
    {
        using GitSandbox origin = OriginWithMerge();
        using GitSandbox clone = origin.Clone("--depth=1", "--branch=topic", "--single-branch");

        Dictionary<string, ChangedLines> changes = Repository(clone).ChangesSince("origin/main~1");
        Dictionary<string, ChangedLines> toBranch = Repository(clone).ChangesSince("origin/base");

        Assert.Equal(["topic.txt"], toBranch.Keys);
        Assert.Equal(toBranch.Keys, changes.Keys);
    }

    [Fact]
    public void AFullCloneStaysFull()
    {
        using GitSandbox origin = OriginWithMerge();
        using GitSandbox clone = origin.Clone();

        Assert.Throws<GitException>(() => Repository(clone).ChangesSince("no-such-thing"));

        Assert.Equal("false", clone.Git("rev-parse", "--is-shallow-repository"));
    }

    [Theory]
    [InlineData("--output=x")]
    [InlineData("$(touch x)")]
    [InlineData("\"; touch x; \"")]
    [InlineData("a\nb")]
    [InlineData("")]
    public void AHostileReferenceIsAnErrorAndNothingElse(string reference)
    {
        using var sandbox = new GitSandbox();
        sandbox.Write("a.txt", "a\n");
        sandbox.Commit();

        Assert.Throws<GitException>(() => Repository(sandbox).ChangesSince(reference));
        Assert.False(File.Exists(Path.Combine(sandbox.Root, "x")));
    }

    [Theory]
    [InlineData("git@example.org:team/news.git", "ssh://git@example.org/team/news.git")]
    [InlineData("https://user:secret@example.org/team/news.git", "https://example.org/team/news.git")]
    [InlineData("https://token@example.org/team/news", "https://example.org/team/news")]
    [InlineData("ssh://git@example.org:2222/team/news.git", "ssh://git@example.org:2222/team/news.git")]
    [InlineData("/srv/news.git", "file:///srv/news.git")]
    [InlineData("../news.git", "file:///srv/news.git")]
    [InlineData("", "file:///srv/site")]
    public void ARemoteBecomesAnAddressWithoutSecrets(string remote, string expected)
    {
        Assert.Equal(expected, VersionControlDetails.ToUri(remote, "/srv/site").AbsoluteUri);
        Assert.Equal(expected, VersionControlDetails.AddressOf(remote, "/srv/site"));
    }

    [Theory]
    [InlineData("https://example.org/team/news.git", true)]
    [InlineData("https://git.example.org/Team/news_desk-2", true)]
    [InlineData("https://example.org/a//b/", true)]
    [InlineData("https://example.org", false)]
    [InlineData("https://EXAMPLE.org/news", false)]
    [InlineData("https://example.org:443/news", false)]
    [InlineData("https://example.org/a/../b", false)]
    [InlineData("https://example.org/./b", false)]
    [InlineData("https://example.org/a%2fb", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("https://example.org/ä", false)]
    [InlineData("https://127.1/news", false)]
    [InlineData("https://a@example.org/news", false)]
    [InlineData("https://example.org./news", false)]
    [InlineData("https://example.org/news?x#y", false)]
    [InlineData("http://example.org/news", false)]
    [InlineData("https:///news", false)]
    public void OnlyAnAddressThatAUriLeavesAsItIsIsPlain(string remote, bool isPlain)
    {
        Assert.Equal(isPlain, VersionControlDetails.IsPlainWebAddress(remote));
        Assert.Equal(VersionControlDetails.ToUri(remote, "/srv/site").AbsoluteUri, VersionControlDetails.AddressOf(remote, "/srv/site"));
    }

    private static GitRepository Repository(GitSandbox sandbox) => GitRepository.Find(Path.Combine(sandbox.Root))!;

    // base -- base2 -- merge (main);  base -- topic
    private static GitSandbox OriginWithMerge()
    {
        var origin = new GitSandbox();
        for (int i = 0; i < 5; i++)
        {
            origin.Write("base.txt", $"revision {i}\n");
            origin.Commit();
        }

        origin.Git("checkout", "--quiet", "-b", "topic");
        origin.Write("topic.txt", "new\n");
        origin.Commit();
        origin.Git("checkout", "--quiet", "main");
        origin.Write("base.txt", "the base moved on\n");
        origin.Commit();
        origin.Git("branch", "base");
        origin.Git("merge", "--quiet", "--no-edit", "topic");
        return origin;
    }
}
