namespace DocLint.Core.Documents;

/// <summary>
/// Finds the end of a script. "&lt;!--" hides a script inside the script (13.2.5.15 to 13.2.5.31): after "&lt;!-- &lt;script" the next
/// "&lt;/script" ends that one only.
/// </summary>
internal static class HtmlScript
{
    /// <returns>Where the end tag begins; the end of the text when there is none.</returns>
    public static int FindEnd(ReadOnlySpan<byte> html, int start)
    {
        bool isEscaped = false, isInner = false;
        for (int at = start, length; (length = Find(html[at..], isEscaped)) >= 0;)
        {
            at += length;
            if (html[at] == (byte)'-')
            {
                if (html[at..].StartsWith("-->"u8))
                    isEscaped = isInner = false;
                at++;
            }
            else if (html[at..].StartsWith("<!--"u8) && !isEscaped)
            {
                // These dashes may be those of the end, too.
                isEscaped = true;
                at += 2;
            }
            else if (html[at..].StartsWith("</"u8) && HtmlTokenizer.IsTag(html, at + 2, "script"))
            {
                if (!isInner)
                    return at;
                isInner = false;
                at += 2;
            }
            else
            {
                isInner |= isEscaped && HtmlTokenizer.IsTag(html, at + 1, "script");
                at++;
            }
        }

        return html.Length;
    }

    private static int Find(ReadOnlySpan<byte> html, bool isEscaped) => isEscaped ? html.IndexOfAny((byte)'<', (byte)'-') : html.IndexOf((byte)'<');
}
