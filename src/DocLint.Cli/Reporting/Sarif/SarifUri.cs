using System.Text;
using DocLint.Core.Text;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Makes URI references of paths.</summary>
internal static class SarifUri
{
    // RFC 3986 pchar without "%" and "/"; ":" is left out, because in the first segment it would end a scheme.
    private static readonly ByteSet Unescaped = new(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/"u8);

    /// <summary>Percent-encodes a relative path.</summary>
    /// <param name="path">With "/" between its parts.</param>
    public static string FromPath(string path)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(path);
        if (Unescaped.IndexOutside(bytes) < 0)
        {
            return path;
        }

        var uri = new StringBuilder(path.Length + 16);
        foreach (byte value in bytes)
        {
            _ = Unescaped.Contains(value) ? uri.Append((char)value) : uri.Append('%').Append(Convert.ToHexString([value]));
        }

        return uri.ToString();
    }

    /// <summary>Returns the address of a folder, ending in "/".</summary>
    /// <param name="path">An absolute path.</param>
    public static string FromFolder(string path)
    {
        string slashes = path.Replace('\\', '/').TrimEnd('/');
        return "file://" + (slashes.StartsWith('/') || slashes.Length == 0 ? "" : "/") + FromPath(slashes).Replace("%3A", ":", StringComparison.Ordinal) + "/";
    }
}
