using DocLint.Core.Configuration;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;

namespace DocLint.Core.Analysis;

/// <summary>Whether a document, and each of its blocks, is English; found out when first asked for.</summary>
internal sealed class DocumentLanguage(DocumentContext context)
{
    private const string Option = "doclint_language";

    private bool? _isEnglish;
    private bool _isDeclared;
    private bool[] _isKnown = [];
    private bool[] _isEnglishBlock = [];

    public bool IsEnglish => _isEnglish ??= Detect();

    /// <summary>Begins a document.</summary>
    /// <param name="blocks">Blocks of the document before it.</param>
    public void Reset(AnalyzerOptions options, int blocks)
    {
        _isEnglish = null;
        _isDeclared = options.Get(Option) == "en";
        _isKnown.AsSpan(0, Math.Min(_isKnown.Length, blocks)).Clear();
    }

    public bool IsEnglishBlock(int block)
    {
        if (!IsEnglish)
            return false;
        if (_isDeclared)
            return true;
        if (_isKnown.Length < context.Blocks.Length)
            (_isKnown, _isEnglishBlock) = (new bool[context.Blocks.Length], new bool[context.Blocks.Length]);
        if (!_isKnown[block])
        {
            _isEnglishBlock[block] = Detect(context.Blocks[block]);
            _isKnown[block] = true;
        }

        return _isEnglishBlock[block];
    }

    private bool Detect() => context.Options.Get(Option) switch
    {
        "en" => true,
        null or "auto" => LanguageDetector.IsEnglish(
            context.Tokens.Length - context.Numbers.Length, context.Scan.EnglishWords, context.Scan.ForeignWords),
        _ => false,
    };

    private bool Detect(in Block block)
    {
        ulong english = 0, foreign = 0;
        int words = 0;
        ReadOnlySpan<ulong> flagSets = context.Words.FlagSets;
        ReadOnlySpan<Token> tokens = context.Tokens[block.FirstToken..block.EndToken];
        foreach (ref readonly Token token in tokens)
        {
            // No branches, for the flags of words come in no order; a token with a digit has none of these.
            ulong flags = flagSets[token.Entry.FlagSet];
            english += (flags / (ulong)WordFlags.EnglishFunction) & 1;
            foreign += (flags / (ulong)WordFlags.ForeignFunction) & 1;
            words += token.IsWord ? 1 : 0;
        }

        // With so many function words, those that are left cannot make another language of it.
        return (foreign == 0 && (int)english * 3 > words) || DetectRest(tokens, words, (int)english, (int)foreign);
    }

    /// <summary>The same by the words that English does not know.</summary>
    private bool DetectRest(ReadOnlySpan<Token> tokens, int words, int english, int foreign)
    {
        int unknown = 0, strange = 0;
        ReadOnlySpan<ulong> flagSets = context.Words.FlagSets;
        foreach (ref readonly Token token in tokens)
        {
            ulong flags = flagSets[token.Entry.FlagSet];
            int isUnknown = token.IsWord && (flags & (ulong)(WordFlags.Known | WordFlags.Misspelling)) == 0 ? 1 : 0;
            unknown += isUnknown;
            // A name without its capital is a word of another language.
            int isName = token.IsWord && (flags & (ulong)WordFlags.ProperName) != 0 ? 1 : 0;
            strange += token.Is(TokenShape.Capitalized | TokenShape.AllCaps) ? 0 : isUnknown | isName;
        }

        return LanguageDetector.IsEnglishBlock(words, english, foreign, unknown, strange);
    }
}
