using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Spelling;

namespace DocLint.Rules.Typos.Names;

/// <summary>DL3006: a name that the document spells in another way at least three times, or where it gives the full name.</summary>
internal sealed class NameVariantAnalyzer : DiagnosticAnalyzer
{
    private const int ShortestName = 5;
    private const int FewestUses = 3;

    /// <summary>From so many uses on, the spelling that stands once is a note, if it is long.</summary>
    private const int FewestForNote = 2;

    /// <summary>Least bytes of such a name.</summary>
    private const int LongName = 6;

    /// <summary>Names of one document that are compared with its odd ones; the most frequent come first.</summary>
    private const int MostNames = 200;

    /// <summary>See <see cref="ErrorCost"/>: a letter for one that is its neighbour on the keyboard, or alike in sound.</summary>
    private const int LargestSlip = 320;

    private const int MostOddNames = 1000;

    // Letters before Greek and Cyrillic are Latin, and so are those of Vietnamese.
    private const int FirstOtherScript = 0x370;
    private const int FirstMoreLatin = 0x1E00;
    private const int LastMoreLatin = 0x1EFF;

    private static readonly WorkerValue<NameCounts> Names = new(static () => new NameCounts());

    private static readonly DiagnosticDescriptor Rule =
        new("DL3006", "Name in two spellings", "'{0}' stands here once, '{1}' elsewhere (uses: {2})", DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterWords(WordFlags.Unknown);
        context.RegisterDocumentAction(Analyze);
    }

    private static void Analyze(DocumentContext context)
    {
        if (!context.IsEnglish)
            return;
        DoubleNames.Find(context, ReportHalf);
        uint firstLetters = 0;
        int odd = 0;
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<ulong> flagSets = context.Words.FlagSets;
        ReadOnlySpan<int> hits = context.Hits;
        Span<int> oddNames = stackalloc int[MostOddNames];
        for (int i = 0; i < hits.Length; i++)
        {
            Token token = tokens[hits[i]];
            if ((flagSets[token.Entry.FlagSet] & (ulong)WordFlags.Unknown) == 0 || !IsName(context, token))
                continue;
            oddNames[odd++] = i;
            firstLetters |= LetterBit(context.Text[token.Start]);
            if (odd == MostOddNames)
                break;
        }

        if (odd == 0)
            return;
        NameCounts names = CountNames(context, firstLetters);
        long[] frequent = names.Frequent(FewestForNote, MostNames);
        Span<(byte First, int Length)> outsides = stackalloc (byte, int)[frequent.Length];
        for (int i = 0; i < outsides.Length; i++)
        {
            ReadOnlySpan<byte> name = context.StemOf(NameCounts.FirstOf(frequent[i]));
            outsides[i] = (name[0], name.Length);
        }

        foreach (int hit in oddNames[..odd])
        {
            int count = names.CountOf(HashOf(context, hits[hit]));
            if (!Compare(context, hits[hit], count, frequent, outsides) && count == 1 && FamilyNames.FindFull(context, hit) is >= 0 and var full)
                Report(context, hits[hit], full, uses: 1);
        }
    }

    /// <param name="count">Uses of the odd name.</param>
    /// <param name="outsides">First byte of each frequent name, and its length in bytes.</param>
    /// <returns>Whether the name is one slip away from a frequent one.</returns>
    private static bool Compare(DocumentContext context, int index, int count, ReadOnlySpan<long> frequent, ReadOnlySpan<(byte First, int Length)> outsides)
    {
        ProseSpan span = MisspellingAnalyzer.StemSpan(context, context.Tokens[index]);
        ReadOnlySpan<byte> variant = context.TextOf(span);
        for (int i = 0; i < frequent.Length; i++)
        {
            int uses = NameCounts.UsesOf(frequent[i]), first = NameCounts.FirstOf(frequent[i]);
            if (uses < FewestForNote * count || (uses < FewestUses * count && (count > 1 || variant.Length < LongName)))
                return false;
            if (outsides[i].First != variant[0] || Math.Abs(variant.Length - outsides[i].Length) > 1)
                continue;
            var nameSpan = new ProseSpan(context.Tokens[first].Start, outsides[i].Length);
            ReadOnlySpan<byte> text = context.TextOf(nameSpan);
            if (!IsVariant(variant, text) || (context.FlagsOf(first) & (WordFlags.EnglishFunction | WordFlags.Misspelling)) != 0)
                continue;
            Report(context, index, first, uses);
            return true;
        }

        return false;
    }

