namespace DocLint.Core.Text.Encodings;

/// <summary>Undoes one layer at a time: characters back to bytes under a code page, bytes to characters as strict UTF-8.</summary>
internal static class MojibakeDecoder
{
    /// <summary>More layers than this were never seen and are not tried.</summary>
    public const int MaxLayers = 4;

    /// <summary>Cost of letters that few languages have.</summary>
    private const int RareLetter = 22;

    /// <summary>For each item, the pages (one bit each) under which a UTF-8 sequence may begin there; returns all of them.</summary>
    /// <param name="starts">As long as <paramref name="items"/>.</param>
    public static uint FindStarts(ReadOnlySpan<MojibakeItem> items, Span<uint> starts)
    {
        uint all = 0;
        for (int i = 0; i < items.Length; i++)
        {
            starts[i] = i + 1 == items.Length ? 0 : CodePage.PagesOf(items[i].Code, items[i + 1].Code,
                i + 2 < items.Length ? items[i + 2].Code : 0, i + 3 < items.Length ? items[i + 3].Code : 0);
            all |= starts[i];
        }

        return all;
    }

    /// <summary>Undoes one layer of <paramref name="items"/> under <paramref name="page"/>; null when nothing decodes.</summary>
    /// <param name="starts">What <see cref="FindStarts"/> found.</param>
    /// <param name="isExpected">Whether the text is known to have gone through the page: plain words are read as bytes, too.</param>
    public static MojibakeItem[]? Step(ReadOnlySpan<MojibakeItem> items, ReadOnlySpan<uint> starts, CodePage page, bool isExpected = false)
    {
        MojibakeItem[]? output = null;
        int copied = 0, count = 0;
        for (int i = 0; i < items.Length;)
        {
            int code = 0;
            int length = (starts[i] >> page.Index & 1) == 0 ? 0 : Unit(items[i..], page, out code, isExpected);
            if (length == 0)
            {
                i++;
                continue;
            }

            output ??= new MojibakeItem[items.Length];
            items[copied..i].CopyTo(output.AsSpan(count));
            count += i - copied;
            output[count++] = new MojibakeItem(code, items[i].Start, items[i + length - 1].End, Extend(items.Slice(i, length), page));
            i += length;
            copied = i;
        }

        if (output is null)
            return null;
        items[copied..].CopyTo(output.AsSpan(count));
        Array.Resize(ref output, count + items.Length - copied);
        return output;
    }

    /// <summary>The number of items at the start of <paramref name="items"/> that are one character's UTF-8 bytes, 0 when they are not.</summary>
    public static int Unit(ReadOnlySpan<MojibakeItem> items, CodePage page, out int code, bool isExpected = false)
    {
        code = 0;
        int lead = page.ToByte(items[0].Code);
        int length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || length > items.Length) return 0;
        int value = lead & (0x7F >> length);
        for (int k = 1; k < length; k++)
        {
            int next = page.ToByte(items[k].Code);
            if ((next & 0xC0) != 0x80) return 0;
            value = value << 6 | next & 0x3F;
        }

        bool wellFormed = length switch
        {
            3 => value >= 0x800 && (value < 0xD800 || value > 0xDFFF),
            4 => value is >= 0x10000 and <= 0x10FFFF,
            _ => true,
        };
        code = value;
        if (wellFormed) return !isExpected && IsWord(items[..length]) && IsUnusual(code) ? 0 : length;
        return length == 3 && value is >= 0xD800 and <= 0xDBFF ? SurrogatePair(items, page, ref code) : 0;
    }

    /// <summary>Whether no word of letters is more likely the bytes of this character than a word.</summary>
    private static bool IsUnusual(int code) => !TextPlausibility.IsAlphabetic(CharacterKinds.Of(code)) && code >= 0x800
        || TextPlausibility.Cost(code) >= RareLetter && CharacterKinds.Of(code) != CharacterKind.Combining;

    /// <summary>Whether the characters are letters that stand together in words of Greek, Cyrillic, Hebrew or Arabic.</summary>
    private static bool IsWord(ReadOnlySpan<MojibakeItem> items)
    {
        var previous = CharacterKinds.Of(items[0].Code);
        if (!TextPlausibility.IsAlphabetic(previous) || previous is CharacterKind.LatinLower or CharacterKind.LatinUpper) return false;
        foreach (var item in items[1..])
        {
            var kind = CharacterKinds.Of(item.Code);
            if (!TextPlausibility.IsAlphabetic(kind) || TextPlausibility.Cost(previous, kind) > 0) return false;
            previous = kind;
        }

        return true;
    }

    /// <summary>CESU-8: each half of a surrogate pair written as three bytes, as MySQL and old Java do (Unicode Technical Report 26).</summary>
    private static int SurrogatePair(ReadOnlySpan<MojibakeItem> items, CodePage page, ref int code)
    {
        if (items.Length < 6 || page.ToByte(items[3].Code) != 0xED) return 0;
        int second = page.ToByte(items[4].Code), third = page.ToByte(items[5].Code);
        if ((second & 0xF0) != 0xB0 || (third & 0xC0) != 0x80) return 0;
        code = 0x10000 + ((code - 0xD800) << 10) + (((second & 0x0F) << 6) | (third & 0x3F));
        return 6;
    }

    private static uint Extend(ReadOnlySpan<MojibakeItem> items, CodePage page)
    {
        var deepest = items[0];
        foreach (var item in items)
        {
            if (item.Layers > deepest.Layers) deepest = item;
        }

        return deepest.Layers >= MaxLayers ? deepest.Chain : deepest.Chain | (uint)(page.Index + 1) << (8 * deepest.Layers);
    }
}
