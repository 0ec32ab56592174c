using DocLint.Cli.IO;

namespace DocLint.Cli.Git;

/// <summary>Where the linted files come from; SARIF calls it version control provenance.</summary>
/// <param name="RepositoryUri">The absolute address of the repository, without password, as a URI is written.</param>
/// <param name="RevisionId">The commit that is checked out; null before the first one.</param>
/// <param name="Branch">The branch that is checked out; null for a detached HEAD.</param>
internal sealed record VersionControlDetails(string RepositoryUri, string? RevisionId, string? Branch)
{
    /// <summary>Letters that one label of a host name may have.</summary>
    private const int LongestHost = 63;

    /// <summary>Tells what a work tree holds.</summary>
    /// <returns>null when git has to be asked, and is not installed or will not read the repository.</returns>
    public static VersionControlDetails? Read(GitRepository repository, IFileSystem files, Func<string, string?> getVariable) =>
        GitFiles.TryRead(repository.Root, files, getVariable) is { } known
            ? new VersionControlDetails(AddressOf(known.Remote, repository.Root), known.Revision, known.Branch)
            : Ask(repository);

    /// <summary>Asks git about a work tree.</summary>
    /// <returns>null when git is not installed or will not read the repository.</returns>
    internal static VersionControlDetails? Ask(GitRepository repository)
    {
        try
        {
            GitResult remote = repository.Run("config", "--get", "remote.origin.url");
            if (!remote.Succeeded && repository.Run("remote").Text.Split('\n') is [var first, ..] && first.Length > 0)
            {
                remote = repository.Run("config", "--get", $"remote.{first}.url");
            }

            // One process for both; the branch of a detached HEAD is called "HEAD".
            GitResult head = repository.Run("rev-parse", "HEAD", "--abbrev-ref", "HEAD");
            string[] lines = head.Succeeded ? head.Text.Split('\n') : [];
            return new VersionControlDetails(
                AddressOf(remote.Succeeded ? remote.Text : "", repository.Root),
                lines is [var revision, ..] ? revision : null,
                lines is [_, var branch] && branch != "HEAD" ? branch : null);
        }
        catch (GitException)
        {
            return null;
        }
    }

    /// <summary>What <see cref="ToUri"/> says, without the classes of addresses for the usual form: they cost a start 3 ms.</summary>
    internal static string AddressOf(string remote, string root) => IsPlainWebAddress(remote) ? remote : ToUri(remote, root).AbsoluteUri;

    /// <summary>Whether the address has nothing in it that a URI would write otherwise.</summary>
    internal static bool IsPlainWebAddress(string address)
    {
        const string scheme = "https://";
        if (!address.StartsWith(scheme, StringComparison.Ordinal))
            return false;
        int slash = address.IndexOf('/', scheme.Length);
        if (slash < 0 || slash - scheme.Length > LongestHost)
            return false;
        for (int i = scheme.Length; i < address.Length; i++)
        {
            char c = address[i];
            bool isPlain = char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-' || (i > slash && (char.IsAsciiLetterUpper(c) || c is '_' or '/'));
            // A dot between letters or digits: "." and ".." are folders, and a host may not begin or end with one.
            bool isDot = c == '.' && i + 1 < address.Length && char.IsAsciiLetterOrDigit(address[i - 1]) && char.IsAsciiLetterOrDigit(address[i + 1]);
            if (i != slash && !isPlain && !isDot)
                return false;
        }

        return char.IsAsciiLetterLower(address[scheme.Length]) && char.IsAsciiLetterLower(address[slash - 1]);
    }

    /// <summary>Turns the address of a remote into an absolute URI that gives no password away.</summary>
    /// <param name="remote">An address in any form that git takes; empty when the repository has no remote.</param>
    /// <param name="root">The work tree, for a repository that is only here and for relative addresses.</param>
    public static Uri ToUri(string remote, string root)
    {
        int colon = remote.IndexOf(':', StringComparison.Ordinal);
        bool isScp = colon > 1 && !remote.Contains("://", StringComparison.Ordinal) && remote.AsSpan(0, colon).IndexOfAny('/', '\\') < 0;
        string address = isScp ? $"ssh://{remote[..colon]}/{remote[(colon + 1)..].TrimStart('/')}" : remote;
        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.IsFile || uri.Host.Length > 0))
        {
            return WithoutPassword(uri);
        }

        return new Uri(Path.GetFullPath(Path.Combine(root, remote.Contains("://", StringComparison.Ordinal) ? "" : remote)));
    }

    // In ssh addresses the user name ("git") is part of the address; in web addresses it is often a token.
    private static Uri WithoutPassword(Uri uri)
    {
        if (uri.UserInfo.Length == 0)
        {
            return uri;
        }

        var builder = new UriBuilder(uri) { Password = "" };
        if (uri.Scheme is "http" or "https")
        {
            builder.UserName = "";
        }

        return builder.Uri;
    }
}
