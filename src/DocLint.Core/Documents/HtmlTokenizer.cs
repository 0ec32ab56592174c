using DocLint.Core.Text;

namespace DocLint.Core.Documents;

internal enum HtmlTokenKind : byte
{
    Text,
    Comment,
    StartTag,
    EndTag,
}

/// <summary>
/// Splits HTML into text, tags and comments, each with its bytes: the tokenizer of the HTML Living Standard (13.2.5), but that text keeps its
/// character references, and that of attributes only those are told which mean something for prose.
/// </summary>
/// <remarks>
/// A tokenizer that hands out decoded strings, as a browser needs them, takes four times as long. A tree builder would tell which state
/// follows a start tag; <see cref="HtmlElements.HoldsText"/> does that here.
/// </remarks>
internal ref struct HtmlTokenizer
{
    private readonly ReadOnlySpan<byte> _html;
    private readonly HtmlNames _names;
    private int _next;

    /// <summary>The open element whose content is text up to its end tag.</summary>
    private string? _textElement;

    /// <param name="html">Up to the end of the page, or of the stretch of HTML inside another format.</param>
    /// <param name="start">Where to start in it.</param>
    public HtmlTokenizer(ReadOnlySpan<byte> html, int start, HtmlNames names)
    {
        _html = html;
        _next = start;
        _names = names;
    }

    public HtmlTokenKind Kind { get; private set; }

    public int Start { get; private set; }

    public readonly int End => _next;

    /// <summary>The name of a tag, in lower case.</summary>
    public string Name { get; private set; } = string.Empty;

    public bool IsSelfClosing { get; private set; }

    /// <summary>Whether the attributes of a start tag hide its element.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>The value of the tag's "alt", without quotes.</summary>
    public TextSpan Alt { get; private set; }

    /// <summary>The value of the tag's "title", without quotes.</summary>
    public TextSpan Title { get; private set; }

    /// <summary>Goes to the next token; false at the end. A tag that the end of the text cuts off is none.</summary>
    public bool Read()
    {
        while (_next < _html.Length)
        {
            Start = _next;
            if (_textElement is { } name)
            {
                _textElement = null;
                int end = name == "script" ? HtmlScript.FindEnd(_html, Start) : FindEndTag(name);
                if (end > Start)
                    return Take(HtmlTokenKind.Text, end);
            }

            if (_html[Start] == (byte)'<' ? ReadMarkup() : Take(HtmlTokenKind.Text, FindText(Start)))
                return true;
        }

        return false;
    }

    private bool ReadMarkup()
    {
        byte first = Start + 1 < _html.Length ? _html[Start + 1] : (byte)0;
        if (IsLetter(first))
            return ReadTag(HtmlTokenKind.StartTag, Start + 1);
        if (first == (byte)'!')
            return ReadDeclaration();
        if (first == (byte)'?')
            return Skip(Start + 2);
        if (first != (byte)'/' || Start + 2 == _html.Length)
            return Take(HtmlTokenKind.Text, FindText(Start + 1));
        return IsLetter(_html[Start + 2]) ? ReadTag(HtmlTokenKind.EndTag, Start + 2) : Skip(Start + 2);
    }

    /// <summary>A comment; a document type and what else begins so mean nothing.</summary>
    private bool ReadDeclaration() =>
        _html[Start..].StartsWith("<!--"u8) ? Take(HtmlTokenKind.Comment, FindCommentEnd(Start + 4)) : Skip(Start + 2);

    private readonly int FindCommentEnd(int at)
    {
        if (_html[at..].StartsWith(">"u8))
            return at + 1;
        if (_html[at..].StartsWith("->"u8))
            return at + 2;
        for (int length; (length = _html[at..].IndexOf("--"u8)) >= 0; at += length + 1)
        {
            int end = at + length + 2;
            if (_html[end..].StartsWith(">"u8))
                return end + 1;
            if (_html[end..].StartsWith("!>"u8))
                return end + 2;
        }

        return _html.Length;
    }

    private bool ReadTag(HtmlTokenKind kind, int nameStart)
    {
        int at = nameStart;
        while (at < _html.Length && !EndsName(_html[at]))
            at++;
        Name = _names.Get(_html[nameStart..at]);
        (IsSelfClosing, IsHidden, Alt, Title) = (false, false, default, default);
        at = ReadAttributes(at);
        if (at < 0)
        {
            _next = _html.Length;
            return false;
        }

        if (kind == HtmlTokenKind.StartTag && HtmlElements.HoldsText(Name))
            _textElement = Name;
        return Take(kind, at);
    }

    /// <summary>Reads up to the end of the tag.</summary>
    /// <returns>The position behind it; -1 when there is none.</returns>
    private int ReadAttributes(int at)
    {
        while (true)
        {
            at = SkipSpace(at);
            if (at == _html.Length)
                return -1;
            if (_html[at] == (byte)'>')
                return at + 1;
            if (_html[at] == (byte)'/')
            {
                at++;
                IsSelfClosing = at < _html.Length && _html[at] == (byte)'>';
                continue;
            }

            // A name may begin with "=".
            int name = at++;
            while (at < _html.Length && !EndsName(_html[at]) && _html[at] != (byte)'=')
                at++;
            int nameEnd = at;
            at = SkipSpace(at);
            TextSpan value = default;
            if (at < _html.Length && _html[at] == (byte)'=')
                (value, at) = ReadValue(SkipSpace(at + 1));
            if (at < 0)
                return -1;
            Note(_html[name..nameEnd], value);
        }
    }

    private readonly (TextSpan Value, int Next) ReadValue(int at)
    {
        if (at == _html.Length)
            return (default, -1);
        int end;
        if (_html[at] is (byte)'"' or (byte)'\'')
        {
            int length = _html[(at + 1)..].IndexOf(_html[at]);
            end = at + 1 + length;
            return length < 0 ? (default, -1) : (TextSpan.FromBounds(at + 1, end), end + 1);
        }

        for (end = at; end < _html.Length && !IsSpace(_html[end]) && _html[end] != (byte)'>';)
            end++;
        return (TextSpan.FromBounds(at, end), end);
    }

    /// <summary>The first of two attributes with the same name counts.</summary>
    private void Note(ReadOnlySpan<byte> name, TextSpan value)
    {
        switch (name.Length)
        {
            case 3 when Alt == default && AsciiText.EqualsIgnoreCase(name, "alt"u8):
                Alt = value;
                break;
            case 5 when Title == default && AsciiText.EqualsIgnoreCase(name, "title"u8):
                Title = value;
                break;
            case 5 when !IsHidden && AsciiText.EqualsIgnoreCase(name, "style"u8):
                IsHidden = HidesByStyle(_html.Slice(value.Start, value.Length));
                break;
            case 6 when AsciiText.EqualsIgnoreCase(name, "hidden"u8):
                IsHidden = true;
                break;
            case 11 when AsciiText.EqualsIgnoreCase(name, "aria-hidden"u8):
                IsHidden |= _html.Slice(value.Start, value.Length).SequenceEqual("true"u8);
                break;
        }
    }

    private static bool HidesByStyle(ReadOnlySpan<byte> style) =>
        Declares(style, "display"u8, "none"u8) || Declares(style, "visibility"u8, "hidden"u8);

    /// <summary>Whether a style gives a property some value.</summary>
    private static bool Declares(ReadOnlySpan<byte> style, ReadOnlySpan<byte> property, ReadOnlySpan<byte> value)
    {
        for (int colon; (colon = style.IndexOf((byte)':')) >= 0; style = style[(colon + 1)..])
        {
            ReadOnlySpan<byte> before = style[..colon].TrimEnd((byte)' '), after = style[(colon + 1)..].TrimStart((byte)' ');
            if (before.Length >= property.Length && AsciiText.EqualsIgnoreCase(before[^property.Length..], property) && AsciiText.StartsWithIgnoreCase(after, value))
                return true;
        }

        return false;
    }

    /// <summary>Where the end tag of the open element begins; the end of the text when there is none.</summary>
    private readonly int FindEndTag(string name)
    {
        for (int at = Start, length; name != "plaintext" && (length = _html[at..].IndexOf("</"u8)) >= 0; at += length + 2)
        {
            if (IsTag(_html, at + length + 2, name))
                return at + length;
        }

        return _html.Length;
    }

    /// <summary>Whether the name of a tag stands at a position, in any letter case.</summary>
    internal static bool IsTag(ReadOnlySpan<byte> html, int at, string name)
    {
        if (at + name.Length >= html.Length || !EndsName(html[at + name.Length]))
            return false;
        for (int i = 0; i < name.Length; i++)
        {
            if ((html[at + i] | 0x20) != name[i])
                return false;
        }

        return true;
    }

    private readonly int FindText(int from)
    {
        int length = _html[from..].IndexOf((byte)'<');
        return length < 0 ? _html.Length : from + length;
    }

    private readonly int SkipSpace(int at)
    {
        while (at < _html.Length && IsSpace(_html[at]))
            at++;
        return at;
    }

    /// <summary>Leaves out what reaches to the next "&gt;".</summary>
    private bool Skip(int from)
    {
        int length = _html[from..].IndexOf((byte)'>');
        _next = length < 0 ? _html.Length : from + length + 1;
        return false;
    }

    private bool Take(HtmlTokenKind kind, int end)
    {
        Kind = kind;
        _next = end;
        return true;
    }

    internal static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f';

    private static bool EndsName(byte value) => IsSpace(value) || value is (byte)'/' or (byte)'>';

    private static bool IsLetter(byte value) => (value | 0x20) is >= (byte)'a' and <= (byte)'z';
}
