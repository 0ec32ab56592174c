using System.Text;

namespace DocLint.Core.Text.Encodings;

/// <summary>The double-byte code pages of East Asia, and which of their characters are in daily use.</summary>
internal static class CjkCharacters
{
    /// <summary>Code page numbers of .NET, the IANA names, and names for people.</summary>
    public static readonly (int Number, string IanaName, string Name)[] Pages =
        [(936, "gbk", "GBK"), (932, "shift_jis", "Shift_JIS"), (950, "big5", "Big5"), (949, "ks_c_5601-1987", "code page 949"), (20932, "euc-jp", "EUC-JP")];

    /// <summary>A question mark, which is no second byte in any of the pages.</summary>
    public const byte Missing = (byte)'?';

    // For each page, the characters that its languages use most: the signature of a text.
    private static readonly string[] Frequent =
    [
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里",
        "のにはをたがでとしれさいるなもっくてらすまり、。",
        "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡",
        "이다는의에을가고하지로서한은기사도를리인",
        "のにはをたがでとしれさいるなもっくてらすまり、。",
    ];

    private static readonly Lazy<Encoding[]> Loaded = new(() => Load(EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));
    private static readonly Lazy<Encoding[]> LoadedMarking = new(() => Load(new EncoderReplacementFallback("?"), new DecoderReplacementFallback("\uFFFD")));

    /// <summary>The pages' encodings, which throw on what they do not have.</summary>
    public static Encoding[] Encodings => Loaded.Value;

    /// <summary>
    /// The same, which write <see cref="Missing"/>, and read U+FFFD, for what they do not have: an exception costs as much as a page of text.
    /// </summary>
    public static Encoding[] MarkingEncodings => LoadedMarking.Value;

    /// <summary>Whether the character is among the most used of a page's languages.</summary>
    public static bool IsFrequent(int page, int codePoint) => codePoint < 0x10000 && Frequent[page].Contains((char)codePoint, StringComparison.Ordinal);

    /// <summary>Whether one of the languages counts the character among its most frequent.</summary>
    public static bool IsFrequentAnywhere(int codePoint)
    {
        for (int page = 0; page < Frequent.Length; page++)
        {
            if (IsFrequent(page, codePoint))
                return true;
        }

        return false;
    }

    /// <summary>Level 1 of GB 2312 (rows 16 to 55), the frequent part of Big5 (A4 to C6), or level 1 of JIS X 0208.</summary>
    public static bool IsCommon(int codePoint)
    {
        Span<char> text = stackalloc char[2];
        ReadOnlySpan<char> rune = text[..new Rune(codePoint).EncodeToUtf16(text)];
        return IsInRows(rune, 0, 0xB0, 0xD7, 0xA1) || IsInRows(rune, 2, 0xA4, 0xC6, 0x40) || IsInRows(rune, 1, 0x88, 0x97, 0x40);
    }

    private static bool IsInRows(ReadOnlySpan<char> text, int page, int first, int last, int trail)
    {
        Span<byte> bytes = stackalloc byte[8];
        int count = MarkingEncodings[page].GetBytes(text, bytes);
        return count == 2 && bytes[0] >= first && bytes[0] <= last && bytes[1] >= trail;
    }

    private static Encoding[] Load(EncoderFallback encoderFallback, DecoderFallback decoderFallback)
    {
        EncodingProvider provider = CodePagesEncodingProvider.Instance;
        var encodings = new Encoding[Pages.Length];
        for (int i = 0; i < encodings.Length; i++)
            encodings[i] = provider.GetEncoding(Pages[i].Number, encoderFallback, decoderFallback)!;
        return encodings;
    }
}
