using DocLint.Core.Text;

namespace DocLint.Core.Documents;

/// <summary>Turns the tokens of an HTML page into prose: blocks, folded white space, decoded references, skipped elements.</summary>
internal sealed class HtmlProseReader(ProseBuilder prose, SourceText source, CharacterReferences references)
{
    private readonly ProseBuilder _prose = prose;
    private readonly HtmlNames _names = new();

    /// <summary>The block element whose start tag came last, and where that tag starts and ends.</summary>
    private (string Name, int Start, int End) _element = ("body", 0, 0);

    /// <summary>Whether that element holds something besides its block: the alt text of an image, a script.</summary>
    private bool _holdsMore;

    /// <summary>The skipped or opaque element that is open, and how many of its name are.</summary>
    private (string? Name, int Depth) _skipped;

    private int _opaqueStart = -1;
    private int _linkStart = -1;
    private int _quotations;

    /// <summary>Values of attributes inside the open block that are prose; null when there are none.</summary>
    private List<TextSpan>? _asides;

    /// <summary>Of each open list whether it is numbered.</summary>
    private readonly List<bool> _lists = [];

    /// <summary>Reads a page, or a stretch of raw HTML inside another format.</summary>
    public void Read(int start, int end)
    {
        var tokenizer = new HtmlTokenizer(source.Utf8[..end], start, _names);
        while (tokenizer.Read())
        {
            switch (tokenizer.Kind)
            {
                case HtmlTokenKind.Text:
                    ReadText(tokenizer.Start, tokenizer.End);
                    break;
                case HtmlTokenKind.Comment:
                    _prose.AddComment(TextSpan.FromBounds(tokenizer.Start, tokenizer.End));
                    break;
                case HtmlTokenKind.StartTag:
                    ReadStartTag(tokenizer);
                    break;
                default:
                    ReadEndTag(tokenizer.Name, tokenizer.Start, tokenizer.End);
                    break;
            }
        }

        EndBlock();
    }

    private void ReadText(int start, int end)
    {
        if (_skipped.Name is null)
            ReadProse(source.Utf8[..end], start);
    }

    private void ReadProse(ReadOnlySpan<byte> text, int position)
    {
        // Up to there is nothing but words and blanks.
        int plain = position;
        while (position < text.Length)
        {
            if (text[position] == (byte)'&')
            {
                position = ReadReference(text, position);
            }
            else if (HtmlTokenizer.IsSpace(text[position]))
            {
                position = ReadWhiteSpace(text, position);
            }
            else
            {
                if (plain <= position)
                    plain = FindSpecial(text, position);
                int end = FindBlanks(text, position, plain);
                OpenBlock();
                _prose.AppendVerbatim(TextSpan.FromBounds(position, end));
                position = end;
            }
        }
    }

    private static int FindSpecial(ReadOnlySpan<byte> text, int position)
    {
        int length = text[position..].IndexOfAny("&\n\r\t\f"u8);
        return length < 0 ? text.Length : position + length;
    }

    /// <summary>Where white space begins that is more than one blank: words with single blanks between them are taken as they are.</summary>
    private static int FindBlanks(ReadOnlySpan<byte> text, int position, int end)
    {
        int length = text[position..end].IndexOf("  "u8);
        if (length >= 0)
            return position + length;
        bool goesOn = text[end - 1] == (byte)' ' && end < text.Length && text[end] != (byte)'&';
        return goesOn ? end - 1 : end;
    }

    private void ReadStartTag(in HtmlTokenizer tag)
    {
        (string name, int start, int end) = (tag.Name, tag.Start, tag.End);
        if (_skipped.Name is not null)
        {
            bool impliesEnd = _skipped.Name == name && name is "p" or "li" or "td" or "tr" or "option";
            if (_skipped.Name == name && !impliesEnd && !tag.IsSelfClosing)
                _skipped.Depth++;
            if (!impliesEnd)
                return;
            _skipped = default;
        }

        if (HtmlElements.IsBlock(name) || HtmlElements.IsSkipped(name))
        {
            EndBlock();
            if (HtmlElements.IsSkipped(name))
                _holdsMore = true;
            else
                (_element, _holdsMore) = ((name, start, end), false);
        }

        bool holdsContent = !HtmlElements.IsVoid(name) && !tag.IsSelfClosing;
        if (holdsContent && (tag.IsHidden || HtmlElements.IsSkipped(name)))
        {
            _skipped = (name, 1);
        }
        else if (holdsContent && HtmlElements.IsOpaque(name))
        {
            _skipped = (name, 1);
            _opaqueStart = start;
        }
        else
        {
            // The title of a link or button repeats what it does; that of an abbreviation explains the text.
            if (name is "abbr" or "acronym" or "dfn" && _prose is { IsInBlock: true })
                AddAside(tag.Title);
            ReadInline(tag);
        }
    }

