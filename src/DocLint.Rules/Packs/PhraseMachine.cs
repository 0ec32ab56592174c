using System.Runtime.CompilerServices;
using DocLint.Core.Analysis;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Packs;

/// <summary>
/// Runs the program of a phrase on the words of a line or sentence. An attempt takes at most <see cref="MostSteps"/> steps, so that no
/// template can make a text slow.
/// </summary>
internal ref struct PhraseMachine(DocumentContext context, PackReader packs, ReadOnlySpan<Token> tokens)
{
    private const int MostSteps = 500;

    // Kept as spans: code that is compiled ahead of time makes a call of every use of the context's properties.
    private readonly ReadOnlySpan<byte> _text = context.Text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly ReadOnlySpan<ulong> _flagSets = context.Words.FlagSets;
    private readonly PackReader _packs = packs;
    private bool _mustEnd;
    private int _steps;

    /// <summary>Bytes of the line or sentence.</summary>
    public int ScopeStart { get; private set; }

    public int ScopeEnd { get; private set; }

    /// <summary>Its tokens, half-open.</summary>
    public int FirstToken { get; private set; }

    public int EndToken { get; private set; }

    public void SetScope(int start, int end, int firstToken, int endToken) =>
        (ScopeStart, ScopeEnd, FirstToken, EndToken) = (start, end, firstToken, endToken);

    /// <summary>Whether the program matches from a token on.</summary>
    /// <param name="mustEnd">Whether the match has to end with the scope.</param>
    public bool Matches(int program, int token, bool mustEnd)
    {
        (_mustEnd, _steps) = (mustEnd, 0);
        return Run(program, token) >= 0;
    }

    /// <summary>
    /// The same for a program whose match has a certain word: arbitrary words that it begins with end where the rest can still reach the word.
    /// </summary>
    /// <param name="word">The token that the match holds.</param>
    /// <param name="leastBefore">Least words of the match before it.</param>
    /// <param name="mostBefore">Most words of the match before it.</param>
    public bool Matches(int program, int token, bool mustEnd, int word, int leastBefore, int mostBefore)
    {
        var instruction = _packs.Code(program);
        var argument = instruction >>> 8;
        if ((PhraseOp)(instruction & 0xFF) != PhraseOp.Slot || (argument & 0xFF) != PhraseClass.Any)
        {
            return Matches(program, token, mustEnd);
        }

        var (least, most) = ((argument >> 8) & 0xFF, argument >> 16);
        var first = Math.Max(least, word - (mostBefore - most) - token);
        var last = Math.Min(Math.Min(most, word - (leastBefore - least) - token), EndToken - token);
        (_mustEnd, _steps) = (mustEnd, 0);
        return first <= last && RunGap(program + 1, token, first, last) >= 0;
    }

    /// <summary>The sets that a token's word is in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong BitOf(int token) => WordBit.Of(TextOf(token), _tokens[token].Shape);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ReadOnlySpan<byte> TextOf(int token) => _text.Slice(_tokens[token].Start, _tokens[token].Length);

    /// <summary>Returns the token after the match, or -1.</summary>
    private int Run(int pc, int token)
    {
        while (++_steps <= MostSteps)
        {
            var instruction = _packs.Code(pc++);
            var argument = instruction >>> 8;
            switch ((PhraseOp)(instruction & 0xFF))
            {
                case PhraseOp.Match:
                    return _mustEnd && token != EndToken ? -1 : token;
                case PhraseOp.Word:
                    if (!MayBeWord(instruction, token) || !WordFolding.Equals(TextOf(token), _packs.StringBytes(PhraseInstruction.StringOf(instruction))))
                    {
                        return -1;
                    }

                    token++;
                    break;
                case PhraseOp.Mark:
                    if (!HasMark(argument, token))
                    {
                        return -1;
                    }

                    break;
                case PhraseOp.Slot:
                    return RunSlot(pc, token, argument & 0xFF, (argument >> 8) & 0xFF, argument >> 16);
                case PhraseOp.Split:
                    // Of a choice of many words nearly none begins like the text's.
                    var end = MayBeWord(_packs.Code(pc), token) ? Run(pc, token) : -1;
                    if (end >= 0)
                    {
                        return end;
                    }

                    pc = argument;
                    break;
                case PhraseOp.Jump:
                    pc = argument;
                    break;
                case PhraseOp.Letters:
                    pc += BeginsWith(argument, token) ? 1 : 0;
                    break;
            }
        }

        return -1;
    }

    /// <summary>False when an instruction asks for a word that begins with another letter than a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool MayBeWord(int instruction, int token) => (PhraseOp)(instruction & 0xFF) != PhraseOp.Word
        || (token < EndToken && PhraseInstruction.MayBe(instruction, _text[_tokens[token].Start]));

    private readonly bool BeginsWith(int letters, int token)
    {
        if (token >= EndToken)
        {
            return false;
        }

        var first = _text[_tokens[token].Start];
        return first >= 0x80 || (PhraseInstruction.LetterBit(first) & letters) != 0;
    }

    /// <summary>Arbitrary words as few as possible, words of a class as many as possible.</summary>
    private int RunSlot(int pc, int token, int wordClass, int least, int most)
    {
        if (wordClass == PhraseClass.Any)
        {
            return RunGap(pc, token, least, Math.Min(most, EndToken - token));
        }

        var available = 0;
        while (available < most && token + available < EndToken && IsOf(token + available, wordClass))
        {
            available++;
        }

        for (; available >= least; available--)
        {
            var end = Run(pc, token + available);
            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>Goes on behind <paramref name="least"/> to <paramref name="most"/> words, where what comes next may begin.</summary>
    private int RunGap(int pc, int token, int least, int most)
    {
        var next = _packs.Code(pc);
        for (var i = least; i <= most; i++)
        {
            var end = MayBeWord(next, token + i) && ((PhraseOp)(next & 0xFF) != PhraseOp.Mark || HasMark(next >>> 8, token + i)) ? Run(pc, token + i) : -1;
            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>Whether a mark stands before a token; between most words there is one space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool HasMark(int mark, int token)
    {
        var gap = GapBefore(token);
        return gap is not [(byte)' '] && gap.IndexOf(_packs.StringBytes(mark)) >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsOf(int token, int wordClass)
    {
        var shape = _tokens[token].Shape;
        return wordClass switch
        {
            PhraseClass.Any => true,
            PhraseClass.Number => (shape & TokenShape.HasDigit) != 0 && IsNumber(token),
            PhraseClass.Name => (shape & (TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase)) != 0,
            _ => (shape & TokenShape.HasDigit) == 0
                && (_flagSets[_tokens[token].Entry.FlagSet] & (1UL << (wordClass - PhraseClass.FirstFlag))) != 0,
        };
    }

    /// <summary>"17", "17th" and "B2"; not 第17条, which has letters of a script that is written without blanks.</summary>
    private readonly bool IsNumber(int token) => _text[_tokens[token].Start] < 0x80 && _text[_tokens[token].End - 1] < 0x80;

    /// <summary>The bytes between the word before <paramref name="token"/> (or the start of the scope) and it.</summary>
    private readonly ReadOnlySpan<byte> GapBefore(int token)
    {
        var start = token > FirstToken ? _tokens[token - 1].End : ScopeStart;
        var end = token < EndToken ? _tokens[token].Start : ScopeEnd;
        return _text[start..Math.Max(start, end)];
    }
}
