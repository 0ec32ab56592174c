using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace DocLint.Rules.Packs;

/// <summary>A phrase as the image holds it.</summary>
internal readonly record struct PhraseInfo(
    int Pack, PhraseAnchor Anchor, PhraseScope Scope, int Weight, int Longest, int FirstGuard, int GuardCount, int Line);

/// <summary>Where a trigger word stands in a template.</summary>
internal readonly record struct TriggerUse(int Phrase, int Program, int LeastBefore, int MostBefore);

/// <summary>Reads a compiled image in place; nothing is built or copied.</summary>
internal readonly ref struct PackReader
{
    private readonly ReadOnlySpan<byte> _image;

    /// <exception cref="ArgumentException">The bytes are no pack image.</exception>
    public PackReader(ReadOnlySpan<byte> image)
    {
        _image = image;
        if (image.Length < PackImage.HeaderWords * sizeof(int) || Word(0) != PackImage.Magic)
        {
            throw new ArgumentException("not a pack image", nameof(image));
        }
    }

    public int PackCount => Word(2) / PackImage.PackWords;

    public int AlwaysCount => Word(14) / 2;

    /// <summary>The phrases without a literal word: tried on every short line.</summary>
    public (int Phrase, int Program) Always(int index) => (Word(Word(13) + (index * 2)), Word(Word(13) + (index * 2) + 1));

    public string PackText(int pack, int field) => Encoding.UTF8.GetString(StringBytes(Word(Word(1) + (pack * PackImage.PackWords) + field)));

    public bool PackFlag(int pack, int field) => Word(Word(1) + (pack * PackImage.PackWords) + field) != 0;

    public PhraseInfo Phrase(int index)
    {
        var at = Word(3) + (index * PackImage.PhraseWords);
        return new PhraseInfo(
            Word(at), (PhraseAnchor)Word(at + 1), (PhraseScope)Word(at + 2), Word(at + 3), Word(at + 4), Word(at + 5), Word(at + 6), Word(at + 7));
    }

    /// <summary>Instruction or guard address at a place of the code.</summary>
    public int Code(int index) => Word(Word(5) + index);

    public ReadOnlySpan<byte> StringBytes(int number)
    {
        var at = Word(7) + (number * PackImage.StringWords);
        return _image.Slice((Word(15) * sizeof(int)) + Word(at), Word(at + 1));
    }

    /// <summary>Returns the first use and the number of uses of a lower-case word; (0, 0) when it triggers nothing.</summary>
    public (int First, int Count) FindTrigger(ReadOnlySpan<byte> lowerCase)
    {
        var mask = (Word(10) / PackImage.TriggerWords) - 1;
        for (var slot = (int)(PackImage.Hash(lowerCase) & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var at = Word(9) + (slot * PackImage.TriggerWords);
            if (Word(at) < 0)
            {
                return (0, 0);
            }

            if (StringBytes(Word(at)).SequenceEqual(lowerCase))
            {
                return (Word(at + 1), Word(at + 2));
            }
        }
    }

    /// <param name="first">As <see cref="FindTrigger"/> returned it.</param>
    /// <param name="index">From 0 to the count of uses, exclusive.</param>
    public TriggerUse Use(int first, int index)
    {
        var at = Word(11) + first + (index * PackImage.UseWords);
        return new TriggerUse(Word(at), Word(at + 1), Word(at + 2), Word(at + 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Word(int index) => MemoryMarshal.Read<int>(_image[(index * sizeof(int))..]);
}
