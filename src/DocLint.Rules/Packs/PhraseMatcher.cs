using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Packs;

/// <summary>A phrase that was found.</summary>
/// <param name="Phrase">Index of the phrase in its image.</param>
/// <param name="Scope">Bytes of the line or the sentence it stands in.</param>
/// <remarks>A class, because lists of it then need no code of their own that every run would compile at its start.</remarks>
internal sealed record PhraseMatch(int Phrase, PhraseInfo Info, ProseSpan Scope);

/// <summary>
/// Verifies phrases around the trigger words that the shared token pass found.
/// </summary>
/// <param name="tokens">The words to look in: the document's, or some of them that make a line.</param>
/// <param name="hashes">Of each word as <see cref="DocumentContext.Hashes"/> has it.</param>
/// <param name="blocks">Of the document; or one, which is a sentence, too.</param>
internal ref struct PhraseMatcher(
    DocumentContext context, PackReader packs, ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> hashes, ReadOnlySpan<Block> blocks, bool isOneSentence)
{
    private readonly DocumentContext _context = context;
    private readonly PackReader _packs = packs;
    private readonly bool _isOneSentence = isOneSentence;

    // Kept as spans: code that is compiled ahead of time makes a call of every use of the context's properties.
    private readonly ReadOnlySpan<byte> _text = context.Text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly ReadOnlySpan<Block> _blocks = blocks;
    private readonly ReadOnlySpan<int> _hits = context.Hits;
    private readonly ReadOnlySpan<ulong> _hashes = hashes;
    private readonly ReadOnlySpan<ulong> _flagSets = context.Words.FlagSets;
    private int _hit;
    private PhraseMachine _machine = new(context, packs, tokens);
    private ProseSpan _sentence;
    private int _firstOfSentence;
    private int _endOfSentence;
    private BlockWords _words;
    private int _blockOfWords = -1;
    private ulong _marks;
    private int _blockOfMarks = -1;

    /// <summary>Looks in a document.</summary>
    public PhraseMatcher(DocumentContext context, PackReader packs)
        : this(context, packs, context.Tokens, context.Hashes, context.Blocks, isOneSentence: false)
    {
    }

    /// <summary>Adds every phrase of a block: those that a word triggers, and in a short block those without a literal word.</summary>
    [SkipLocalsInit]
    public void FindIn(int blockIndex, List<PhraseMatch> found)
    {
        ref readonly var block = ref _blocks[blockIndex];
        var words = block.EndToken - block.FirstToken;
        if (words <= PackImage.ShortLineWords)
        {
            // Which words these are cannot be foretold, so that a branch for each would cost more than the test.
            Span<int> tokens = stackalloc int[PackImage.ShortLineWords + 1];
            var hashes = _hashes[block.FirstToken..block.EndToken];
            var count = 0;
            for (var i = 0; i < hashes.Length; i++)
            {
                tokens[count] = block.FirstToken + i;
                count += _packs.MayTrigger(hashes[i], i, words) ? 1 : 0;
            }

            FindAtAll(blockIndex, tokens[..count], found);

            if (words > 0)
            {
                FindAlways(blockIndex, found);
            }
        }
        else if ((block.Flags & WordFlags.ProseTrigger) != 0)
        {
            // Words that may stand in a paragraph are among the hits, which are a quarter of all.
            Span<int> tokens = stackalloc int[PackImage.ShortLineWords + 1];
            var count = 0;
            for (MoveTo(block.FirstToken); _hit < _hits.Length && _hits[_hit] < block.EndToken; _hit++)
            {
                tokens[count] = _hits[_hit];
                count += (_flagSets[_tokens[_hits[_hit]].Entry.FlagSet] & (ulong)WordFlags.ProseTrigger) != 0 ? 1 : 0;
                if (count == PackImage.ShortLineWords)
                {
                    FindAtAll(blockIndex, tokens[..count], found);
                    count = 0;
                }
            }

            FindAtAll(blockIndex, tokens[..count], found);
        }
    }

    /// <summary>Adds every phrase of a user's pack that a block holds: those that its flagged words trigger, and those without a literal word.</summary>
    public void FindOfUser(int blockIndex, List<PhraseMatch> found)
    {
        ref readonly var block = ref _blocks[blockIndex];
        for (var token = block.FirstToken; (block.Flags & WordFlags.User) != 0 && token < block.EndToken; token++)
        {
            if ((_context.FlagsOf(token) & WordFlags.User) != 0)
            {
                FindAt(blockIndex, token, found);
            }
        }

        if (block.EndToken > block.FirstToken)
        {
            FindAlways(blockIndex, found);
        }
    }

    /// <summary>Goes to the first hit of a block; blocks mostly come in order.</summary>
    private void MoveTo(int firstToken)
    {
        if (_hit > 0 && _hits[_hit - 1] >= firstToken)
        {
            _hit = 0;
        }

        while (_hit < _hits.Length && _hits[_hit] < firstToken)
        {
            _hit++;
        }
    }

    /// <summary>Adds every phrase that token <paramref name="token"/> triggers in its block.</summary>
    public void FindAt(int blockIndex, int token, List<PhraseMatch> found)
    {
        if (TryTrigger(blockIndex, token, out var trigger))
        {
            FindOf(blockIndex, trigger, found);
        }
    }

    /// <summary>The same for several tokens in turn; the tables are far off, and all that is read of them first is fetched at once.</summary>
    /// <param name="tokens">At most <see cref="PackImage.ShortLineWords"/> and one.</param>
    [SkipLocalsInit]
    private void FindAtAll(int blockIndex, scoped ReadOnlySpan<int> tokens, List<PhraseMatch> found)
    {
        Span<Trigger> triggers = stackalloc Trigger[PackImage.ShortLineWords + 1];
        var count = 0;
        foreach (var token in tokens)
        {
            count += TryTrigger(blockIndex, token, out triggers[count]) ? 1 : 0;
        }

        foreach (ref readonly var trigger in triggers[..count])
        {
            FindOf(blockIndex, trigger, found);
        }
    }

    /// <summary>Whether a word triggers anything beside its neighbours.</summary>
    private readonly bool TryTrigger(int blockIndex, int token, out Trigger trigger)
    {
        ref readonly var block = ref _blocks[blockIndex];
        var shape = _tokens[token].Shape;
        var (place, words) = (token - block.FirstToken, block.TokenCount);
        var slot = (shape & TokenShape.HasDigit) == 0 ? _packs.FindTrigger(FoldedHashOf(token, shape), place, words) : -1;
        if (slot < 0)
        {
            Unsafe.SkipInit(out trigger);
            return false;
        }

        var before = place > 0 ? _machine.BitOf(token - 1) : WordBit.Nothing;
        var after = place + 1 < words ? _machine.BitOf(token + 1) : WordBit.Nothing;
        var (first, count) = _packs.UsesOf(slot, before, after);
        _packs.Fetch(first);
        trigger = new Trigger(token, first, first + count, before, after);
        return count > 0;
    }

    /// <summary>Adds the phrases of a word whose uses fit.</summary>
    private void FindOf(int blockIndex, scoped in Trigger trigger, List<PhraseMatch> found)
    {
        ref readonly var block = ref _blocks[blockIndex];
        var token = trigger.Token;
        var (place, words) = (token - block.FirstToken, block.TokenCount);
        var known = found.Count;
        for (var i = trigger.FirstUse; i < trigger.EndUse && !_packs.IsTooLongFrom(i, words); i++)
        {
            if (!_packs.Fits(i, place, words, trigger.Before, trigger.After) || !_packs.HasNeeds(i, WordsOf(blockIndex)))
            {
                continue;
            }

            var use = _packs.Use(i);
            if (!MayStart(use, block.FirstToken, token) || !SetScope(use.Scope, use.Longest, blockIndex, token))
            {
                continue;
            }

            var earliest = Math.Max(_machine.FirstToken, token - use.MostBefore);
            var latest = token - use.LeastBefore;
            if (use.Anchor is PhraseAnchor.Whole or PhraseAnchor.Start)
            {
                latest = earliest == _machine.FirstToken && latest >= _machine.FirstToken ? _machine.FirstToken : -1;
            }

            if (latest >= earliest)
            {
                TryAt(use, token, earliest, latest, found);
            }
        }

        SortByPhrase(found, known);
    }

    [UnscopedRef]
    private ref readonly BlockWords WordsOf(int blockIndex)
    {
        if (_blockOfWords != blockIndex)
        {
            _blockOfWords = blockIndex;
            _words.Fill(_hashes[_blocks[blockIndex].FirstToken.._blocks[blockIndex].EndToken]);
        }

        return ref _words;
    }

    /// <summary>Brings what one word triggered into the order of the packs, which decides between phrases that weigh the same.</summary>
    private static void SortByPhrase(List<PhraseMatch> found, int first)
    {
        for (var i = first + 1; i < found.Count; i++)
        {
            var match = found[i];
            var at = i;
            for (; at > first && found[at - 1].Phrase > match.Phrase; at--)
            {
                found[at] = found[at - 1];
            }

            found[at] = match;
        }
    }

    /// <summary>The hash by which a trigger is found: the scanner's, but that leaves possessive endings out, and a trigger may have one.</summary>
    private readonly ulong FoldedHashOf(int token, TokenShape shape)
    {
        if ((shape & (TokenShape.NonAscii | TokenShape.Apostrophe)) == 0)
        {
            return _hashes[token];
        }

        Span<byte> buffer = stackalloc byte[WordFolding.LongestWord];
        return WordHash.Compute(WordFolding.Fold(_machine.TextOf(token), buffer));
    }

    /// <summary>Whether some word from which the match can reach the trigger word may be its first: cheaper than to find the sentence.</summary>
    private readonly bool MayStart(in TriggerUse use, int firstToken, int token)
    {
        var isAtStart = use.Anchor is PhraseAnchor.Whole or PhraseAnchor.Start;
        for (var start = Math.Max(firstToken, token - use.MostBefore); start <= token - use.LeastBefore; start++)
        {
            if ((use.First == WordBit.Any || (_machine.BitOf(start) & use.First) != 0) && (!isAtStart || MayBeginSentence(start, firstToken)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Between the words of a sentence there is mostly one space.</summary>
    private readonly bool MayBeginSentence(int token, int firstToken) =>
        token == firstToken || _tokens[token].Start - _tokens[token - 1].End != 1 || _text[_tokens[token - 1].End] != ' ';

    /// <summary>Adds the phrases that have no literal word, which are tried at the start of a short line.</summary>
    public void FindAlways(int blockIndex, List<PhraseMatch> found)
    {
        ref readonly var block = ref _blocks[blockIndex];
        bool? hasNumber = null;
        var (count, words, begins) = (_packs.AlwaysCountOf(block.TokenCount), block.TokenCount, _machine.BitOf(block.FirstToken));
        var flags = _flagSets[_tokens[block.FirstToken].Entry.FlagSet];
        for (var i = 0; i < count; i++)
        {
            if (!_packs.MayBeAlways(i, words, begins, flags))
            {
                continue;
            }

            var always = _packs.Always(i);
            if ((always.NeedsNumber && !(hasNumber ??= HasNumber(block)))
                || (always.NeededString >= 0 && (MarksOf(blockIndex) & MarkBit(_packs.StringBytes(always.NeededString)[0])) == 0))
            {
                continue;
            }

            var info = _packs.Phrase(always.Phrase);
            if (SetScope(info.Scope, always.Longest, blockIndex, block.FirstToken))
            {
                var use = new TriggerUse(always.Phrase, always.Program, 0, PackImage.NoLimit, always.Longest, info.Scope, info.Anchor, WordBit.Any);
                TryAt(use, -1, _machine.FirstToken, _machine.FirstToken, found);
            }
        }
    }

    /// <summary>A set of 64 bits of what stands between the words of a block, before and behind them.</summary>
    private ulong MarksOf(int blockIndex)
    {
        if (_blockOfMarks == blockIndex)
        {
            return _marks;
        }

        ref readonly var block = ref _blocks[blockIndex];
        var (marks, at) = (0UL, block.Start);
        for (var i = block.FirstToken; i <= block.EndToken; i++)
        {
            var next = i < block.EndToken ? _tokens[i].Start : block.End;
            for (; at < next; at++)
            {
                marks |= MarkBit(_text[at]);
            }

            at = i < block.EndToken ? _tokens[i].End : at;
        }

        _blockOfMarks = blockIndex;
        return _marks = marks;
    }

    private static ulong MarkBit(byte first) => 1UL << first;

    private readonly bool HasNumber(in Block block)
    {
        foreach (ref readonly var token in _tokens[block.FirstToken..block.EndToken])
        {
            if (!token.IsWord)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="trigger">The word that has the phrase tried; -1 when none has.</param>
    private void TryAt(in TriggerUse use, int trigger, int earliest, int latest, List<PhraseMatch> found)
    {
        // What stands anywhere in a sentence may be a line; as a part of one it says nothing of where the line ends.
        var isLine = _isOneSentence && use.Anchor == PhraseAnchor.Anywhere;
        var mustEnd = isLine || use.Anchor is PhraseAnchor.Whole or PhraseAnchor.End;
        latest = isLine ? Math.Min(latest, _machine.FirstToken) : latest;
        for (var start = latest; start >= earliest && start >= _machine.FirstToken; start--)
        {
            if (use.First != WordBit.Any && (_machine.BitOf(start) & use.First) == 0)
            {
                continue;
            }

            if (trigger < 0 ? _machine.Matches(use.Program, start, mustEnd) : _machine.Matches(use.Program, start, mustEnd, trigger, use.LeastBefore, use.MostBefore))
            {
                var info = _packs.Phrase(use.Phrase);
                if (!IsGuarded(info))
                {
                    found.Add(new PhraseMatch(use.Phrase, info, ProseSpan.FromBounds(_machine.ScopeStart, _machine.ScopeEnd)));
                }

                return;
            }
        }
    }

    private bool IsGuarded(in PhraseInfo info)
    {
        for (var i = 0; i < info.GuardCount; i++)
        {
            var (program, first) = _packs.Guard(info, i);
            for (var start = _machine.FirstToken; start < _machine.EndToken; start++)
            {
                if ((first == WordBit.Any || (_machine.BitOf(start) & first) != 0) && _machine.Matches(program, start, mustEnd: false))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool SetScope(PhraseScope scope, int longest, int blockIndex, int token)
    {
        ref readonly var block = ref _blocks[blockIndex];
        if (scope == PhraseScope.Line || _isOneSentence)
        {
            _machine.SetScope(block.Start, block.End, block.FirstToken, block.EndToken);
            return block.TokenCount <= longest;
        }

        if (token >= _firstOfSentence && token < _endOfSentence)
        {
            _machine.SetScope(_sentence.Start, _sentence.End, _firstOfSentence, _endOfSentence);
            return _endOfSentence - _firstOfSentence <= longest;
        }

        var at = _tokens[token].Start;
        var sentences = _context.SentencesOf(blockIndex);
        var (low, high) = (0, sentences.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = sentences[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        if (low == sentences.Length)
        {
            return false;
        }

        _sentence = sentences[low];
        _firstOfSentence = FirstTokenAt(_sentence.Start, block.FirstToken, token);
        _endOfSentence = FirstTokenAt(_sentence.End, token, block.EndToken);
        _machine.SetScope(_sentence.Start, _sentence.End, _firstOfSentence, _endOfSentence);
        return _firstOfSentence <= token && _endOfSentence - _firstOfSentence <= longest;
    }

    /// <summary>The first token from <paramref name="low"/> on that starts at or after a position.</summary>
    private readonly int FirstTokenAt(int position, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>A word that some use of it may fit.</summary>
    /// <param name="Before">Set of the word before it.</param>
    /// <param name="After">Set of the word after it.</param>
    private readonly record struct Trigger(int Token, int FirstUse, int EndUse, ulong Before, ulong After);
}
