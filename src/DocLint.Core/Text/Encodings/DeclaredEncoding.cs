using System.Text;

namespace DocLint.Core.Text.Encodings;

/// <summary>The encoding that a page names in its head: <c>&lt;meta charset=…&gt;</c>, or the same inside a content type.</summary>
internal static class DeclaredEncoding
{
    /// <summary>Bytes within which HTML wants the declaration (HTML, 13.2.3.2).</summary>
    private const int HeadSize = 1024;

    /// <summary>Bytes of a page in which all declarations are looked for.</summary>
    private const int LongestHead = 1 << 16;

    /// <returns>The label as a code page that the runtime knows; null where the page names none, or the file is no page.</returns>
    public static string? Find(string path, ReadOnlySpan<byte> bytes)
    {
        if (!IsPage(path))
            return null;
        string head = Head(bytes);
        TextSpan place = FindInMeta(head);
        if (place.Length == 0)
            return null;
        string label = head.Substring(place.Start, place.Length).ToLowerInvariant();
        // Browsers read these as windows-1252 (Encoding Standard, 4.2).
        return label is "iso-8859-1" or "latin1" or "us-ascii" ? "windows-1252" : label;
    }

    /// <summary>Where the labels stand: in an XML declaration, and in the head.</summary>
    /// <param name="path">Its ending tells a page.</param>
    /// <param name="source">The page in UTF-8, whatever its file is in.</param>
    /// <returns>Bytes of <paramref name="source"/>, ascending.</returns>
    public static List<TextSpan> FindLabels(string path, ReadOnlySpan<byte> source)
    {
        var labels = new List<TextSpan>();
        if (!IsPage(path))
            return labels;
        // Browsers believe a declaration that comes late, too: they begin anew with it.
        string head = Encoding.Latin1.GetString(source[..Math.Min(source.Length, LongestHead)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && FindValue(head[..(head.IndexOf("?>", StringComparison.Ordinal) + 1)], 0, "encoding") is { Length: > 0 } inXml)
            labels.Add(inXml);
        int body = head.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        head = body < 0 ? head : head[..body];
        for (int at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            int end = head.IndexOf('>', at);
            string upTo = end < 0 ? head : head[..end];
            if (FindValue(upTo, at, "charset") is { Length: > 0 } inMeta)
                labels.Add(inMeta);
            at = upTo.Length;
        }

        return labels;
    }

    // One character for each byte.
    private static string Head(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadSize)]);

    private static TextSpan FindInMeta(string head)
    {
        int meta = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
        return meta < 0 ? default : FindValue(head, meta, "charset");
    }

    /// <summary>What a name is set to, without quotes; empty when the first of that name is set to nothing.</summary>
    private static TextSpan FindValue(string head, int from, string name)
    {
        int at = head.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return default;
        ReadOnlySpan<char> value = head.AsSpan(at + name.Length).TrimStart();
        if (value is not ['=', ..])
            return default;
        value = value[1..].TrimStart(" \t\r\n\f\"'");
        int end = value.IndexOfAny(" \t\r\n\f\"'>;/");
        return new TextSpan(head.Length - value.Length, end < 0 ? value.Length : end);
    }

    private static bool IsPage(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase);
}
