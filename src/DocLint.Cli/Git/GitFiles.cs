using System.Text;
using DocLint.Cli.IO;
using DocLint.Core.Text;

namespace DocLint.Cli.Git;

/// <summary>Reads from the files of a repository what git would say of it.</summary>
/// <remarks>
/// Each question to git is a process, and the two of a report cost 33 ms of CPU, more than an empty program. So the ordinary repository is
/// read here: a folder <c>.git</c>, a configuration without includes, refs in files. Whatever else git knows (work trees, reftable, other
/// configuration, names that mean two things) makes the answer null, and git is asked.
/// </remarks>
internal sealed class GitFiles
{
    private const int LargestFile = 16 << 20;

    // What moves the repository or its configuration elsewhere. Hooks run with GIT_DIR set to the very folder.
    private static readonly string[] Variables =
        ["GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_CONFIG", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS", "GIT_REF_PARANOIA"];

    private readonly string _folder;
    private readonly IFileSystem _files;
    private byte[]? _packed;

    private GitFiles(string folder, IFileSystem files)
    {
        _folder = folder;
        _files = files;
    }

    /// <summary>The address of the remote "origin", the commit and the branch that are checked out.</summary>
    /// <param name="root">The top of the work tree.</param>
    /// <returns>null when git has to be asked.</returns>
    public static (string Remote, string Revision, string? Branch)? TryRead(string root, IFileSystem files, Func<string, string?> getVariable)
    {
        string folder = Path.Combine(root, ".git");
        if (!files.DirectoryExists(folder) || IsElsewhere(root, folder, getVariable))
            return null;
        var git = new GitFiles(folder, files);
        try
        {
            return git.ReadRemote() is { } remote && git.ReadHead(out string? branch) is { } revision ? (remote, revision, branch) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsElsewhere(string root, string folder, Func<string, string?> getVariable)
    {
        foreach (string variable in Variables)
        {
            if (getVariable(variable) is not null)
                return true;
        }

        return getVariable("GIT_DIR") is { } moved && Path.TrimEndingDirectorySeparator(Path.GetFullPath(moved, root)) != folder;
    }

    /// <summary>The last <c>url</c> of <c>[remote "origin"]</c>; null when there is none, or when the file has more than plain lines.</summary>
    private string? ReadRemote()
    {
        ReadOnlySpan<byte> rest = Read("config");
        string? url = null;
        bool isOrigin = false;
        while (!rest.IsEmpty)
        {
            ReadOnlySpan<byte> line = NextLine(ref rest);
            if (line.IsEmpty || line[0] is (byte)'#' or (byte)';')
                continue;
            // The next line belongs to this one.
            if (line[^1] == (byte)'\\')
                return null;
            if (line[0] == (byte)'[')
            {
                if (!IsPlainSection(line))
                    return null;
                isOrigin = line.SequenceEqual("[remote \"origin\"]"u8);
                continue;
            }

            if (!isOrigin || ValueOf(line, "url"u8, out bool isKey) is var value && !isKey)
                continue;
            if (value is null)
                return null;
            url = value;
        }

        return url;
    }

    // Sections that bring in other files or other rules of reading, and old or odd ways to write the one that counts.
    private static bool IsPlainSection(ReadOnlySpan<byte> line) =>
        line.IndexOf((byte)']') == line.Length - 1 && line.IndexOf((byte)'\\') < 0
        && !AsciiText.StartsWithIgnoreCase(line, "[include"u8) && !AsciiText.StartsWithIgnoreCase(line, "[extensions"u8)
        && !AsciiText.StartsWithIgnoreCase(line, "[remote."u8)
        && (!AsciiText.StartsWithIgnoreCase(line, "[remote"u8) || line.StartsWith("[remote \""u8));

    /// <returns>The value of a key; null when it is written with quotes, escapes or a comment.</returns>
    private static string? ValueOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> key, out bool isKey)
    {
        int equals = line.IndexOf((byte)'=');
        ReadOnlySpan<byte> name = Trim(equals < 0 ? line : line[..equals]);
        isKey = AsciiText.EqualsIgnoreCase(name, key);
        if (!isKey || equals < 0)
            return null;
        ReadOnlySpan<byte> value = Trim(line[(equals + 1)..]);
        return value.IsEmpty || value.IndexOfAny("\"\\#;\t"u8) >= 0 ? null : ShortText.Decode(value);
    }

    /// <summary>The commit of HEAD; null when there is none yet, or only git can tell.</summary>
    private string? ReadHead(out string? branch)
    {
        branch = null;
        ReadOnlySpan<byte> head = Trim(Read("HEAD"));
        if (IsHash(head))
            return ShortText.Decode(head);
        if (!head.StartsWith("ref: refs/heads/"u8))
            return null;
        string name = ShortText.Decode(head["ref: refs/heads/"u8.Length..]);
        if (!IsPlainName(name) || IsAmbiguous(name) || Resolve("refs/heads/" + name) is not { } revision)
            return null;
        branch = name;
        return revision;
    }

    private string? Resolve(string name)
    {
        ReadOnlySpan<byte> hash = _files.FileExists(PathOf(name)) ? Trim(Read(name)) : FindPacked(name);
        return IsHash(hash) ? ShortText.Decode(hash) : null;
    }

    // git says "heads/main" instead of "main" when the short name could mean something else.
    private bool IsAmbiguous(string name) =>
        Exists(name) || Exists("refs/" + name) || Exists("refs/tags/" + name) || Exists("refs/remotes/" + name) || Exists("refs/remotes/" + name + "/HEAD");

    private bool Exists(string name) => _files.FileExists(PathOf(name)) || !FindPacked(name).IsEmpty;

    /// <summary>The hash of a ref in <c>packed-refs</c>: lines of a hash, a blank and a name.</summary>
    private ReadOnlySpan<byte> FindPacked(string name)
    {
        _packed ??= _files.FileExists(PathOf("packed-refs")) ? Read("packed-refs") : [];
        byte[] wanted = Encoding.UTF8.GetBytes(" " + name + "\n");
        int at = _packed.AsSpan().IndexOf(wanted);
        if (at < 0)
            return default;
        int start = _packed.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        return _packed.AsSpan(start, at - start);
    }

    private byte[] Read(string name)
    {
        using IFileReader reader = _files.OpenRead(PathOf(name));
        if (reader.Length > LargestFile)
            throw new IOException($"{name} is too large");
        var bytes = new byte[(int)reader.Length];
        int length = reader.Read(bytes, 0);
        return length == bytes.Length ? bytes : bytes[..length];
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    // A line of the configuration, without white space around it.
    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = Trim(end < 0 ? rest : rest[..end]);
        rest = end < 0 ? default : rest[(end + 1)..];
        return line;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && text[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            text = text[1..];
        while (!text.IsEmpty && text[^1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            text = text[..^1];
        return text;
    }

    // Parts like ".." lead out of the folder; git allows none of them.
    private static bool IsPlainName(string name) => name.Length > 0 && !name.Contains("..", StringComparison.Ordinal) && !name.Contains('\\') && name[0] != '/';

    private static bool IsHash(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            if (value is not (>= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'f'))
                return false;
        }

        return text.Length is 40 or 64;
    }
}
