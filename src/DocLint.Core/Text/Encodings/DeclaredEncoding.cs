using System.Text;

namespace DocLint.Core.Text.Encodings;

/// <summary>The encoding that a page names in its head: <c>&lt;meta charset=…&gt;</c>, or the same inside a content type.</summary>
internal static class DeclaredEncoding
{
    /// <summary>Bytes within which HTML wants the declaration (HTML, 13.2.3.2).</summary>
    private const int HeadSize = 1024;

    /// <returns>The label as a code page that the runtime knows; null where the page names none, or the file is no page.</returns>
    public static string? Find(string path, ReadOnlySpan<byte> bytes)
    {
        if (!IsPage(path))
            return null;
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadSize)]);
        int meta = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
        int name = meta < 0 ? -1 : head.IndexOf("charset", meta, StringComparison.OrdinalIgnoreCase);
        if (name < 0)
            return null;
        ReadOnlySpan<char> value = head.AsSpan(name + "charset".Length).TrimStart();
        if (value is not ['=', ..])
            return null;
        value = value[1..].TrimStart(" \t\r\n\f\"'");
        int end = value.IndexOfAny(" \t\r\n\f\"'>;/");
        string label = value[..(end < 0 ? value.Length : end)].ToString().ToLowerInvariant();
        // Browsers read these as windows-1252 (Encoding Standard, 4.2).
        return label is "iso-8859-1" or "latin1" or "us-ascii" ? "windows-1252" : label;
    }

    private static bool IsPage(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase);
}
