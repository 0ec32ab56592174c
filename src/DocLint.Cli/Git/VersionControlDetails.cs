namespace DocLint.Cli.Git;

/// <summary>Where the linted files come from; SARIF calls it version control provenance.</summary>
/// <param name="RepositoryUri">The absolute address of the repository, without user name and password.</param>
/// <param name="RevisionId">The commit that is checked out; null before the first one.</param>
/// <param name="Branch">The branch that is checked out; null for a detached HEAD.</param>
internal sealed record VersionControlDetails(Uri RepositoryUri, string? RevisionId, string? Branch)
{
    /// <summary>Asks git about a work tree.</summary>
    /// <returns>null when git is not installed or will not read the repository.</returns>
    public static VersionControlDetails? Read(GitRepository repository)
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
                ToUri(remote.Succeeded ? remote.Text : "", repository.Root),
                lines is [var revision, ..] ? revision : null,
                lines is [_, var branch] && branch != "HEAD" ? branch : null);
        }
        catch (GitException)
        {
            return null;
        }
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
