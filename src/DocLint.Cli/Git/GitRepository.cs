using System.Globalization;

namespace DocLint.Cli.Git;

/// <summary>A git work tree, read through the git command.</summary>
internal sealed class GitRepository
{
    // How far a shallow clone is deepened in the search for the merge base, in commits; each step is one fetch.
    private static readonly int[] DeepeningSteps = [1, 50, 250, 1000];

    // Nothing in the user's configuration may change the shape of the patch.
    private static readonly string[] PatchOptions =
    [
        "-M", "-U0", "-z", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--inter-hunk-context=0",
        "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all", "--diff-filter=d", "-l0",
    ];

    private GitRepository(string root) => Root = root;

    /// <summary>The top of the work tree, as an absolute path.</summary>
    public string Root { get; }

    /// <summary>Finds the work tree that holds a folder.</summary>
    /// <returns>null when the folder lies in none, or git is not installed.</returns>
    public static GitRepository? Find(string folder)
    {
        for (string? parent = folder; parent is not null; parent = Path.GetDirectoryName(parent))
        {
            if (Path.Exists(Path.Combine(parent, ".git")))
            {
                return new GitRepository(parent);
            }
        }

        return null;
    }

    /// <summary>Runs git at the top of the work tree.</summary>
    public GitResult Run(params ReadOnlySpan<string> arguments) => GitProcess.Run(Root, arguments.ToArray());

    /// <summary>
    /// Returns what changed since <paramref name="reference"/> and <c>HEAD</c> parted: commits, staged and unstaged edits;
    /// untracked files are new.
    /// </summary>
    /// <exception cref="GitException">The reference is unknown, or has no common ancestor with HEAD.</exception>
    public Dictionary<string, ChangedLines> ChangesSince(string reference)
    {
        string @base = FindMergeBase(reference);
        Dictionary<string, ChangedLines> changes = Diff([@base]);
        foreach (string path in DiffParser.ParseFields(Require("ls-files", "--others", "--exclude-standard", "-z", "--full-name")))
        {
            changes[path] = ChangedLines.Everything;
        }

        return changes;
    }

    /// <summary>Returns what the index holds that <c>HEAD</c> does not: what the next commit would change.</summary>
    public Dictionary<string, ChangedLines> StagedChanges() => Diff(["--cached"]);

    /// <summary>Reads a file as it is staged.</summary>
    /// <param name="path">Relative to <see cref="Root"/>, with "/".</param>
    /// <returns>null when the file is not in the index.</returns>
    public byte[]? ReadStaged(string path)
    {
        GitResult result = Run("cat-file", "blob", ":" + path);
        return result.Succeeded ? result.Output : null;
    }

    /// <summary>Returns the files whose work tree copy differs from the index.</summary>
    public HashSet<string> FilesWithUnstagedEdits() =>
        new(DiffParser.ParseFields(Require("diff", "--name-only", "-z", "--no-relative", "--ignore-submodules=all", "--no-ext-diff")), StringComparer.Ordinal);

    private Dictionary<string, ChangedLines> Diff(string[] range)
    {
        Dictionary<string, ChangedLines> changes = DiffParser.ParsePatch(Require(["diff", "-p", .. PatchOptions, .. range, "--"]));
        foreach (string binary in DiffParser.ParseBinaryFiles(Require(["diff", "--numstat", .. PatchOptions, .. range, "--"])))
        {
            changes[binary] = ChangedLines.Everything;
        }

        return changes;
    }

    // A pull request's checkout is often one commit deep: its parent, or the merge base, has to be fetched first. A full
    // clone is never fetched with a depth, because that would cut it.
    private string FindMergeBase(string reference)
    {
        if (reference.StartsWith('-'))
        {
            throw new GitException($"'{reference}' is not a commit");
        }

        string? found = TryFindMergeBase(reference);
        bool isShallow = true;
        for (int i = 0; found is null && isShallow && i < DeepeningSteps.Length; i++)
        {
            isShallow = IsShallow();
            found = Fetch(isShallow ? DeepeningSteps[i] : 0, reference) ? TryFindMergeBase(reference) : null;
        }

        if (found is not null)
        {
            return found;
        }

        throw new GitException(ResolveCommit(reference) is null
            ? $"'{reference}' is not a commit of this repository{(IsShallow() ? ", which is a shallow clone" : "")}"
            : $"'{reference}' and HEAD have no common ancestor{(IsShallow() ? " in this shallow clone; fetch more history" : "")}");
    }

    private string? TryFindMergeBase(string reference)
    {
        if (ResolveCommit(reference) is not { } commit)
        {
            return null;
        }

        GitResult result = Run("merge-base", commit, "HEAD");
        return result.Succeeded ? result.Text : null;
    }

    private string? ResolveCommit(string reference)
    {
        GitResult result = Run("rev-parse", "--verify", "--quiet", reference + "^{commit}");
        return result.Succeeded ? result.Text : null;
    }

    private bool IsShallow() => Run("rev-parse", "--is-shallow-repository").Text == "true";

    // A depth of 0 fetches only a branch that the clone does not have.
    private bool Fetch(int depth, string reference)
    {
        string remote = Run("remote").Text.Split('\n')[0];
        GitResult head = Run("rev-parse", "HEAD");
        if (remote.Length == 0 || !head.Succeeded)
        {
            return false;
        }

        List<string> arguments = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"];
        arguments.AddRange(depth > 0 ? [string.Create(CultureInfo.InvariantCulture, $"--deepen={depth}"), remote, head.Text] : [remote]);
        string prefix = remote + "/";
        if (reference.StartsWith(prefix, StringComparison.Ordinal))
        {
            int end = reference.AsSpan().IndexOfAny("~^:@");
            string branch = reference[prefix.Length..(end < 0 ? reference.Length : end)];
            arguments.Add($"+refs/heads/{branch}:refs/remotes/{prefix}{branch}");
        }
        else if (depth == 0)
        {
            return false;
        }

        return GitProcess.Run(Root, arguments).Succeeded;
    }

    private byte[] Require(params string[] arguments)
    {
        GitResult result = GitProcess.Run(Root, arguments);
        return result.Succeeded ? result.Output : throw new GitException($"git {arguments[0]}: {result.Error}");
    }
}