    /// <summary>A half that is in no list is compared like any other name.</summary>
    private static void ReportHalf(DocumentContext context, int half, int other, int uses)
    {
        if ((context.FlagsOf(half) & WordFlags.Unknown) == 0 || context.Tokens[half].Length < ShortestName)
            Report(context, half, other, uses);
    }

    private static void Report(DocumentContext context, int index, int other, int uses)
    {
        ProseSpan span = MisspellingAnalyzer.StemSpan(context, context.Tokens[index]), nameSpan = MisspellingAnalyzer.StemSpan(context, context.Tokens[other]);
        if (!context.IsEnglishBlock(context.BlockOf(index)) || !context.IsProse(span) || TermContext.IsQuotedAlone(context, index) || (IsSecondOfTwo(context.Text, span.Start) && !IsSecondOfTwo(context.Text, nameSpan.Start)) || IsTransliteration(context.Text, span.Start) || IsForeignForm(context, index, span, nameSpan, other) || UserWords.IsAccepted(context, span))
            return;
        string right = context.GetString(nameSpan);
        context.Report(new Finding(Rule, span)
        {
            Severity = IsSure(context, other, uses) ? null : DiagnosticSeverity.Note,
            Arguments = [right, uses.ToString(CultureInfo.InvariantCulture)],
            Fix = TypoText.Replace($"Replace with '{right}'", FixSafety.Unsafe, span, right),
            Related = [new RelatedSpan(nameSpan, "the other spelling")],
        });
    }

    /// <summary>"Musica" beside "Music", "Groupe" beside "Group", "Anarcho-" beside "Anarchy": an English word has other endings in other languages and in compounds.</summary>
    private static bool IsForeignForm(DocumentContext context, int index, ProseSpan span, ProseSpan nameSpan, int other)
    {
        ReadOnlySpan<byte> variant = context.TextOf(span), name = context.TextOf(nameSpan);
        if (variant[^1] == (byte)'o' && name[^1] != (byte)'o' && TypoText.IsHyphened(context, index))
            return true;
        bool isWord = (context.FlagsOf(other) & (WordFlags.Known | WordFlags.ProperName)) == WordFlags.Known;
        if (isWord && variant.Length >= name.Length && variant[^1] is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o')
            return variant.CommonPrefixLength(name) >= variant.Length - 1;
        return OtherSpeech.IsBesideForeign(context, index) && !OtherSpeech.IsBesideForeign(context, other);
    }

    /// <summary>Two uses are enough of a name that is in a list, where the odd one is in none.</summary>
    private static bool IsSure(DocumentContext context, int name, int uses) =>
        uses >= FewestUses || (uses >= FewestForNote && (context.FlagsOf(name) & WordFlags.Unknown) == 0);

    /// <summary>"France-Presse" is a name of its own.</summary>
    private static bool IsSecondOfTwo(ReadOnlySpan<byte> text, int start) =>
        TypoText.ByteAt(text, start - 1) == (byte)'-' && TypoText.IsAsciiLetter(TypoText.ByteAt(text, start - 2));

    /// <summary>"Nabuca (ナブカ Nabuka)": the name in another script stands before it.</summary>
    private static bool IsTransliteration(ReadOnlySpan<byte> text, int start)
    {
        ReadOnlySpan<byte> before = text[..start].TrimEnd(" ,;("u8);
        return before.Length < start && !before.IsEmpty && before[^1] >= 0x80 && Rune.DecodeLastFromUtf8(before, out Rune last, out _) == OperationStatus.Done
            && last.Value is >= FirstOtherScript and not (>= FirstMoreLatin and <= LastMoreLatin) && Rune.IsLetter(last);
    }

    /// <summary>Whether a name is one likely slip away from another, and no form of it.</summary>
    internal static bool IsVariant(ReadOnlySpan<byte> variant, ReadOnlySpan<byte> name) =>
        IsOneSlip(variant, name) && !IsForm(variant, name) && !IsOtherCompound(variant, name) && IsLikelySlip(variant, name);

    private static bool IsName(DocumentContext context, in Token token) =>
        token.Is(TokenShape.Capitalized | TokenShape.MixedCase) && !token.Is(TokenShape.AllCaps | TokenShape.HasDigit) && token.Length >= ShortestName
        && !TypoText.HasAccents(context, token);

    /// <summary>Counts the names that begin like an odd one: the first letter of a name is hardly ever wrong.</summary>
    private static NameCounts CountNames(DocumentContext context, uint firstLetters)
    {
        NameCounts names = Names.Of(context);
        names.Clear();
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<byte> text = context.Text;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Is(TokenShape.Capitalized | TokenShape.MixedCase) && tokens[i].Length >= ShortestName && (firstLetters & LetterBit(text[tokens[i].Start])) != 0 && IsName(context, tokens[i]))
                names.Add(HashOf(context, i), i);
        }

