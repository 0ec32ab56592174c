using DocLint.Core.Analysis;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Boilerplate;

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
        if (!LooseLine.MayBeGlued(_tokens[token]))
        {
            return default;
        }

        var word = _text.Slice(_tokens[token].Start, _tokens[token].Length);
        var hump = LooseLine.LastHump(word);
        return hump > 1 && MayPart(word[..hump], word[hump..], isEnd, isFirst) ? new Seam(SeamKind.Hump, _tokens[token].Start + hump) : default;
    }

    /// <summary>Whether a word of the article is glued to one of a phrase: where the phrase is a single word, or begins behind the seam, it may open one.</summary>
    private bool MayPart(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, bool isEnd, bool isFirst) => isEnd
        ? _words.Lookup(left).Exists && IsOpener(right)
        : _words.Lookup(right).Exists && (!isFirst || IsOpener(left));

    private bool IsOpener(ReadOnlySpan<byte> word) => (_words.FlagsOf(_words.Lookup(word)) & LooseLine.Openers) != 0;

    /// <summary>The seam between a word and the one before it, where a sentence ends.</summary>
    public Seam Before(int token)
    {
        var from = _tokens[token - 1].End;
        var gap = _text[from.._tokens[token].Start];
        var end = gap.LastIndexOfAny(".!?"u8) + 1;
        if (end == 0)
        {
            return default;
        }

        while (end < gap.Length && ClosingLength(gap[end..]) is > 0 and var length)
        {
            end += length;
        }

        var hasBlank = end < gap.Length && gap[end] is (byte)' ' or (byte)'\n';
        return new Seam(hasBlank ? SeamKind.Blank : SeamKind.NoBlank, from + end);
    }

    private static int ClosingLength(ReadOnlySpan<byte> rest) => rest[0] is (byte)'"' or (byte)'\'' or (byte)')' or (byte)']' ? 1
        : rest.StartsWith("”"u8) || rest.StartsWith("’"u8) ? 3
        : rest.StartsWith("»"u8) ? 2
        : 0;
}
