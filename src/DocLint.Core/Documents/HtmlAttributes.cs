namespace DocLint.Core.Documents;

/// <summary>Finds the source of an attribute's value inside a tag, which the tokenizer does not tell.</summary>
internal static class HtmlAttributes
{
    /// <param name="text">UTF-16 source up to the end of the tag.</param>
    /// <param name="start">Where the tag starts.</param>
    /// <returns>The value without its quotes, half-open; an empty range when there is none.</returns>
    public static (int Start, int End) Find(ReadOnlySpan<char> text, int start, string name)
    {
        int at = start + 1;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        while (at < text.Length)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '/' or '>'))
                at++;
            int nameStart = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '/' or '>'))
                at++;
            bool found = text[nameStart..at].Equals(name, StringComparison.OrdinalIgnoreCase);
            (int valueStart, int valueEnd, at) = ReadValue(text, at);
            if (found)
                return (valueStart, valueEnd);
            if (at == nameStart)
                at++;
        }

        return (start, start);
    }

    private static (int Start, int End, int Next) ReadValue(ReadOnlySpan<char> text, int at)
    {
        int equals = at;
        while (equals < text.Length && char.IsWhiteSpace(text[equals]))
            equals++;
        if (equals >= text.Length || text[equals] != '=')
            return (at, at, at);
        at = equals + 1;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at < text.Length && text[at] is '"' or '\'')
        {
            int length = text[(at + 1)..].IndexOf(text[at]);
            int close = length < 0 ? text.Length : at + 1 + length;
            return (at + 1, close, Math.Min(text.Length, close + 1));
        }

        int end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '>')
            end++;
        return (at, end, end);
    }
}
