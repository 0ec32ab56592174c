using System.Runtime.CompilerServices;

namespace DocLint.Rules.Packs;

/// <summary>
/// Instructions of a compiled template: the operation in the low 8 bits, its argument in the upper 24.
/// </summary>
internal enum PhraseOp
{
    /// <summary>The template is satisfied.</summary>
    Match,

    /// <summary>The next word equals a string: its number in bits 0-15 of the argument, its first byte in 16-23.</summary>
    Word,

    /// <summary>A run of words of a class: class in bits 0-7, least in 8-15, most in 16-23 of the argument.</summary>
    Slot,

    /// <summary>String number <c>argument</c> stands between the previous and the next word.</summary>
    Mark,

    /// <summary>Try the next instruction, then the one at <c>argument</c>.</summary>
    Split,

    /// <summary>Go on at <c>argument</c>.</summary>
    Jump,

    /// <summary>Skip the next instruction when the next word begins with one of the letters of <c>argument</c>, see <see cref="PhraseInstruction.LetterBit"/>.</summary>
    Letters,
}

/// <summary>Makes and takes apart the instruction that compares a word: nearly all words are told by the first byte, without reading the string.</summary>
internal static class PhraseInstruction
{
    private const int MostStrings = 1 << 16;
    private const int LetterBits = 24;

    /// <exception cref="InvalidOperationException">There are more strings than an instruction can number.</exception>
    public static int Word(int number, byte first) => number < MostStrings
        ? (int)PhraseOp.Word | (number << 8) | (first << 24)
        : throw new InvalidOperationException("packs can hold 65,536 different words");

    /// <summary>The bit of a first byte among the letters of an instruction; the last letters of the alphabet share one.</summary>
    public static int LetterBit(byte first) => 1 << Math.Min(first & 31, LetterBits - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int StringOf(int instruction) => (instruction >>> 8) & (MostStrings - 1);

    /// <summary>Whether a word that begins with a byte may be the instruction's; letter case does not count, and beyond ASCII nothing is said.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBe(int instruction, byte first) => first >= 0x80 || (first | 0x20) == ((instruction >>> 24) | 0x20);
}

/// <summary>Numbers that the writer and the reader of a pack image share. Everything is 32-bit little-endian words.</summary>
internal static class PackImage
{
    /// <summary>"DLP8".</summary>
    public const int Magic = 0x38504C44;

    /// <summary>
    /// Words in the header: magic, then start and length of packs, phrases, programs, strings, triggers, fits, uses, always, limits, then start
    /// of the bytes.
    /// </summary>
    public const int HeaderWords = 20;

    /// <summary>id, title, message, severity (strings), enabled, deletes.</summary>
    public const int PackWords = 6;

    /// <summary>pack, anchor, scope, weight, longest, first guard program, guard count, line.</summary>
    public const int PhraseWords = 8;

    /// <summary>program offset, the set of <see cref="WordBit"/> that it can begin with, low half first; these stand in the code.</summary>
    public const int GuardWords = 3;

    /// <summary>offset and length in the bytes.</summary>
    public const int StringWords = 2;

    /// <summary>
    /// A slot of the open-addressing trigger table: the upper half of the word's hash, first use, use count (0 in a free slot), in its lower
    /// half the longest block in which the word triggers anything and in its upper half how many words may stand before it there, and what
    /// may stand before and after it in any use (two sets of <see cref="WordBit"/>, low half first).
    /// </summary>
    public const int TriggerWords = 8;

    /// <summary>
    /// Bits of a hash's places in the table of limits: for each the longest block in which a word triggers anything, and how many words may
    /// stand before it there, a byte each, the latter above; places are a hash's highest bits. Half of the triggers are in no block that may
    /// hold their phrase, and this table stays in the cache where that of the triggers does not.
    /// </summary>
    public const int LimitBits = 15;

    /// <summary>
    /// What a use of a trigger word asks of the words around it, which is nearly always all that is read of it: what may stand before and
    /// after it (two sets of <see cref="WordBit"/>, low half first), then a byte each for the least and the most words before it in its
    /// block, the shortest and the longest block (<see cref="NoByteLimit"/>: none), then <see cref="WordNeeds.Groups"/> times some words one
    /// of which the block has (see <see cref="WordNeeds"/>). Those of one word that may stand in the longest blocks come first.
    /// </summary>
    public const int FitWords = 5 + WordNeeds.Groups;

    /// <summary>
    /// A use of a trigger word: phrase, program offset, least and most words before it, longest line, scope, anchor, what may stand
    /// at the start of the match (a set of <see cref="WordBit"/>, low half first).
    /// </summary>
    public const int UseWords = 9;

    /// <summary>A limit in a byte that is none.</summary>
    public const int NoByteLimit = 255;

    /// <summary>
    /// A phrase without a literal word: phrase, program offset, whether it needs a number, string that it needs or -1, shortest and longest
    /// line, what it may begin with (a set of <see cref="WordBit"/>, low half first), one of which flags its first word has (low half
    /// first; all bits when it may have none). The longest come first.
    /// </summary>
    public const int AlwaysWords = 10;

    /// <summary>A block of more words than this is prose unless it holds a trigger of a phrase that may stand in prose.</summary>
    public const int ShortLineWords = 48;

    /// <summary>A limit that is none.</summary>
    public const int NoLimit = 0xFFFF;
}
