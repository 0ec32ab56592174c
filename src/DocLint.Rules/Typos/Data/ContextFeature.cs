using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Data;

/// <summary>What a model of confused words asks of the words around one, and the keys under which its weights stand; shared by the compiler and the rule.</summary>
internal static class ContextFeature
{
    /// <summary>Words asked for: two before and two behind.</summary>
    public const int Words = 4;

    /// <summary>The features, in the order of <see cref="Fill"/>; the letter is that of the model's file.</summary>
    public const string Kinds = "lrLREuwv";

    /// <summary>What stands in the place of a word: the end of a clause, a comma, another mark, a number. Hashes of words are never so small.</summary>
    public const ulong End = 1, Comma = 2, Mark = 3, Number = 4;

    /// <summary>A name, which has a capital, and a word without one of <see cref="Endings"/>; words with one have the numbers behind.</summary>
    private const ulong Name = 5, Plain = 6;

    /// <summary>The highest bits tell the kinds apart, so that no two classes of two kinds are one key.</summary>
    private const int KindShift = 60;

    /// <summary>Endings that tell what kind of word it is, the first that fits; three letters and more stand before it.</summary>
    private static readonly string[] Endings = ["ing", "ed", "ly", "est", "er", "ion", "ous", "al", "ful", "able", "s"];

    /// <summary>Writes the keys of the features of a context.</summary>
    /// <param name="words">Two words before, the nearest last, then two behind: a <see cref="WordHash"/> each, or what stands in its place.</param>
    /// <param name="classes">The <see cref="ClassOf(ReadOnlySpan{byte}, bool)"/> of each, or what it is where that is told by itself.</param>
    /// <param name="keys">Receives one key for each of <see cref="Kinds"/>.</param>
    public static void Fill(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> classes, Span<ulong> keys)
    {
        keys[0] = Key(0, words[1], 0);
        keys[1] = Key(1, words[2], 0);
        keys[2] = Key(2, words[0], words[1]);
        keys[3] = Key(3, words[2], words[3]);
        keys[4] = Key(4, words[1], words[2]);
        keys[5] = Key(5, classes[1], classes[2]);
        keys[6] = Key(6, classes[2], classes[3]);
        keys[7] = Key(7, classes[0], classes[1]);
    }

    /// <summary>The key of a feature by its place in <see cref="Kinds"/>.</summary>
    public static ulong Key(int kind, ulong first, ulong second) => TypoHashes.OfPair(first ^ ((ulong)kind << KindShift), second);

    /// <summary>The key of a feature's weight in the model of a pair.</summary>
    public static ulong OfPair(ulong feature, int pair) => WordHash.Mix(feature, (ulong)pair);

    /// <summary>The class of a word that is no function word.</summary>
    /// <param name="word">Without a possessive ending.</param>
    /// <param name="hasCapital">Whether it begins with a capital.</param>
    public static ulong ClassOf(ReadOnlySpan<byte> word, bool hasCapital)
    {
        if (hasCapital)
            return Name;
        for (int i = 0; i < Endings.Length; i++)
        {
            if (word.Length > Endings[i].Length + 2 && EndsWith(word, Endings[i]))
                return Plain + 1 + (ulong)i;
        }

        return Plain;
    }

    /// <summary>The class that the model's file names: "~" for a plain word, "~N" for a name, "~ing" for an ending; 0 when it names none.</summary>
    public static ulong ClassNamed(string text)
    {
        if (text is "~" or "~N")
            return text == "~" ? Plain : Name;
        int ending = text.StartsWith('~') ? Array.IndexOf(Endings, text[1..]) : -1;
        return ending < 0 ? 0 : Plain + 1 + (ulong)ending;
    }

    private static bool EndsWith(ReadOnlySpan<byte> word, string ending)
    {
        for (int i = 1; i <= ending.Length; i++)
        {
            if (word[^i] != ending[^i])
                return false;
        }

        return true;
    }
}
