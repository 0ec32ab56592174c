using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules.Typos.Usage;

/// <summary>One pattern of <c>rules/typos/confusions*.yml</c>: what must stand, and what must not, around a confused word.</summary>
internal sealed class ConfusionPattern
{
    private const byte Tab = (byte)'\t';
    private const byte Blank = (byte)' ';
    private const byte Alternative = (byte)'|';

    private readonly Element[] _before;
    private readonly Element[] _after;
    private readonly ulong[] _except;
    private readonly ulong[] _exceptNext;
    private readonly ulong[] _outerBefore;
    private readonly ulong[] _outerAfter;
    private readonly bool _endsWithWord;

    /// <param name="fields">Those of a line of <see cref="ConfusionImage"/> behind the right words.</param>
    private ConfusionPattern(string right, ReadOnlySpan<byte> fields)
    {
        Right = right;
        _before = Elements(ByteFields.Take(ref fields, Tab));
        _after = Elements(ByteFields.Take(ref fields, Tab));
        _except = Hashes(ByteFields.Take(ref fields, Tab));
        _exceptNext = Hashes(ByteFields.Take(ref fields, Tab));
        _outerBefore = Hashes(ByteFields.Take(ref fields, Tab));
        _outerAfter = Hashes(ByteFields.Take(ref fields, Tab));
        ReadOnlySpan<byte> level = ByteFields.Take(ref fields, Tab);
        IsSure = level.IsEmpty ? true : level.SequenceEqual("note"u8) ? false : null;
        WordsBefore = ByteFields.Take(ref fields, Tab)[0] - '0';
        _endsWithWord = _after.Length > 0 && _after[^1].IsWord;
    }

    public string Right { get; }

    /// <summary>Whether a match is a warning with a safe fix, or a note; null for a warning whose fix somebody has to look at.</summary>
    public bool? IsSure { get; }

    /// <summary>Words of the wrong phrase before its last, which the pattern is found by ("over" of "over night").</summary>
    public int WordsBefore { get; }

    /// <param name="line">A line of <see cref="ConfusionImage"/>.</param>
    /// <param name="place">Which of its wrong words the pattern is for.</param>
    public static ConfusionPattern Read(ReadOnlySpan<byte> line, int place)
    {
        ByteFields.Take(ref line, Tab);
        ReadOnlySpan<byte> rights = ByteFields.Take(ref line, Tab), right = ByteFields.Take(ref rights, Alternative);
        for (; place > 0; place--)
            right = ByteFields.Take(ref rights, Alternative);
        return new ConfusionPattern(ShortText.Decode(right), line);
    }

    /// <summary>True when the words around a token fit.</summary>
    public bool Matches(DocumentContext context, int index)
    {
        int first = index, last = index;
        for (int i = _before.Length - 1; i >= 0; i--)
        {
            if (Touches(context, first - 1) && _before[i].Matches(context, first - 1))
                first--;
            else if (i > 0 || !_before[0].MayEnd || !ClauseReading.Begins(context, first))
                return false;
        }

        foreach (Element element in _after)
        {
            if (element.IsEnd)
            {
                if (!ClauseReading.Ends(context, last))
                    return false;
                break;
            }

            bool adjacent = Touches(context, last);
            if (element.MayEnd && !adjacent && ClauseReading.Ends(context, last))
                break;
            if (!adjacent || !element.Matches(context, last + 1) || IsTitle(context, last + 1))
                return false;
            last++;
        }

        return !(_endsWithWord && BeginsCompound(context, last)) && (_except.Length == 0 || !IsIn(_except, context, Touches(context, first - 1) ? first - 1 : -1))
            && (_exceptNext.Length == 0 || !IsIn(_exceptNext, context, Touches(context, last) ? last + 1 : -1))
            && (_outerBefore.Length == 0 || IsIn(_outerBefore, context, Touches(context, first - 1) ? first - 1 : -1))
            && (_outerAfter.Length == 0 || IsIn(_outerAfter, context, Touches(context, last) ? last + 1 : -1))
            && !ClauseReading.IsDemanded(context, index) && !ClauseReading.IsBehindRelative(context, index);
    }

    /// <summary>"small-business owners": a word with a hyphen behind it is half of another.</summary>
    private static bool BeginsCompound(DocumentContext context, int index) =>
        TypoText.ByteAt(context.Text, context.Tokens[index].End) == (byte)'-' && TypoText.IsAsciiLetter(TypoText.ByteAt(context.Text, context.Tokens[index].End + 1));

