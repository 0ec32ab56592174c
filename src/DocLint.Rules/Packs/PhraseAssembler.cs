using System.Collections.Immutable;
using System.Text;

namespace DocLint.Rules.Packs;

/// <summary>Writes the instructions of templates.</summary>
/// <param name="code">Where they go.</param>
/// <param name="numberOf">The number of a string, which it gets when it is new.</param>
internal sealed class PhraseAssembler(List<int> code, Func<string, int> numberOf)
{
    /// <summary>Alternatives of a choice that is sorted, and of a group in it that is worth two instructions.</summary>
    private const int LongChoice = 8;
    private const int SmallestGroup = 3;

    /// <summary>Appends the instructions of a template and returns where they start.</summary>
    public int Emit(ImmutableArray<PhraseNode> nodes)
    {
        var start = code.Count;
        EmitSequence(nodes);
        code.Add((int)PhraseOp.Match);
        return start;
    }

    private void EmitSequence(ImmutableArray<PhraseNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case WordNode word:
                    code.Add(PhraseInstruction.Word(numberOf(word.Text), Encoding.UTF8.GetBytes(word.Text)[0]));
                    break;
                case MarkNode mark:
                    code.Add((int)PhraseOp.Mark | (numberOf(mark.Text) << 8));
                    break;
                case SlotNode slot:
                    code.Add((int)PhraseOp.Slot | (slot.Class << 8) | (slot.Least << 16) | (slot.Most << 24));
                    break;
                case ChoiceNode choice:
                    EmitChoice(choice);
                    break;
            }
        }
    }

    private void EmitChoice(ChoiceNode choice)
    {
        var alternatives = ByFirstLetter(choice.Alternatives);
        var (jumps, skip) = (new List<int>(), -1);
        for (var i = 0; i < alternatives.Length; i++)
        {
            var isLast = i == alternatives.Length - 1;
            var letter = FirstLetter(alternatives[i]);
            if (i > 0 && letter != FirstLetter(alternatives[i - 1]) && skip >= 0)
            {
                code[skip] = (int)PhraseOp.Jump | (code.Count << 8);
                skip = -1;
            }

            if (letter != 0 && IsGroup(alternatives, i, letter))
            {
                code.Add((int)PhraseOp.Letters | (PhraseInstruction.LetterBit(letter) << 8));
                skip = code.Count;
                code.Add(0);
            }

            var split = code.Count;
            if (!isLast)
            {
                code.Add(0);
            }

            EmitSequence(alternatives[i]);
            if (!isLast)
            {
                jumps.Add(code.Count);
                code.Add(0);
                code[split] = (int)PhraseOp.Split | (code.Count << 8);
            }
        }

        foreach (var jump in jumps)
        {
            code[jump] = (int)PhraseOp.Jump | (code.Count << 8);
        }
    }

    /// <summary>Long lists of words are sorted, so that those that begin with another letter than the text's word can be skipped at once.</summary>
    private static ImmutableArray<ImmutableArray<PhraseNode>> ByFirstLetter(ImmutableArray<ImmutableArray<PhraseNode>> alternatives) =>
        alternatives.Length >= LongChoice && alternatives.All(alternative => FirstLetter(alternative) != 0)
            ? [.. alternatives.OrderBy(FirstLetter)]
            : alternatives;

    /// <summary>The first byte of an alternative that begins with a word; 0 for others.</summary>
    private static byte FirstLetter(ImmutableArray<PhraseNode> alternative) =>
        alternative is [WordNode word, ..] ? Encoding.UTF8.GetBytes(word.Text)[0] : (byte)0;

    /// <summary>Whether a group of alternatives with one first letter begins here that is worth to be skipped, and others follow it.</summary>
    private static bool IsGroup(ImmutableArray<ImmutableArray<PhraseNode>> alternatives, int index, byte letter)
    {
        if (alternatives.Length < LongChoice || (index > 0 && FirstLetter(alternatives[index - 1]) == letter))
        {
            return false;
        }

        var end = index;
        while (end < alternatives.Length && FirstLetter(alternatives[end]) == letter)
        {
            end++;
        }

        return end - index >= SmallestGroup && end < alternatives.Length;
    }
}
