using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Boilerplate.Glued;

/// <summary>Tells where in a paragraph one line of the page may have ended and the next one begun.</summary>
internal readonly ref struct SeamFinder(DocumentContext context)
{
    /// <summary>How the first word of a line is written.</summary>
    private const TokenShape Beginning = TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase | TokenShape.StartsWithDigit;

    private readonly WordTable _words = context.Words;
    private readonly ReadOnlySpan<byte> _text = context.Text;
    private readonly ReadOnlySpan<Token> _tokens = context.Tokens;

    /// <summary>Whether a line may begin with a word, or inside it. For most words nothing more is asked.</summary>
    public bool MayBegin(int token) => _tokens[token].Is(Beginning);

    /// <summary>Whether nothing but a blank stands before a word.</summary>
    public bool FollowsBlank(int token) => _tokens[token].Start - _tokens[token - 1].End == 1 && _text[_tokens[token - 1].End] == ' ';

    /// <summary>The seam inside a word, of which one half may begin a phrase.</summary>
    /// <param name="isEnd">Whether the phrase is behind the seam.</param>
    /// <param name="isFirst">Whether the word is the paragraph's first.</param>
    public Seam Inside(int token, bool isEnd, bool isFirst)
    {
        if (!GluedWord.MayBe(_tokens[token]))
        {
            return default;
        }

        var word = _text.Slice(_tokens[token].Start, _tokens[token].Length);
        var hump = GluedWord.LastHump(word);
        return hump > 1 && MayPart(word[..hump], word[hump..], isEnd, isFirst) ? new Seam(SeamKind.Hump, _tokens[token].Start + hump) : default;
    }

    /// <summary>Whether a word of the article is glued to one of a phrase: where the phrase is a single word, or begins behind the seam, it may open one.</summary>
    private bool MayPart(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, bool isEnd, bool isFirst) => isEnd
        ? _words.Lookup(left).Exists && IsOpener(right)
        : _words.Lookup(right).Exists && (!isFirst || IsOpener(left));

    private bool IsOpener(ReadOnlySpan<byte> word) => (_words.FlagsOf(_words.Lookup(word)) & LooseLine.Openers) != 0;

    /// <summary>The seam between a word and the one before it, where a sentence ends.</summary>
    /// <param name="paragraph">Byte at which the paragraph begins.</param>
    /// <param name="isEnd">Whether the phrase is behind the seam.</param>
    public Seam Before(int token, int paragraph, bool isEnd)
    {
        var from = _tokens[token - 1].End;
        var gap = _text[from.._tokens[token].Start];
        var end = gap.LastIndexOfAny(".!?"u8) + 1;
        if (end == 0)
        {
            return !isEnd && IsOpening(gap) ? new Seam(SeamKind.NoBlank, from) : default;
        }

        while (end < gap.Length && ClosingLength(paragraph, from + end, gap[end..], isEnd) is > 0 and var length)
        {
            end += length;
        }

        var hasBlank = end < gap.Length && gap[end] is (byte)' ' or (byte)'\n';
        return hasBlank && MayGoOn(token - 1, gap) ? default : new Seam(hasBlank ? SeamKind.Blank : SeamKind.NoBlank, from + end);
    }

    /// <summary>'Advertisement“The': a quotation begins where a word ends.</summary>
    private static bool IsOpening(ReadOnlySpan<byte> gap) =>
        gap.SequenceEqual("\""u8) || gap.SequenceEqual("“"u8) || gap.SequenceEqual("„"u8) || gap.SequenceEqual("«"u8) || gap.SequenceEqual("‘"u8);

    /// <summary>"e.g. Facebook", "the album Hello! Connect": whether a sentence may go on behind a mark that ends others.</summary>
    private bool MayGoOn(int last, ReadOnlySpan<byte> gap) => gap[0] == (byte)'.'
        ? (_words.FlagsOf(_tokens[last].Entry) & WordFlags.Abbreviation) != 0 || _tokens[last].Length == 1
        : gap[0] is (byte)'!' or (byte)'?' && _tokens[last].Is(TokenShape.Capitalized);

    /// <summary>Bytes of a mark that belongs to the sentence which it ends; 0 where the next one begins.</summary>
    private int ClosingLength(int paragraph, int at, ReadOnlySpan<byte> rest, bool isEnd)
    {
        var before = _text[Math.Max(paragraph, at - OpenQuotation.Reach)..at];
        switch (rest[0])
        {
            case (byte)')' or (byte)']':
                return 1;
            case (byte)'"':
                return (before.Count((byte)'"') & 1) != 0 ? 1 : 0;
            // What emphasises the sentence, where no blank follows, and the mark of a note.
            case (byte)'*' or (byte)'_' or (byte)'~' or (byte)'\'':
                return isEnd ? 1 : 0;
            case (byte)' ':
                return rest.StartsWith(" »"u8) && OpenQuotation.IsOpen(before, "«"u8, "»"u8) ? 3 : 0;
        }

        if (rest.StartsWith("\u00A0»"u8) || rest.StartsWith("\u202F»"u8))
        {
            return OpenQuotation.IsOpen(before, "«"u8, "»"u8) ? rest.IndexOf("»"u8) + 2 : 0;
        }

        return rest.StartsWith("”"u8) ? (isEnd || OpenQuotation.IsOpen(before, "“"u8, "”"u8) || OpenQuotation.IsOpen(before, "„"u8, "”"u8) ? 3 : 0)
            : rest.StartsWith("“"u8) ? (OpenQuotation.IsOpen(before, "„"u8, "“"u8) ? 3 : 0)
            : rest.StartsWith("’"u8) ? (isEnd ? 3 : 0)
            : rest.StartsWith("‘"u8) ? (OpenQuotation.IsOpen(before, "‚"u8, "‘"u8) ? 3 : 0)
            : rest.StartsWith("»"u8) ? (OpenQuotation.IsOpen(before, "«"u8, "»"u8) ? 2 : 0)
            : rest.StartsWith("«"u8) ? (OpenQuotation.IsOpen(before, "»"u8, "«"u8) ? 2 : 0)
            : rest.StartsWith("›"u8) ? (OpenQuotation.IsOpen(before, "‹"u8, "›"u8) ? 3 : 0)
            : rest.StartsWith("‹"u8) ? (OpenQuotation.IsOpen(before, "›"u8, "‹"u8) ? 3 : 0)
            : 0;
    }
}
