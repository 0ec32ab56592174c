using System.Text;
using DocLint.Core.Text;

namespace DocLint.Core.Documents;

/// <summary>Turns the tokens of an HTML page into prose: blocks, folded white space, decoded references, skipped elements.</summary>
/// <param name="origin">Where the HTML starts in the text of <paramref name="positions"/>; token positions count from there.</param>
internal sealed class HtmlProseReader(ProseBuilder prose, Utf16Positions positions, int origin)
{
    private readonly ProseBuilder _prose = prose;
    private readonly string _text = positions.Text;

    /// <summary>The block element whose start tag came last, and where that tag starts and ends (UTF-16).</summary>
    private (string Name, int Start, int End) _element = ("body", 0, 0);

    /// <summary>Whether that element holds something besides its block: the alt text of an image, a script.</summary>
    private bool _holdsMore;

    /// <summary>The skipped or opaque element that is open, and how many of its name are.</summary>
    private (string? Name, int Depth) _skipped;

    private int _opaqueStart = -1;
    private int _linkStart = -1;
    private int _quotations;

    /// <summary>Values of attributes inside the open block that are prose (UTF-16), half-open; null when there are none.</summary>
    private List<(int Start, int End)>? _asides;

    /// <summary>Of each open list whether it is numbered.</summary>
    private readonly List<bool> _lists = [];

    /// <summary>Closes what is open.</summary>
    public void End() => EndBlock();

    /// <param name="start">Zero-based UTF-16 position in the HTML, as in the other public members; ranges are half-open.</param>
    public void ReadText(int start, int end) => ReadProse(origin + start, origin + end);

    private void ReadProse(int start, int end)
    {
        if (_skipped.Name is not null)
            return;
        int position = start;
        while (position < end)
        {
            if (char.IsAsciiLetterOrDigit(_text[position]) || !IsSpecial(_text[position]))
            {
                int special = position + 1;
                while (special < end && !IsSpecial(_text[special]))
                    special++;
                OpenBlock();
                _prose.AppendVerbatim(positions.ToSpan(position, special));
                position = special;
            }
            else
            {
                position = _text[position] == '&' ? ReadReference(position, end) : ReadWhiteSpace(position, end);
            }
        }
    }

    public void ReadComment(int start, int end)
    {
        (start, end) = (origin + start, origin + end);
        if (_text.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            _prose.AddComment(positions.ToSpan(start, end));
    }

    /// <param name="hasTitle">Whether the tag has a title.</param>
    public void ReadStartTag(string name, bool isHidden, bool hasTitle, bool isSelfClosing, int start, int end)
    {
        (start, end) = (origin + start, origin + end);
        if (_skipped.Name is not null)
        {
            bool impliesEnd = _skipped.Name == name && name is "p" or "li" or "td" or "tr" or "option";
            if (_skipped.Name == name && !impliesEnd && !isSelfClosing)
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

        bool holdsContent = !HtmlElements.IsVoid(name) && !isSelfClosing;
        if (holdsContent && (isHidden || HtmlElements.IsSkipped(name)))
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
            if (hasTitle && name is "abbr" or "acronym" or "dfn" && _prose is { IsInBlock: true })
                AddAside(HtmlAttributes.Find(_text.AsSpan(0, end), start, "title"));
            ReadInline(name, start, end);
        }
    }

    public void ReadEndTag(string name, int start, int end)
    {
        (start, end) = (origin + start, origin + end);
        if (_skipped.Name is not null)
        {
            if (_skipped.Name != name || --_skipped.Depth > 0)
                return;
            _skipped = default;
            if (_opaqueStart >= 0)
            {
                OpenBlock();
                _prose.AppendOpaque(positions.ToSpan(_opaqueStart, end));
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
        EndBlock(isWhole ? positions.ToSpan(keepsTags ? _element.End : _element.Start, keepsTags ? start : end) : default);
        _element = (string.Empty, start, end);
    }

    private void ReadInline(string name, int start, int end)
    {
        switch (name)
        {
            case "br" when _prose is { IsInBlock: true, IsAtBlockStart: false }:
                _prose.AppendAtomic("\n"u8, positions.ToSpan(start, end));
                break;
            case "sup" when _prose is { IsInBlock: true, EndsInDigit: true }:
                // 10³ is not 103.
                _prose.AppendAtomic("^"u8, positions.ToSpan(start, end));
                break;
            case "a":
                _linkStart = _prose.Length;
                break;
            case "blockquote":
                _quotations++;
                break;
            case "ol" or "ul":
                _lists.Add(name == "ol");
                break;
            case "img":
                ReadAltText(start, end);
                break;
        }
    }

    /// <summary>The alt text of an image is a block of its own; where the image stands in a sentence, the sentence goes on after it.</summary>
    private void ReadAltText(int start, int end)
    {
        (int Start, int End) value = HtmlAttributes.Find(_text.AsSpan(0, end), start, "alt");
        if (_prose is { IsInBlock: true, IsAtBlockStart: false })
        {
            _prose.AppendOpaque(positions.ToSpan(start, end));
            AddAside(value);
        }
        else if (value.End > value.Start)
        {
            ReadAside(value);
        }
    }

    private void AddAside((int Start, int End) value)
    {
        if (value.End > value.Start)
            (_asides ??= []).Add(value);
    }

    private void ReadAside((int Start, int End) value)
    {
        _prose.BeginBlock(BlockKind.AltText);
        ReadProse(value.Start, value.End);
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
        foreach ((int Start, int End) value in _asides)
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

    private int ReadReference(int position, int end)
    {
        OpenBlock();
        string? decoded = HtmlDocumentParser.References.Decode(_text.AsSpan(position, end - position), out int length);
        if (decoded is null)
            _prose.AppendVerbatim(positions.ToSpan(position, position + 1));
        else
            _prose.AppendAtomic(Encoding.UTF8.GetBytes(decoded), positions.ToSpan(position, position + length));
        return position + (decoded is null ? 1 : length);
    }

    private int ReadWhiteSpace(int position, int end)
    {
        int next = position;
        while (next < end && IsWhiteSpace(_text[next]))
            next++;
        if (_prose is not { IsInBlock: true, IsAtBlockStart: false } || _prose.EndsInSpace)
            return next;
        if (next == position + 1 && _text[position] == ' ')
            _prose.AppendVerbatim(positions.ToSpan(position, next));
        else
            _prose.AppendAtomic(" "u8, positions.ToSpan(position, next));
        return next;
    }

    private static bool IsSpecial(char c) => c == '&' || IsWhiteSpace(c);

    private static bool IsWhiteSpace(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f';
}
