using DocLint.Core.Analysis;

namespace DocLint.Rules.Typos.Marks;

/// <summary>How often the document puts a space before each mark: tokenised text always does, some write "Oh !" as in French.</summary>
internal sealed class SpacedMarks
{
    /// <summary>So many are no slips.</summary>
    private const int Habit = 8;

    /// <summary>One of so many is.</summary>
    private const int Often = 3;

    private static ReadOnlySpan<byte> Marks => ".,;:!?"u8;

    // The first are of commas and full stops, the second of the others.
    private readonly int[] _spaced = new int[2];
    private readonly int[] _all = new int[2];

    public SpacedMarks(DocumentContext context)
    {
        ReadOnlySpan<byte> text = context.Text;
        for (int at = 0; text[at..].IndexOfAny(Marks) is var step and >= 0; at += step + 1)
        {
            int position = at + step, mark = GroupOf(text[position]);
            byte before = TypoText.ByteAt(text, position - 1);
            if (TypoText.IsAsciiLetter(before))
                _all[mark]++;
            if (before != (byte)' ' || !TypoText.IsAsciiLetter(TypoText.ByteAt(text, position - 2)))
                continue;
            _all[mark]++;
            _spaced[mark]++;
        }
    }

    private static int GroupOf(byte mark) => mark is (byte)'.' or (byte)',' ? 0 : 1;

    /// <summary>Whether a space before a mark is the document's own style.</summary>
    public bool IsStyle(byte mark)
    {
        int index = GroupOf(mark);
        return _spaced[index] >= Habit && _spaced[index] * Often > _all[index];
    }
}