        return names;
    }

    private static uint LetterBit(byte letter) => 1u << (letter & 31);

    /// <summary>Case counts: "Mcdonald" and "McDonald" are two names. Where only the first letter is a capital, the scanner's hash tells as much.</summary>
    private static ulong HashOf(DocumentContext context, int index) => context.Tokens[index].Is(TokenShape.MixedCase)
        ? WordHash.Compute(context.StemOf(index))
        : context.HashOf(index);

    /// <summary>A plural, an adjective or an inhabitant is no slip: "Clintons", "Kenoshan", "Houthi" beside "Houthis", "SpaceX"; nor is a father or a daughter.</summary>
    private static bool IsForm(ReadOnlySpan<byte> variant, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> longer = variant.Length > name.Length ? variant : name, shorter = variant.Length > name.Length ? name : variant;
        return longer.Length == shorter.Length + 1 && longer.StartsWith(shorter) && (longer[^1] is (byte)'s' or (byte)'n' or (byte)'i' or (byte)'y' || TypoText.IsUpper(longer[^1]))
            || variant.Length == name.Length && TypoText.Equals(variant, name)
            || AreSheAndHe(longer, shorter);
    }

    /// <summary>"Petrova" and "Petrov", "Kowalski" and "Kowalska", "Ozols" and "Ozola", "Angelopoulos" and "Angelopoulou": two members of a family.</summary>
    internal static bool AreSheAndHe(ReadOnlySpan<byte> longer, ReadOnlySpan<byte> shorter)
    {
        if (longer.Length != shorter.Length)
        {
            return longer.Length == shorter.Length + 1 && longer[^1] == (byte)'a' && longer.StartsWith(shorter)
                && (shorter.EndsWith("ov"u8) || shorter.EndsWith("ev"u8) || shorter.EndsWith("in"u8) || shorter.EndsWith("yn"u8));
        }

        ReadOnlySpan<byte> stem = longer[..^1];
        (byte last, byte other) = (longer[^1], shorter[^1]);
        return shorter.StartsWith(stem)
            && (stem.EndsWith("sk"u8) || (last is (byte)'s' or (byte)'a' && other is (byte)'s' or (byte)'a') || (stem[^1] == (byte)'o' && last is (byte)'s' or (byte)'u' && other is (byte)'s' or (byte)'u'));
    }

    /// <summary>"JPython" is another thing than "Jython", and "OpenMCL" than "OpenCL": a capital inside a name begins a part of it.</summary>
    private static bool IsOtherCompound(ReadOnlySpan<byte> variant, ReadOnlySpan<byte> name)
    {
        int same = variant.CommonPrefixLength(name);
        ReadOnlySpan<byte> longer = variant.Length > name.Length ? variant : name;
        if (variant.Length != name.Length)
            return same > 0 && TypoText.IsUpper(longer[same]);
        bool isSwap = same + 1 < name.Length && variant[same] == name[same + 1];
        return same > 0 && same < name.Length && !isSwap && (TypoText.IsUpper(variant[same]) || TypoText.IsUpper(name[same]));
    }

    /// <summary>"Osama" is no slip of "Obama": their letters are neither neighbours nor alike.</summary>
    private static bool IsLikelySlip(ReadOnlySpan<byte> variant, ReadOnlySpan<byte> name)
    {
        int same = variant.CommonPrefixLength(name);
        if (variant.Length != name.Length || !variant[(same + 1)..].SequenceEqual(name[(same + 1)..]))
            return true;
        return ErrorCost.Replace((byte)(variant[same] | 0x20), (byte)(name[same] | 0x20), first: 0) <= LargestSlip;
    }

    /// <summary>True when two letters are swapped, or one is left out, changed or added.</summary>
    internal static bool IsOneSlip(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length > right.Length)
        {
            ReadOnlySpan<byte> longer = left;
            left = right;
            right = longer;
        }

        if (right.Length - left.Length > 1)
            return false;
        int same = left.CommonPrefixLength(right);
        if (left.Length < right.Length)
            return left[same..].SequenceEqual(right[(same + 1)..]);
        if (same == left.Length)
            return false;
        return left[(same + 1)..].SequenceEqual(right[(same + 1)..])
            || (same + 1 < left.Length && left[same] == right[same + 1] && left[same + 1] == right[same] && left[(same + 2)..].SequenceEqual(right[(same + 2)..]));
    }
}
