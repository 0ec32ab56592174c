using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Glued;

/// <summary>Some words of a paragraph, copied so that phrases can be looked for in them as in a line of their own. It is used again and again.</summary>
internal sealed class LooseLine
{
    /// <summary>Most words of a line; what is longer is cut, and no phrase covers it.</summary>
    private const int LongestLine = 20;

    /// <summary>Flags one of which the first word of a sure phrase has, unless it is a function word.</summary>
    public const WordFlags Openers = WordFlags.PhraseOpener | WordFlags.Network | WordFlags.Navigation;

    /// <summary>Most words of a row of buttons.</summary>
    private const int LongestRow = 12;

    private readonly Token[] _tokens = new Token[LongestLine];
    private readonly ulong[] _hashes = new ulong[LongestLine];
    private readonly Block[] _blocks = new Block[1];
    private readonly List<PhraseMatch> _found = [];
    private int _count;
    private WordFlags _flags;

    /// <summary>The surest phrase of a part that covers it or begins it, or the first of a row of them; null when there is none.</summary>
    public PhraseMatch? Find(DocumentContext context, PackReader packs, in GluedPart part)
    {
        Copy(context, part);
        if ((_flags & WordFlags.AnyTrigger) == 0)
        {
            return null;
        }

        var isSentence = LineText.EndsWithStop(context.Text[part.Start..part.End]);
        var found = Best(context, packs, 0, _count, part.Start, part.End, isWhole: false, mayBeAlways: !isSentence);
        return found is not null || isSentence ? found : Row(context, packs);
    }

    /// <summary>
    /// The first of several phrases that together make a line in which none was found: the buttons and links that stood beside each other. Where
    /// words ran into each other, it may be one phrase.
    /// </summary>
    public PhraseMatch? FindRow(DocumentContext context, PackReader packs, in Block block)
    {
        var part = new GluedPart(block.Start, block.End, block.FirstToken, block.EndToken);
        if (block.TokenCount > LongestRow || !MayOpen(context, context.Tokens[block.FirstToken]))
        {
            return null;
        }

        Copy(context, part);
        return (_count > block.TokenCount ? Best(context, packs, 0, _count, part.Start, part.End, isWhole: false, mayBeAlways: true) : null) ?? Row(context, packs);
    }

    private static bool MayOpen(DocumentContext context, in Token token) => GluedWord.MayBe(token) || (context.FlagsOf(token) & Openers) != 0;

    private void Copy(DocumentContext context, in GluedPart part)
    {
        (_count, _flags) = (0, WordFlags.None);
        for (var i = part.FirstToken; i < part.EndToken && _count < LongestLine; i++)
        {
            Add(context, i, part);
        }
    }

    private PhraseMatch? Row(DocumentContext context, PackReader packs)
    {
        PhraseMatch? first = null;
        for (var start = 0; start < _count && _count <= LongestRow;)
        {
            PhraseMatch? next = null;
            var flags = context.FlagsOf(_tokens[start]);
            var end = (flags & Openers) != 0 ? _count + (start == 0 ? -1 : 0) : start;
            for (; end > start; end--)
            {
                next = Best(context, packs, start, end, _tokens[start].Start, _tokens[end - 1].End, isWhole: true, mayBeAlways: (flags & Openers) != WordFlags.PhraseOpener);
                if (next is not null)
                {
                    break;
                }
            }

            if (next is null || next.Info.Weight < PhraseWeight.Strong)
            {
                return null;
            }

            first ??= next;
            start = end;
        }

        return first;
    }

    private PhraseMatch? Best(DocumentContext context, PackReader packs, int first, int end, int startByte, int endByte, bool isWhole, bool mayBeAlways)
    {
        var count = end - first;
        _blocks[0] = new Block { Kind = BlockKind.Paragraph, Start = startByte, End = endByte, EndToken = count, Flags = _flags };
        _found.Clear();
        var matcher = new PhraseMatcher(context, packs, _tokens.AsSpan(first, count), _hashes.AsSpan(first, count), _blocks, isOneSentence: true);
        for (var i = 0; i < count; i++)
        {
            if ((context.FlagsOf(_tokens[first + i]) & WordFlags.AnyTrigger) != 0 && packs.MayTrigger(_hashes[first + i], i, count))
            {
                matcher.FindAt(0, i, _found);
            }
        }

        if (mayBeAlways)
        {
            matcher.FindAlways(0, _found);
        }

        PhraseMatch? best = null;
        foreach (var match in _found)
        {
            if ((match.Info.Anchor is PhraseAnchor.Whole or PhraseAnchor.Anywhere || (!isWhole && match.Info.Anchor == PhraseAnchor.Start)) && match.Info.Weight > (best?.Info.Weight ?? 0))
            {
                best = match;
            }
        }

        return best;
    }

    /// <summary>Adds a word as it is, or the words that a lost blank made one of ("ShareTweetPrint").</summary>
    private void Add(DocumentContext context, int index, in GluedPart part)
    {
        var token = context.Tokens[index];
        var (start, end) = (Math.Max(part.Start, token.Start), Math.Min(part.End, token.End));
        if (GluedWord.MayBe(token))
        {
            while (_count < LongestLine - 1 && GluedWord.FirstHump(context.Text[start..end]) is var hump && start + hump < end)
            {
                AddCut(context, start, start + hump);
                start += hump;
            }
        }

        if (start == token.Start && end == token.End)
        {
            Add(context, token, context.HashOf(index));
        }
        else
        {
            AddCut(context, start, end);
        }
    }

    private void AddCut(DocumentContext context, int start, int end)
    {
        var word = context.Text[start..end];
        Span<byte> folded = stackalloc byte[WordFolder.GetMaxLength(word.Length)];
        folded = folded[..WordFolder.Fold(word, folded)];
        Add(context, new Token(start, end - start, TokenShapes.Describe(word), context.Words.LookupFolded(folded)), WordHash.Compute(folded));
    }

    private void Add(DocumentContext context, Token token, ulong hash)
    {
        _tokens[_count] = token;
        _hashes[_count++] = hash;
        _flags |= context.FlagsOf(token);
    }
}
