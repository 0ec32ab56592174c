using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Packs;

/// <summary>A phrase as the image holds it.</summary>
internal readonly record struct PhraseInfo(
    int Pack, PhraseAnchor Anchor, PhraseScope Scope, int Weight, int Longest, int FirstGuard, int GuardCount, int Line);

/// <summary>Where a trigger word stands in a template.</summary>
/// <param name="First">What the match may start with, as a set of <see cref="WordBit"/>.</param>
internal readonly record struct TriggerUse(
    int Phrase, int Program, int LeastBefore, int MostBefore, int Longest, PhraseScope Scope, PhraseAnchor Anchor, ulong First);

/// <summary>A phrase that no word triggers.</summary>
/// <param name="NeededString">Number of a string that the line has to hold; -1 when there is none.</param>
/// <param name="Longest">Most words of the line.</param>
internal readonly record struct UntriggeredPhrase(int Phrase, int Program, bool NeedsNumber, int NeededString, int Longest);

/// <summary>Reads a compiled image in place; nothing is built or copied.</summary>
internal readonly ref struct PackReader
{
    private readonly ReadOnlySpan<int> _words;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _phrases;
    private readonly int _code;
    private readonly int _strings;
    private readonly int _triggers;
    private readonly int _triggerMask;
    private readonly int _fits;
    private readonly int _uses;
    private readonly int _limits;

    /// <exception cref="ArgumentException">The bytes are no pack image.</exception>
    public PackReader(ReadOnlySpan<byte> image)
    {
        _words = MemoryMarshal.Cast<byte, int>(image);
        if (_words.Length < PackImage.HeaderWords || Word(0) != PackImage.Magic)
        {
            throw new ArgumentException("not a pack image", nameof(image));
        }

        (_phrases, _code, _strings, _triggers, _fits, _uses, _limits) = (Word(3), Word(5), Word(7), Word(9), Word(11), Word(13), Word(17));
        _triggerMask = (Word(10) / PackImage.TriggerWords) - 1;
        _bytes = image[(Word(19) * sizeof(int))..];
    }

    public int PackCount => Word(2) / PackImage.PackWords;

    public int AlwaysCount => Word(16) / PackImage.AlwaysWords;

    /// <summary>The phrases without a literal word: tried on every short line.</summary>
    public UntriggeredPhrase Always(int index)
    {
        var at = Word(15) + (index * PackImage.AlwaysWords);
        return new UntriggeredPhrase(Word(at), Word(at + 1), Word(at + 2) != 0, Word(at + 3), Word(at + 5));
    }

    /// <summary>How many phrases without a literal word a line of so many words may have: they are sorted by their length, longest first.</summary>
    public int AlwaysCountOf(int words)
    {
        var count = AlwaysCount;
        while (count > 0 && Word(Word(15) + ((count - 1) * PackImage.AlwaysWords) + 5) < words)
        {
            count--;
        }

        return count;
    }

    /// <summary>Whether a line may be such a phrase.</summary>
    /// <param name="words">Words of the line.</param>
    /// <param name="first">Set of its first word.</param>
    /// <param name="flags">Flags of that word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeAlways(int index, int words, ulong first, ulong flags)
    {
        var at = Word(15) + (index * PackImage.AlwaysWords);
        return words >= Word(at + 4) && (Set(at + 6) & first) != 0 && (Set(at + 8) is var asked && (asked == ulong.MaxValue || (asked & flags) != 0));
    }

    public string PackText(int pack, int field) => ShortText.Decode(StringBytes(Word(Word(1) + (pack * PackImage.PackWords) + field)));

    public bool PackFlag(int pack, int field) => Word(Word(1) + (pack * PackImage.PackWords) + field) != 0;

    public PhraseInfo Phrase(int index)
    {
        var at = _phrases + (index * PackImage.PhraseWords);
        return new PhraseInfo(
            Word(at), (PhraseAnchor)Word(at + 1), (PhraseScope)Word(at + 2), Word(at + 3), Word(at + 4), Word(at + 5), Word(at + 6), Word(at + 7));
    }

    /// <summary>The instruction at a place of the code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Code(int index) => Word(_code + index);

    /// <summary>The program of a guard, and the set of the words that it can begin with.</summary>
    public (int Program, ulong First) Guard(in PhraseInfo info, int index)
    {
        var at = _code + info.FirstGuard + (index * PackImage.GuardWords);
        return (Word(at), Set(at + 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> StringBytes(int number)
    {
        var at = _strings + (number * PackImage.StringWords);
        return _bytes.Slice(Word(at), Word(at + 1));
    }

    /// <summary>Place of a word in the table of limits.</summary>
    /// <param name="hash">The scanner's, which knows a possessive by its stem.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PlaceOfLimit(ulong hash) => (int)(hash >> (64 - PackImage.LimitBits));

    /// <summary>Whether a word may trigger something where it stands: quicker than <see cref="FindTrigger"/>, and says yes a little more often.</summary>
    /// <param name="hash">As for <see cref="PlaceOfLimit"/>.</param>
    /// <param name="place">Words of the block before it.</param>
    /// <param name="words">Words of the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayTrigger(ulong hash, int place, int words)
    {
        var at = PlaceOfLimit(hash);
        var limit = Word(_limits + (at >> 1)) >>> (16 * (at & 1));
        return (Math.Min(words, PackImage.NoByteLimit) <= (limit & 0xFF)) & (Math.Min(place, PackImage.NoByteLimit) <= ((limit >>> 8) & 0xFF));
    }

    /// <summary>
    /// Returns the slot of a word that may trigger something where it stands; -1 for nearly all. Another word is taken for a trigger once in
    /// 2^32, and then costs an attempt: the programs compare the bytes.
    /// </summary>
    /// <param name="hash"><see cref="WordHash"/> of the folded word.</param>
    /// <param name="place">Words of the block before it.</param>
    /// <param name="words">Words of the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindTrigger(ulong hash, int place, int words)
    {
        for (var slot = (int)hash & _triggerMask; ; slot = (slot + 1) & _triggerMask)
        {
            var at = _triggers + (slot * PackImage.TriggerWords);
            if (Word(at + 2) == 0)
            {
                return -1;
            }

            if (Word(at) == (int)(hash >> 32))
            {
                var limit = Word(at + 3);
                return Math.Min(words, PackImage.NoLimit) <= (limit & PackImage.NoLimit) && Math.Min(place, PackImage.NoLimit) <= limit >>> 16 ? at : -1;
            }
        }
    }

    /// <summary>Returns the first use and the number of uses of a trigger; none when no use allows the words beside it.</summary>
    /// <param name="slot">As <see cref="FindTrigger"/> returned it.</param>
    /// <param name="before">Set of the word before it.</param>
    /// <param name="after">Set of the word after it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int First, int Count) UsesOf(int slot, ulong before, ulong after) =>
        (Set(slot + 4) & before) != 0 && (Set(slot + 6) & after) != 0 ? (Word(slot + 1), Word(slot + 2)) : (0, 0);

    /// <summary>Has a use fetched that is looked at soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Fetch(int use)
    {
        if (Sse.IsSupported)
        {
            // Where the image is an array that moves, another line is fetched for nothing.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetReference(_words), _fits + (use * PackImage.FitWords))));
        }
    }

    /// <summary>Whether a block is too long for a use, and for all that come behind it.</summary>
    /// <param name="use">From the first of a trigger on, as <see cref="UsesOf"/> returned it.</param>
    /// <param name="words">Words of the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsTooLongFrom(int use, int words)
    {
        var longest = Word(_fits + (use * PackImage.FitWords) + 4) >>> 24;
        return words > longest && longest != PackImage.NoByteLimit;
    }

    /// <summary>Whether a use fits what stands beside its trigger word, and before it, in a block that is not too long; few do.</summary>
    /// <param name="use">As for <see cref="IsTooLongFrom"/>.</param>
    /// <param name="place">Words of the block before the trigger word.</param>
    /// <param name="words">Words of the block.</param>
    /// <param name="before">Set of the word before it.</param>
    /// <param name="after">Set of the word after it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Fits(int use, int place, int words, ulong before, ulong after)
    {
        var at = _fits + (use * PackImage.FitWords);
        var limits = Word(at + 4);
        var latest = (limits >>> 8) & 0xFF;
        return (Set(at) & before) != 0 && (Set(at + 2) & after) != 0 && words >= ((limits >>> 16) & 0xFF) && place >= (limits & 0xFF)
            && (place <= latest || latest == PackImage.NoByteLimit);
    }

    /// <summary>Whether a block may have all that a use needs besides its trigger word; nearly none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasNeeds(int use, in BlockWords words)
    {
        var at = _fits + (use * PackImage.FitWords) + 5;
        for (var i = 0; i < WordNeeds.Groups; i++)
        {
            if (!words.HasAny(Word(at + i)))
            {
                return false;
            }
        }

        return true;
    }

    public TriggerUse Use(int index)
    {
        var at = _uses + (index * PackImage.UseWords);
        return new TriggerUse(
            Word(at), Word(at + 1), Word(at + 2), Word(at + 3), Word(at + 4), (PhraseScope)Word(at + 5), (PhraseAnchor)Word(at + 6), Set(at + 7));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Set(int at) => (uint)Word(at) | ((ulong)(uint)Word(at + 1) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Word(int index) => Native(_words[index]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Native(int word) => BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
}
