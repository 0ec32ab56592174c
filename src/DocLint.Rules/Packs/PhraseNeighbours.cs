namespace DocLint.Rules.Packs;

/// <summary>
/// Works out, when packs are compiled, which words may stand beside a trigger word in a program. Most sentences with the trigger have
/// others there, and the phrase need not be tried.
/// </summary>
/// <param name="beforeStart">The set of what may come before a match.</param>
/// <param name="behindEnd">The set of what may come behind a match.</param>
internal sealed class PhraseNeighbours(
    IReadOnlyList<int> code, IReadOnlyList<string> strings, ulong beforeStart = WordBit.Any, ulong behindEnd = WordBit.Any)
{
    /// <summary>The sets (see <see cref="WordBit"/>) of what may come before and after a word.</summary>
    /// <param name="program">Where the program starts.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    public (ulong Before, ulong After) Of(int program, int end, int word)
    {
        ulong before = 0, after = 0;
        if (FirstOf(program, word).Holds)
        {
            before = beforeStart;
        }

        for (var pc = program; pc < end; pc++)
        {
            if (!IsWord(pc, word) && !IsConsuming(pc))
            {
                continue;
            }

            var (set, holds) = FirstOf(pc + 1, word);
            after |= IsWord(pc, word) ? set : 0;
            before |= holds ? SetOf(pc) : 0;
        }

        return (before, after);
    }

    /// <summary>The set of the words that a match may start with.</summary>
    public ulong FirstOf(int program) => FirstOf(program, -1).Set;

    /// <summary>Flags (see <see cref="Core.Tokens.WordFlags"/>) one of which the first word of a match has; all when it may have none.</summary>
    public ulong FlagsOfFirst(int pc)
    {
        while (true)
        {
            switch (Op(pc))
            {
                case PhraseOp.Slot:
                    var wordClass = (code[pc] >>> 8) & 0xFF;
                    var flags = wordClass >= PhraseClass.FirstFlag ? 1UL << (wordClass - PhraseClass.FirstFlag) : ulong.MaxValue;
                    return ((code[pc] >>> 16) & 0xFF) == 0 ? flags | FlagsOfFirst(pc + 1) : flags;
                case PhraseOp.Split:
                    return FlagsOfFirst(pc + 1) | FlagsOfFirst(code[pc] >>> 8);
                case PhraseOp.Letters:
                    pc += 2;
                    break;
                case PhraseOp.Jump:
                    pc = code[pc] >>> 8;
                    break;
                case PhraseOp.Mark:
                    pc++;
                    break;
                default:
                    return ulong.MaxValue;
            }
        }
    }

    private PhraseOp Op(int pc) => (PhraseOp)(code[pc] & 0xFF);

    private bool IsConsuming(int pc) => Op(pc) is PhraseOp.Word or PhraseOp.Slot;

    private bool IsWord(int pc, int word) => Op(pc) == PhraseOp.Word && PhraseInstruction.StringOf(code[pc]) == word;

    private ulong SetOf(int pc) => Op(pc) == PhraseOp.Word ? WordBit.Of(strings[PhraseInstruction.StringOf(code[pc])])
        : ((code[pc] >>> 8) & 0xFF) switch
        {
            PhraseClass.Name => WordBit.Name,
            PhraseClass.Number => WordBit.Number,
            _ => WordBit.Any,
        };

    /// <summary>What may be read first from a place on; anything when the program may end there. And whether that may be the word.</summary>
    private (ulong Set, bool Holds) FirstOf(int pc, int word)
    {
        while (true)
        {
            switch (Op(pc))
            {
                case PhraseOp.Match:
                    return (behindEnd, false);
                case PhraseOp.Word:
                    return (SetOf(pc), IsWord(pc, word));
                case PhraseOp.Slot:
                    var behind = ((code[pc] >>> 16) & 0xFF) == 0 ? FirstOf(pc + 1, word) : default;
                    return (SetOf(pc) | behind.Set, behind.Holds);
                case PhraseOp.Split:
                    var first = FirstOf(pc + 1, word);
                    var second = FirstOf(code[pc] >>> 8, word);
                    return (first.Set | second.Set, first.Holds || second.Holds);
                case PhraseOp.Letters:
                    // Where the jump leads to comes after these alternatives anyway.
                    pc += 2;
                    break;
                case PhraseOp.Jump:
                    pc = code[pc] >>> 8;
                    break;
                default:
                    pc++;
                    break;
            }
        }
    }
}
