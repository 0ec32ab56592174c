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
        int words = 0, english = 0, foreign = 0, unknown = 0;
        ReadOnlySpan<ulong> flagSets = context.Words.FlagSets;
        foreach (ref readonly Token token in context.Tokens[block.FirstToken..block.EndToken])
        {
            if (!token.IsWord)
                continue;
            var flags = (WordFlags)flagSets[token.Entry.FlagSet];
            words++;
            english += (flags & WordFlags.EnglishFunction) != 0 ? 1 : 0;
            foreign += (flags & WordFlags.ForeignFunction) != 0 ? 1 : 0;
            unknown += (flags & WordFlags.Known) == 0 ? 1 : 0;
        }

        return LanguageDetector.IsEnglishBlock(words, english, foreign, unknown);
    }
}
