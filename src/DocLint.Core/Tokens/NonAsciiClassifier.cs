using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using DocLint.Core.Text;

namespace DocLint.Core.Tokens;

/// <summary>Sorts the characters beyond ASCII into letters, blanks and the rest, and collects the runs that are unusual.</summary>
internal readonly unsafe ref struct NonAsciiClassifier(byte* text, int length, ulong[] letters, ulong[] blanks, ulong[] odd)
{
    private enum Kind
    {
        Other,
        Letter,
        Blank,
        Apostrophe,

        /// <summary>A soft hyphen or a zero-width character: between two letters it does not end the word.</summary>
        Joiner,
        ClosingQuote,
        Ordinary,
    }

    private readonly byte* _text = text;
    private readonly int _length = length;
    private readonly ulong[] _letters = letters;
    private readonly ulong[] _blanks = blanks;
    private readonly ulong[] _odd = odd;

    /// <param name="high">For each 64 bytes, which are 0x80 or above.</param>
    public void Run(ReadOnlySpan<ulong> high, ref PooledList<ProseSpan> runs)
    {
        int position = 0;
        for (int chunk = 0; chunk < high.Length; chunk++)
        {
            ulong bits = high[chunk];
            int origin = chunk << 6;
            if (position > origin)
                bits = position >= origin + 64 ? 0 : bits & (ulong.MaxValue << (position - origin));
            while (bits != 0)
            {
                position = ReadRun(origin + BitOperations.TrailingZeroCount(bits), ref runs);
                bits = position >= origin + 64 ? 0 : bits & (ulong.MaxValue << (position - origin));
            }
        }
    }

    private int ReadRun(int start, ref PooledList<ProseSpan> runs)
    {
        int position = start;
        bool unusual = false;
        while (position < _length && _text[position] >= 0x80)
        {
            Kind kind = Sort(position, out int consumed);
            unusual |= kind is Kind.Other or Kind.Letter or Kind.Joiner;
            switch (kind)
            {
                case Kind.Letter:
                    Set(_letters, position, consumed);
                    break;
                case Kind.Blank:
                    Set(_blanks, position, consumed);
                    break;
                case Kind.Apostrophe or Kind.Joiner when IsLetterBefore(position) && IsLetterAfter(position + consumed):
                    Set(_letters, position, consumed);
                    break;
                case Kind.Apostrophe or Kind.ClosingQuote when IsBlankBefore(position):
                    Set(_odd, position, 1);
                    break;
            }

            position += consumed;
        }

        if (unusual)
            runs.Add(ProseSpan.FromBounds(start, position));
        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Kind Sort(int position, out int consumed)
    {
        byte first = _text[position];
        if (first == 0xE2 && _text[position + 1] == 0x80)
        {
            consumed = 3;
            return SortGeneralPunctuation(_text[position + 2]);
        }

        if (first == 0xC3)
        {
            consumed = 2;
            return _text[position + 1] is 0x97 or 0xB7 ? Kind.Other : Kind.Letter;
        }

        if (first == 0xC2)
        {
            consumed = 2;
            return _text[position + 1] switch
            {
                0xA0 => Kind.Blank,
                0xAA or 0xB5 or 0xBA => Kind.Letter,
                0xAD => Kind.Joiner,
                _ => Kind.Other,
            };
        }

        if (IsTwoByteLetter(first, _text[position + 1]))
        {
            consumed = 2;
            return Kind.Letter;
        }

        return SortByCategory(position, out consumed);
    }

    /// <summary>The letters of two bytes that running text is full of; for the others, Unicode's own table is asked.</summary>
    private static bool IsTwoByteLetter(byte first, byte second) => first switch
    {
        >= 0xC4 and <= 0xC8 => true,                            // U+0100 to U+023F, Latin
        0xCE => second is >= 0x91 and not 0xA2,                 // U+0391 to U+03BF, Greek; U+03A2 is free
        0xCF => second <= 0xB5,                                 // U+03C0 to U+03F5
        0xD0 or 0xD1 => true,                                   // U+0400 to U+047F, Cyrillic
        _ => false,
    };

    /// <summary>U+2000 to U+203F by their last byte.</summary>
    private static Kind SortGeneralPunctuation(byte last) => last switch
    {
        0x99 => Kind.Apostrophe,                                // ’
        0x8B or 0x8C or 0x8D => Kind.Joiner,                    // zero-width space, non-joiner, joiner
        0x9D => Kind.ClosingQuote,                              // ”
        0x93 or 0x94 or 0x98 or 0x9C or 0xA2 or 0xA6 => Kind.Ordinary,   // – — ‘ “ • …
        _ => Kind.Other,
    };

    private Kind SortByCategory(int position, out int consumed)
    {
        if (Rune.DecodeFromUtf8(new ReadOnlySpan<byte>(_text + position, _length - position), out Rune rune, out consumed) != OperationStatus.Done)
            return Kind.Other;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber => Kind.Letter,
            _ => Kind.Other,
        };
    }

    private bool IsLetterBefore(int position) => position > 0 && Bit(_letters, position - 1);

    private bool IsBlankBefore(int position) => position > 0 && Bit(_blanks, position - 1);

    private bool IsLetterAfter(int position)
    {
        if (position >= _length)
            return false;
        if (_text[position] < 0x80)
            return Bit(_letters, position);
        return Sort(position, out _) == Kind.Letter;
    }

    private static bool Bit(ulong[] map, int position) => ((map[position >> 6] >> (position & 63)) & 1) != 0;

    private static void Set(ulong[] map, int position, int count)
    {
        for (int i = position; i < position + count; i++)
            map[i >> 6] |= 1ul << (i & 63);
    }
}
