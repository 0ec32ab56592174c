using System.Text;
using DocLint.Core.Text;

namespace DocLint.Core.Diagnostics;

/// <summary>Fills a message: <c>{0}</c> is the found text on one line, shortened in its middle; then come the arguments.</summary>
public static class MessageFormatter
{
    /// <summary>UTF-16 code units of found text that a message shows.</summary>
    private const int LongestQuote = 80;

    public static string Format(Diagnostic diagnostic)
    {
        string format = diagnostic.Descriptor.MessageFormat;
        var message = new StringBuilder(format.Length + 64);
        int position = 0;
        while (position < format.Length)
        {
            int open = format.IndexOf('{', position);
            if (open < 0 || open + 2 >= format.Length || format[open + 2] != '}' || !char.IsAsciiDigit(format[open + 1]))
                return message.Append(format, position, format.Length - position).ToString();
            message.Append(format, position, open - position).Append(GetArgument(diagnostic, format[open + 1] - '0'));
            position = open + 3;
        }

        return message.ToString();
    }

    /// <summary>The text of argument <paramref name="index"/>; 0 is the found text.</summary>
    public static string GetArgument(Diagnostic diagnostic, int index)
    {
        if (index == 0)
            return diagnostic.FoundText ?? Quote(diagnostic.Source.Utf8.Slice(diagnostic.Span.Start, diagnostic.Span.Length));
        return index <= diagnostic.Arguments.Length ? diagnostic.Arguments[index - 1] : string.Empty;
    }

    /// <summary>The text on one line, white space folded, at most about <see cref="LongestQuote"/> units long.</summary>
    public static string Quote(ReadOnlySpan<byte> utf8)
    {
        // White space folds before the text is cut, so that a block reads the same in every format.
        const int half = LongestQuote / 2, reach = 8 * LongestQuote;
        if (utf8.Length <= 2 * reach)
        {
            string whole = Fold(ShortText.Decode(utf8));
            return whole.Length <= LongestQuote ? whole : Cut(whole, whole, half);
        }

        string head = Fold(ShortText.Decode(utf8[..Utf16.PrefixLength(utf8, reach / 2)]));
        int tail = utf8.Length - reach;
        while (tail < utf8.Length && (utf8[tail] & 0xC0) == 0x80)
            tail++;
        return Cut(head, Fold(ShortText.Decode(utf8[tail..])), half);
    }

    private static string Cut(string head, string tail, int half)
    {
        int end = Math.Min(half, head.Length), start = Math.Max(0, tail.Length - half);
        if (end > 0 && char.IsHighSurrogate(head[end - 1]))
            end--;
        if (start < tail.Length && char.IsLowSurrogate(tail[start]))
            start++;
        return head[..end].TrimEnd() + " … " + tail[start..].TrimStart();
    }

    private static string Fold(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\n', '\t') < 0)
            return text;
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is not ('\r' or '\n' or '\t'))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString();
    }
}