    /// <summary>True when a token and the next stand in one block with a blank (and a dollar sign) between.</summary>
    private static bool Touches(DocumentContext context, int left)
    {
        if (left < 0 || left + 1 >= context.Tokens.Length || context.BlockOf(left) != context.BlockOf(left + 1))
            return false;
        ReadOnlySpan<byte> gap = context.Text[context.Tokens[left].End..context.Tokens[left + 1].Start];
        return gap is [(byte)' '] or [(byte)'\n'] or [(byte)' ', (byte)'$'] || gap.SequenceEqual("\u00A0"u8);
    }

    /// <summary>"its The Voice", "the A levels", "an IS NOT term", "an is_valid call": a function word with a capital begins a name.</summary>
    private static bool IsTitle(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        if ((context.FlagsOf(index) & WordFlags.EnglishFunction) == 0)
            return false;
        bool isKeyword = token.Is(TokenShape.AllCaps) && token.Length > 1 && !context.Tokens[index - 1].Is(TokenShape.AllCaps);
        return isKeyword || TypoText.ByteAt(context.Text, token.End) == (byte)'_'
            || (token.Is(TokenShape.Capitalized) && !TypoText.Equals(context.TextOf(index)[..1], "i"u8));
    }

    private static bool IsIn(ulong[] words, DocumentContext context, int index) =>
        index >= 0 && TypoHashes.Contain(words, TypoHashes.OfToken(context, index));

    private static Element[] Elements(ReadOnlySpan<byte> texts)
    {
        var elements = new Element[ByteFields.Count(texts, Blank)];
        for (int i = 0; i < elements.Length; i++)
            elements[i] = new Element(ByteFields.Take(ref texts, Blank));
        return elements;
    }

    private static ulong[] Hashes(ReadOnlySpan<byte> alternatives)
    {
        var hashes = new ulong[ByteFields.Count(alternatives, Alternative)];
        for (int i = 0; i < hashes.Length; i++)
            hashes[i] = TypoHashes.OfWord(ByteFields.Take(ref alternatives, Alternative));
        return hashes;
    }

    private sealed class Element
    {
        private const int ShortestWithEnding = 5;

        private readonly ulong[] _words;
        private readonly byte[][] _endings;
        private readonly bool _isNegative;
        private readonly bool _number;

        /// <summary>Bit i for a word that begins with letter i of the alphabet: most neighbours are told by it.</summary>
        private readonly uint _firstLetters;

        public Element(ReadOnlySpan<byte> text)
        {
            _isNegative = text is [(byte)'~', ..];
            ReadOnlySpan<byte> alternatives = _isNegative ? text[1..] : text;
            int words = 0, endings = 0;
            for (ReadOnlySpan<byte> rest = alternatives; !rest.IsEmpty;)
            {
                ReadOnlySpan<byte> alternative = ByteFields.Take(ref rest, Alternative);
                _number |= alternative is [(byte)'#'];
                MayEnd |= alternative is [(byte)'%'];
                words += IsListed(alternative) ? 1 : 0;
                endings += IsEnding(alternative) ? 1 : 0;
            }

            IsEnd = text is [(byte)'%'];
            (_words, _endings) = (new ulong[words], new byte[endings][]);
            while (!alternatives.IsEmpty)
            {
                ReadOnlySpan<byte> alternative = ByteFields.Take(ref alternatives, Alternative);
                if (IsEnding(alternative))
                    _endings[--endings] = alternative[1..].ToArray();
                else if (IsListed(alternative))
                    (_words[--words], _firstLetters) = (TypoHashes.OfWord(alternative), _firstLetters | (1u << (alternative[0] & 31)));
            }

            if (_endings.Length > 0 || _number)
                _firstLetters = uint.MaxValue;
        }

        /// <summary>The end of a clause may stand here, too; or its beginning, before the word.</summary>
        public bool MayEnd { get; }

        public bool IsEnd { get; }

        /// <summary>A listed word stands here, not any but those that are listed.</summary>
        public bool IsWord => !_isNegative && !IsEnd;

        private static bool IsEnding(ReadOnlySpan<byte> alternative) => alternative is [(byte)'*', ..];

        private static bool IsListed(ReadOnlySpan<byte> alternative) => !IsEnding(alternative) && alternative is not [(byte)'#' or (byte)'%'];

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
