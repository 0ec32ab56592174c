using System.Globalization;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos;

/// <summary>One pattern of <c>rules/typos/confusions.yml</c>: what must stand, and what must not, around a confused word.</summary>
internal sealed class ConfusionPattern
{
    private readonly Element[] _before;
    private readonly Element[] _after;
    private readonly ulong[] _except;
    private readonly ulong[] _exceptNext;
    private readonly ulong[] _outerBefore;
    private readonly ulong[] _outerAfter;
    private readonly bool _endsWithWord;

    private ConfusionPattern(string[] fields, string right)
    {
        Right = right;
        _before = Array.ConvertAll(fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), Element.Parse);
        _after = Array.ConvertAll(fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries), Element.Parse);
        _except = Hashes(fields[4]);
        _exceptNext = Hashes(fields[5]);
        _outerBefore = Hashes(fields[6]);
        _outerAfter = Hashes(fields[7]);
        IsNote = fields[8] == "note";
        WordsBefore = int.Parse(fields[9], CultureInfo.InvariantCulture);
        _endsWithWord = _after.Length > 0 && _after[^1].IsWord;
        LettersBefore = _before.Length == 0 ? uint.MaxValue : _before[^1].Letters;
        LettersAfter = _after.Length == 0 ? uint.MaxValue : _after[0].Letters;
    }

    /// <summary>Bit i for a word that begins with letter i of the alphabet: what may stand right before; most patterns are told by it.</summary>
    public uint LettersBefore { get; }

    /// <summary>The same for what may stand right behind.</summary>
    public uint LettersAfter { get; }

    public string Right { get; }

    public bool IsNote { get; }

    /// <summary>Words of the wrong phrase before its last, which the pattern is found by ("over" of "over night").</summary>
    public int WordsBefore { get; }

    /// <param name="line">A line of <see cref="ConfusionImage"/>.</param>
    /// <param name="place">Which of its wrong words the pattern is for.</param>
    public static ConfusionPattern Read(ReadOnlySpan<byte> line, int place)
    {
        string[] fields = ShortText.Decode(line).Split('\t');
        return new ConfusionPattern(fields, fields[1].Split('|')[place]);
    }

    /// <summary>True when the words around a token fit.</summary>
    public bool Matches(DocumentContext context, int index)
    {
        int first = index, last = index;
        for (int i = _before.Length - 1; i >= 0; i--)
        {
            if (Touches(context, first - 1) && _before[i].Matches(context, first - 1))
                first--;
            else if (i > 0 || !_before[0].MayEnd || !BeginsClause(context, first))
                return false;
        }

        foreach (Element element in _after)
        {
            if (element.IsEnd)
            {
                if (!EndsClause(context, last))
                    return false;
                break;
            }

            bool adjacent = Touches(context, last);
            if (element.MayEnd && !adjacent && EndsClause(context, last))
                break;
            if (!adjacent || !element.Matches(context, last + 1) || IsTitle(context, last + 1))
                return false;
            last++;
        }

        return !(_endsWithWord && BeginsCompound(context, last)) && (_except.Length == 0 || !IsIn(_except, context, Touches(context, first - 1) ? first - 1 : -1))
            && (_exceptNext.Length == 0 || !IsIn(_exceptNext, context, Touches(context, last) ? last + 1 : -1))
            && (_outerBefore.Length == 0 || IsIn(_outerBefore, context, Touches(context, first - 1) ? first - 1 : -1))
            && (_outerAfter.Length == 0 || IsIn(_outerAfter, context, Touches(context, last) ? last + 1 : -1));
    }

    /// <summary>"small-business owners": a word with a hyphen behind it is half of another.</summary>
    private static bool BeginsCompound(DocumentContext context, int index) =>
        TypoText.ByteAt(context.Text, context.Tokens[index].End) == (byte)'-' && TypoText.IsAsciiLetter(TypoText.ByteAt(context.Text, context.Tokens[index].End + 1));

    /// <summary>True when a token and the next stand in one block with a blank (and a dollar sign) between.</summary>
    private static bool Touches(DocumentContext context, int left)
    {
        if (left < 0 || left + 1 >= context.Tokens.Length)
            return false;
        ReadOnlySpan<byte> gap = context.Text[context.Tokens[left].End..context.Tokens[left + 1].Start];
        return gap is [(byte)' '] or [(byte)'\n'] or [(byte)' ', (byte)'$'] || gap.SequenceEqual("\u00A0"u8);
    }

    /// <summary>"its The Voice", "the A levels": a function word with a capital begins a name.</summary>
    private static bool IsTitle(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        return token.Is(TokenShape.Capitalized) && (context.FlagsOf(index) & WordFlags.EnglishFunction) != 0 && !TypoText.Equals(context.TextOf(index)[..1], "i"u8);
    }

    private static bool BeginsClause(DocumentContext context, int index)
    {
        if (index == 0 || TypoText.StartsSentence(context, index))
            return true;
        ReadOnlySpan<byte> gap = context.Text[context.Tokens[index - 1].End..context.Tokens[index].Start];
        return gap is [(byte)',' or (byte)';' or (byte)':', (byte)' '];
    }

    private static bool EndsClause(DocumentContext context, int index)
    {
        ReadOnlySpan<byte> rest = context.Text[context.Tokens[index].End..];
        return rest.IsEmpty || rest[0] is (byte)'.' or (byte)',' or (byte)';' or (byte)':' or (byte)'?' or (byte)'!' or (byte)'"' or (byte)'\n' or (byte)'\r' || rest.StartsWith("”"u8);
    }

    private static bool IsIn(ulong[] words, DocumentContext context, int index) =>
        index >= 0 && TypoHashes.Contain(words, TypoHashes.OfToken(context, index));

    private static ulong[] Hashes(string alternatives) =>
        TypoHashes.OfWords(alternatives.Split('|', StringSplitOptions.RemoveEmptyEntries));

    private sealed class Element
    {
        private const int ShortestWithEnding = 5;

        private readonly ulong[] _words;
        private readonly byte[][] _endings;
        private readonly bool _isNegative;
        private readonly bool _number;

        /// <summary>Bit i for a word that begins with letter i of the alphabet: most neighbours are told by it.</summary>
        private readonly uint _firstLetters;

        private Element(string text)
        {
            _isNegative = text.StartsWith('~');
            string[] alternatives = text.TrimStart('~').Split('|');
            _words = TypoHashes.OfWords(Array.FindAll(alternatives, static a => a is not ("#" or "%") && !a.StartsWith('*')));
            _endings = Array.ConvertAll(Array.FindAll(alternatives, static a => a.StartsWith('*')), static a => Encoding.UTF8.GetBytes(a[1..]));
            _number = alternatives.Contains("#");
            _firstLetters = _endings.Length > 0 || _number ? uint.MaxValue : FirstLettersOf(alternatives);
            MayEnd = alternatives.Contains("%");
            IsEnd = text == "%";
        }

        /// <summary>Letters that a word here may begin with; all, when the end of a clause or a word that is not listed may stand here.</summary>
        public uint Letters => _isNegative || MayEnd || IsEnd ? uint.MaxValue : _firstLetters;

        /// <summary>The end of a clause may stand here, too; or its beginning, before the word.</summary>
        public bool MayEnd { get; }

        public bool IsEnd { get; }

        /// <summary>A listed word stands here, not any but those that are listed.</summary>
        public bool IsWord => !_isNegative && !IsEnd;

        public static Element Parse(string text) => new(text);

        private static uint FirstLettersOf(string[] alternatives)
        {
            uint letters = 0;
            foreach (string alternative in alternatives)
                letters |= alternative == "%" ? 0 : 1u << (alternative[0] & 31);
            return letters;
        }

        public bool Matches(DocumentContext context, int index)
        {
            ReadOnlySpan<byte> word = context.TextOf(index);
            if ((_firstLetters & (1u << (word[0] & 31))) == 0)
                return _isNegative;
            bool found = (_number && context.Tokens[index].Is(TokenShape.HasDigit)) || TypoHashes.Contain(_words, TypoHashes.OfToken(context, index));
            foreach (byte[] ending in _endings)
                found |= word.Length >= ShortestWithEnding && word.EndsWith(ending);
            return found != _isNegative;
        }
    }
}
