using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Boilerplate.Segments;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Glued;

/// <summary>
/// Finds leftovers that lost their line break ("... said the mayor.Share this article", "AdvertisementThe council met"): the first or the
/// last words of a paragraph, looked at as the line that they were on the page.
/// </summary>
internal ref struct GluedLines
{
    /// <summary>Words that lost the blank between them are in no list.</summary>
    public const WordFlags Evidence = WordFlags.Unknown;

    /// <summary>Most words of such a line, and most that are looked at on each side of a paragraph.</summary>
    private const int MostWords = 16;

    /// <summary>Most words of what a paragraph may begin with and then speak of ("Subscribe now! That was the cry"), or end with for a point.</summary>
    private const int WordsOfPoint = 3;

    /// <summary>Most function words before the first other word of a phrase.</summary>
    private const int FunctionWords = 3;

    /// <summary>Least letters of a word in capitals that is taken for a sign.</summary>
    private const int LettersOfSign = 6;

    /// <summary>Least letters of a word such as "Advertisement" that nobody makes a name of.</summary>
    private const int LettersOfNotice = 10;

    /// <summary>Least words that stay: fewer are a heading or an item, and the line as a whole is judged elsewhere.</summary>
    private const int LeastRest = 5;

    private readonly DocumentContext _context;
    private readonly BoilerplatePacks _packs;
    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly SeamFinder _seams;
    private readonly PackReader _phrases;
    private List<BoilerplateSegment>? _found;
    private LooseLine? _line;

    private GluedLines(DocumentContext context, BoilerplatePacks packs)
    {
        (_context, _packs) = (context, packs);
        _text = context.Text;
        _tokens = context.Tokens;
        _seams = new SeamFinder(context);
        _phrases = BoilerplatePacks.Phrases;
    }

    /// <summary>The leftovers of a document in its order; null when it has none.</summary>
    public static List<BoilerplateSegment>? Find(DocumentContext context, BoilerplatePacks packs)
    {
        var lines = new GluedLines(context, packs);
        var blocks = context.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].TokenCount > LeastRest)
            {
                lines.FindAtStart(i, blocks[i]);
                lines.FindAtEnd(i, blocks[i]);
            }
        }

        return lines._found;
    }

    private void FindAtEnd(int index, in Block block)
    {
        var (end, stop) = (block.EndToken, block.End);
        var first = Math.Max(block.FirstToken + LeastRest, end - MostWords);
        // Most paragraphs end with a long sentence of known words.
        if (!MayHaveHump(block) && _text[_tokens[first - 1].End.._tokens[end - 1].Start].LastIndexOfAny(".!?"u8) < 0)
        {
            return;
        }

        var isSentence = LineText.EndsWithStop(_text[block.Start..block.End]);
        for (var i = end - 1; i >= first; i--)
        {
            if (!_seams.MayBegin(i))
            {
                continue;
            }

            var seam = _seams.Inside(i, isEnd: true, isFirst: false);
            if (seam.Kind == SeamKind.None && !_seams.FollowsBlank(i))
            {
                seam = _seams.Before(i, block.Start, isEnd: true);
            }

            var mayOpen = seam.Kind == SeamKind.Hump || (seam.Kind != SeamKind.None && MayOpen(i, end, maySkip: !isSentence || seam.Kind == SeamKind.NoBlank));
            if (mayOpen && Try(index, block, new GluedPart(seam.Position, stop, i, end), seam.Kind, isEnd: true))
            {
                (end, stop) = (seam.Kind == SeamKind.Hump ? i + 1 : i, seam.Position);
            }
        }
    }

    private void FindAtStart(int index, in Block block)
    {
        var (first, start) = (block.FirstToken, block.Start);
        if (!MayOpen(first, block.EndToken, maySkip: true))
        {
            return;
        }

        for (var i = first; i < Math.Min(block.EndToken - LeastRest, block.FirstToken + MostWords); i++)
        {
            if (!_seams.MayBegin(i))
            {
                continue;
            }

            var seam = StartSeam(block, first, i);
            if (seam.Kind is SeamKind.Blank or SeamKind.NoBlank && !MayOpen(first, block.EndToken, maySkip: false))
            {
                return;
            }

            if (seam.Kind != SeamKind.None && Try(index, block, new GluedPart(start, seam.Position, first, seam.Kind == SeamKind.Hump ? i + 1 : i), seam.Kind, isEnd: false))
            {
                (first, start) = (i, seam.Position);
            }
        }
    }

    /// <summary>Where a leftover may end that began with token <paramref name="first"/>.</summary>
    private readonly Seam StartSeam(in Block block, int first, int token)
    {
        var seam = _seams.Inside(token, isEnd: false, isFirst: token == block.FirstToken);
        if (seam.Kind != SeamKind.None || token == block.FirstToken)
        {
            return seam;
        }

        if (!_seams.FollowsBlank(token))
        {
            return _seams.Before(token, block.Start, isEnd: false);
        }

        return (token - first > 1 || IsSign(first)) && MayBeginSentence(token) && !GoesOn(first, token) ? new Seam(SeamKind.Capital, _tokens[token].Start) : default;
    }

    /// <summary>Whether a phrase may begin with a word.</summary>
    /// <param name="maySkip">Whether some function words may stand before its first other word: a sentence of an article begins with one, too.</param>
    private readonly bool MayOpen(int token, int end, bool maySkip)
    {
        for (var i = token; i < end && i <= token + FunctionWords; i++)
        {
            var flags = i == token && GluedWord.MayBe(_tokens[i]) ? FirstFlagsOf(_tokens[i]) : _context.Words.FlagsOf(_tokens[i].Entry);
            if ((flags & LooseLine.Openers) != 0 && (maySkip || (flags & WordFlags.EnglishFunction) == 0))
            {
                return true;
            }

            var isFunctionWord = (flags & (WordFlags.EnglishFunction | WordFlags.ForeignFunction)) != 0 || _tokens[i].Entry.Frequency >= PhraseTriggers.FunctionWord;
            if (!maySkip || !isFunctionWord)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The flags of the first of several words without a blank between them.</summary>
    private readonly WordFlags FirstFlagsOf(in Token token)
    {
        var word = _text.Slice(token.Start, token.Length);
        return _context.Words.FlagsOf(_context.Words.Lookup(word[..GluedWord.FirstHump(word)]));
    }

    private static bool MayHaveHump(in Block block) => (block.Flags & Evidence) != 0;

    /// <summary>A word in capitals such as "ADVERTISEMENT", not an abbreviation.</summary>
    private readonly bool IsSign(int token) => _tokens[token].Is(TokenShape.AllCaps) && _tokens[token].Length >= LettersOfSign;

    /// <summary>Whether a line would end in the middle of a name ("go to United Way of Kent") or before what its last word asks for.</summary>
    private readonly bool GoesOn(int first, int token)
    {
        ref readonly var last = ref _tokens[token - 1];
        if (last.Is(TokenShape.Capitalized))
        {
            return token - first > 2 && !_tokens[token - 2].Is(TokenShape.Capitalized | TokenShape.AllCaps) && (_context.FlagsOf(last) & WordFlags.Network) == 0;
        }

        return WordSet.IndexOf("to of by for with from at into about the a an and or our your this that"u8, _context.TextOf(token - 1)) >= 0;
    }

    /// <summary>"The bridge", "When she", where "The Guardian" would be a name.</summary>
    private readonly bool MayBeginSentence(int token) =>
        (_context.FlagsOf(_tokens[token]) & WordFlags.EnglishFunction) != 0 && token + 1 < _tokens.Length
        && !_tokens[token + 1].Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase);

    private bool Try(int index, in Block block, GluedPart part, SeamKind seam, bool isEnd)
    {
        _line ??= _context.GetStorage(static () => new LooseLine());
        var match = _line.Find(_context, _phrases, part);
        if (match is null || !IsSure(match, part, seam, isEnd) || OpenQuotation.IsAt(_text[block.Start..block.End], part.Start - block.Start))
        {
            return false;
        }

        var rule = _packs.RuleNumbers[match.Info.Pack];
        var level = BoilerplateKinds.IsSoft(rule) ? SegmentLevel.Note : SegmentLevel.Warning;
        var span = LineDeletion.Trimmed(_text, part.Start, part.End);
        (_found ??= []).Add(new BoilerplateSegment(index, span.Start, span.End, level, rule, match.Info.Pack, match.Info.Weight, !isEnd, isEnd));
        return true;
    }

    /// <summary>Whether a phrase is a leftover where the line model has no say: the more the place looks like a seam, the less it takes.</summary>
    private readonly bool IsSure(PhraseMatch match, GluedPart part, SeamKind seam, bool isEnd)
    {
        var text = LineText.Trim(_text[part.Start..part.End]);
        var (weight, words) = (match.Info.Weight, part.EndToken - part.FirstToken);
        var isSentence = LineText.EndsWithStop(text);
        if (weight < PhraseWeight.Strong)
        {
            return false;
        }

        // "Updated lists are posted daily." is the article's.
        var rule = _packs.RuleNumbers[match.Info.Pack];
        if (isSentence && BoilerplateKinds.IsSoft(rule) && (rule == BoilerplateKinds.DateLine || match.Info.Anchor == PhraseAnchor.Start))
        {
            return false;
        }

        if (isSentence && (!isEnd || seam == SeamKind.Blank))
        {
            var isTwo = text.IndexOf(". "u8) > 0;
            return words > WordsOfPoint && (weight == PhraseWeight.Certain || (isEnd && !isTwo));
        }

        return seam switch
        {
            SeamKind.Capital => match.Info.Anchor == PhraseAnchor.Whole,
            SeamKind.Hump => words > 1 || (!isEnd && IsNoName(match, part)),
            SeamKind.Blank => (weight == PhraseWeight.Certain || words > 1) && !IsEnumeration(text),
            _ => true,
        };
    }

    /// <summary>"Facebook, Twitter": between buttons stand no commas.</summary>
    private static bool IsEnumeration(ReadOnlySpan<byte> text) => text.IndexOf(", "u8) >= 0 && text.IndexOf((byte)':') < 0;

    /// <summary>
    /// Whether one word at the head of another is no part of a name, as it is in "MailOnline" or "HomePod": it is long and sure, or what
    /// follows it begins a sentence. Of a date, which is a note, no more is asked.
    /// </summary>
    private readonly bool IsNoName(PhraseMatch match, GluedPart part)
    {
        var rest = _text[part.End.._tokens[part.EndToken - 1].End];
        var flags = _context.Words.FlagsOf(_context.Words.Lookup(rest));
        return BoilerplateKinds.IsSoft(_packs.RuleNumbers[match.Info.Pack]) || (flags & (WordFlags.EnglishFunction | WordFlags.ForeignFunction)) != 0
            || (match.Info.Weight == PhraseWeight.Certain && part.End - part.Start >= LettersOfNotice);
    }
}
