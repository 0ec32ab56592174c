using DocLint.Core.Documents;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;
using DocLint.Rules.Numbers.Sources;

namespace DocLint.Rules.Numbers;

/// <summary>The sentences of a block and what they say about sources, found when first asked for.</summary>
internal sealed class BlockFacts(DocumentFacts document, int index, int firstSentence, int count)
{
    /// <summary>Bytes of the longest text that is a sentence; a longer one is a table or a list without punctuation.</summary>
    private const int LongestSentence = 4096;

    private Quotations _quotations;
    private CueKind _kinds;
    private bool _hasKinds;
    private bool? _hasPercent;

    /// <summary>Sentences that were searched for a document, and whether the last of them names one.</summary>
    private int _searched;
    private bool _namesDocument;

    public int Index => index;

    public Block Block => document.Context.Blocks[index];

    public ReadOnlySpan<Sentence> Sentences => document.Sentences.Slice(firstSentence, count);

    public SentenceFacts this[int sentence] => document.FactsOf(firstSentence + sentence, this);

    /// <summary>The kinds of all cues of the block.</summary>
    public CueKind Kinds
    {
        get
        {
            if (!_hasKinds)
            {
                for (int i = 0; i < count; i++)
                {
                    _kinds |= this[i].Kinds;
                }

                _hasKinds = true;
            }

            return _kinds;
        }
    }

    /// <summary>Whether a share in percent stands anywhere in the block.</summary>
    public bool HasPercent => _hasPercent ??= document.Context.Text[Block.Start..Block.End].Contains((byte)'%')
        || document.Context.AnyHas(Block.FirstToken, Block.EndToken, WordFlags.PercentWord);

    /// <summary>The cues of a sentence in order; the first few decide, so no more than <see cref="AttributionFinder.MaxCues"/> are kept.</summary>
    public ReadOnlySpan<Cue> CuesOf(int sentence) => document.CuesOf(this[sentence]);

    /// <summary>True if the byte position lies inside a quotation.</summary>
    public bool IsQuoted(int position)
    {
        if (!_quotations.AreKnown)
        {
            _quotations = document.QuotationsOf(Block);
        }

        return document.IsQuoted(_quotations, position);
    }

    /// <summary>True if a sentence before this one names a document or says "according to".</summary>
    public bool NamesDocumentBefore(int sentence)
    {
        while (_searched < sentence && !_namesDocument)
        {
            _namesDocument = (this[_searched++].Kinds & (CueKind.According | CueKind.Document)) != 0;
        }

        return _namesDocument && _searched <= sentence;
    }

    /// <summary>The sentence that holds a token.</summary>
    public int SentenceOf(int token)
    {
        ReadOnlySpan<Sentence> sentences = Sentences;
        int low = 0;
        int high = sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sentences[middle].EndToken <= token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public static bool IsTooLong(in Sentence sentence) => sentence.End - sentence.Start > LongestSentence;

    public static bool MayHoldTooLong(in Block block) => block.End - block.Start > LongestSentence;

    /// <summary>True if the token, and the one before it that may belong to its number, stand in a text that is too long for a sentence.</summary>
    public bool IsInTooLong(int token)
    {
        Sentence sentence = Sentences[SentenceOf(token)];
        return IsTooLong(sentence) && token > sentence.FirstToken;
    }
}