    private void ReadEndTag(string name, int start, int end)
    {
        if (_skipped.Name is not null)
        {
            if (_skipped.Name != name || --_skipped.Depth > 0)
                return;
            _skipped = default;
            if (_opaqueStart >= 0)
            {
                OpenBlock();
                _prose.AppendOpaque(TextSpan.FromBounds(_opaqueStart, end));
                _opaqueStart = -1;
            }

            return;
        }

        if (name == "a" && _linkStart >= 0)
        {
            _prose.AddLink(_linkStart);
            _linkStart = -1;
        }

        if (name == "blockquote")
            _quotations = Math.Max(0, _quotations - 1);
        if (name is "ol" or "ul" && _lists.Count > 0)
            _lists.RemoveAt(_lists.Count - 1);
        if (!HtmlElements.IsBlock(name))
            return;
        // Only an element that holds this block and nothing else goes away with it; a cell stays, empty, so that the others keep their columns.
        bool isWhole = _element.Name == name && _element.End > 0 && !_holdsMore;
        bool keepsTags = name is "td" or "th" or "body";
        EndBlock(isWhole ? TextSpan.FromBounds(keepsTags ? _element.End : _element.Start, keepsTags ? start : end) : default);
        _element = (string.Empty, start, end);
    }

    private void ReadInline(in HtmlTokenizer tag)
    {
        var span = TextSpan.FromBounds(tag.Start, tag.End);
        switch (tag.Name)
        {
            case "br" when _prose is { IsInBlock: true, IsAtBlockStart: false }:
                _prose.AppendAtomic("\n"u8, span);
                break;
            case "sup" when _prose is { IsInBlock: true, EndsInDigit: true }:
                // 10³ is not 103.
                _prose.AppendAtomic("^"u8, span);
                break;
            case "a":
                _linkStart = _prose.Length;
                break;
            case "blockquote":
                _quotations++;
                break;
            case "ol" or "ul":
                _lists.Add(tag.Name == "ol");
                break;
            case "img":
                ReadAltText(tag.Alt, span);
                break;
        }
    }

    /// <summary>The alt text of an image is a block of its own; where the image stands in a sentence, the sentence goes on after it.</summary>
    private void ReadAltText(TextSpan value, TextSpan tag)
    {
        if (_prose is { IsInBlock: true, IsAtBlockStart: false })
        {
            _prose.AppendOpaque(tag);
            AddAside(value);
        }
        else if (value.Length > 0)
        {
            ReadAside(value);
        }
    }

    private void AddAside(TextSpan value)
    {
        if (value.Length > 0)
            (_asides ??= []).Add(value);
    }

    private void ReadAside(TextSpan value)
    {
        _prose.BeginBlock(BlockKind.AltText);
        ReadText(value.Start, value.End);
        _prose.EndBlock();
        _holdsMore = true;
    }

    /// <summary>Closes the open block. What its attributes say comes behind it, so that its sentences stay whole.</summary>
    private void EndBlock(TextSpan outer = default)
    {
        _prose.EndBlock(outer);
        if (_asides is not { Count: > 0 })
            return;
        int link = _linkStart;
        _linkStart = -1;
        foreach (TextSpan value in _asides)
            ReadAside(value);
        _asides.Clear();
        _linkStart = link;
    }

    private void OpenBlock()
    {
        if (!_prose.IsInBlock)
            _prose.BeginBlock(HtmlElements.KindOf(_element.Name, _quotations > 0, _lists.Count > 0 && _lists[^1]));
        if (_linkStart >= 0 && _linkStart < _prose.Length && _prose.IsAtBlockStart)
            _linkStart = _prose.Length;
    }

    private int ReadReference(ReadOnlySpan<byte> text, int position)
    {
        OpenBlock();
        ReadOnlySpan<byte> decoded = references.Decode(text[position..], out int length);
        var span = new TextSpan(position, length);
        if (decoded.IsEmpty)
            _prose.AppendVerbatim(span);
        else
            _prose.AppendAtomic(decoded, span);
        return position + length;
    }

    private int ReadWhiteSpace(ReadOnlySpan<byte> text, int position)
    {
        int next = position;
        while (next < text.Length && HtmlTokenizer.IsSpace(text[next]))
            next++;
        if (_prose is not { IsInBlock: true, IsAtBlockStart: false } || _prose.EndsInSpace)
            return next;
        var span = TextSpan.FromBounds(position, next);
        if (span.Length == 1 && text[position] == (byte)' ')
            _prose.AppendVerbatim(span);
        else
            _prose.AppendAtomic(" "u8, span);
        return next;
    }
}
