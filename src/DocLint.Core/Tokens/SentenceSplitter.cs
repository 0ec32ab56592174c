using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Core.Tokens;

/// <summary>Splits a block into sentences, despite "U.S.", "Gen. Smith", initials and closing quotes.</summary>
internal static class SentenceSplitter
{
    public static void Split(ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens, in Block block, WordTable words, ref PooledList<ProseSpan> sentences)
    {
        int start = block.Start;
        for (int i = block.FirstToken; i + 1 < block.EndToken; i++)
        {
            int gapStart = tokens[i].End, gapEnd = tokens[i + 1].Start;
            // Nearly all gaps are one space.
            if (gapEnd - gapStart == 1 && !IsTerminator(text[gapStart]))
                continue;
            ReadOnlySpan<byte> gap = text[gapStart..gapEnd];
            int end = FindEnd(gap);
            if (end < 0 || !IsEnd(text, tokens, i, gap, words))
                continue;
            end += tokens[i].End;
            sentences.Add(ProseSpan.FromBounds(start, end));
            start = end;
            while (start < gapEnd && text[start] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                start++;
        }

        if (start < block.End)
            sentences.Add(ProseSpan.FromBounds(start, block.End));
    }

    /// <summary>Where a sentence that ends in <paramref name="gap"/> ends: behind its terminator and closing marks; -1 when none does.</summary>
    private static int FindEnd(ReadOnlySpan<byte> gap)
    {
        int end = 0;
        while (end < gap.Length && !IsTerminator(gap[end]))
            end++;
        if (end++ == gap.Length)
            return -1;
        while (end < gap.Length)
        {
            int closing = ClosingLength(gap[end..]);
            if (closing == 0)
                break;
            end += closing;
        }

        bool spaced = end == gap.Length || gap[end] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0xC2;
        return spaced ? end : -1;
    }

    private static bool IsTerminator(byte value) => value is (byte)'.' or (byte)'!' or (byte)'?';

    private static int ClosingLength(ReadOnlySpan<byte> rest) =>
        IsTerminator(rest[0]) || rest[0] is (byte)'"' or (byte)'\'' or (byte)')' or (byte)']' ? 1
        : rest.StartsWith("”"u8) || rest.StartsWith("’"u8) ? 3
        : 0;

    private static bool IsEnd(ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens, int index, ReadOnlySpan<byte> gap, WordTable words)
    {
        Token token = tokens[index], next = tokens[index + 1];
        bool nextStartsSentence = next.Is(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase | TokenShape.StartsWithDigit)
            || gap.IndexOf((byte)'"') > 0 || gap.IndexOf("“"u8) >= 0;
        if (!nextStartsSentence)
            return false;
        if (gap[0] != (byte)'.')
            return true;
        WordFlags flags = token.IsWord ? words.FlagsOf(token.Entry) : WordFlags.None;
        if ((flags & WordFlags.Abbreviation) != 0 && token.Is(TokenShape.Capitalized | TokenShape.AllCaps))
            return false;
        if ((flags & WordFlags.EndingAbbreviation) != 0)
            return (words.FlagsOf(next.Entry) & WordFlags.EnglishFunction) != 0;
        if (token.Length > 1 || !token.Is(TokenShape.Capitalized))
            return true;
        // A single capital: an initial ("James B. Comey"), or the end of "U.S.", which ends a sentence only before a function word.
        bool dotted = token.Start > 1 && text[token.Start - 1] == (byte)'.';
        return dotted && (words.FlagsOf(next.Entry) & WordFlags.EnglishFunction) != 0;
    }
}
