using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>What the sentences of a block say about sources, found when first asked for.</summary>
internal sealed class BlockFacts
{
    /// <summary>Bytes of the longest text that is a sentence; a longer one is a table or a list without punctuation.</summary>
    private const int LongestSentence = 4096;

    private readonly DocumentContext _context;
    private readonly SentenceFacts?[] _facts;
    private Quotations? _quotations;
    private CueKind? _kinds;

    /// <summary>Sentences that were searched for a document, and whether the last of them names one.</summary>
    private int _searched;
    private bool _namesDocument;

    public BlockFacts(DocumentContext context, int index)
    {
        _context = context;
        Index = index;
        Block = context.Blocks[index];
        Sentences = FindSentences(context, index);
        _facts = new SentenceFacts?[Sentences.Length];
    }

    public int Index { get; }

    public Block Block { get; }

    public Sentence[] Sentences { get; }

    public Quotations Quotations => _quotations ??= new Quotations(_context.Text, Block);

    public SentenceFacts this[int sentence] =>
        _facts[sentence] ??= AttributionFinder.Find(_context, Sentences[sentence], this);

    /// <summary>The kinds of all cues of the block.</summary>
    public CueKind Kinds
    {
        get
        {
            if (_kinds is not { } kinds)
            {
                kinds = CueKind.None;
                for (int i = 0; i < Sentences.Length; i++)
                {
                    kinds |= this[i].Kinds;
                }

                _kinds = kinds;
            }

            return kinds;
        }
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
        int low = 0;
        int high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Sentences[middle].EndToken <= token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public static bool IsTooLong(in Sentence sentence) => sentence.End - sentence.Start > LongestSentence;

    private static Sentence[] FindSentences(DocumentContext context, int index)
    {
        ReadOnlySpan<ProseSpan> spans = context.SentencesOf(index);
        ReadOnlySpan<Token> tokens = context.Tokens;
        var sentences = new Sentence[spans.Length];
        int token = context.Blocks[index].FirstToken;
        int end = context.Blocks[index].EndToken;
        for (int i = 0; i < sentences.Length; i++)
        {
            int first = token;
            while (token < end && tokens[token].Start < spans[i].End)
            {
                token++;
            }

            sentences[i] = new Sentence(spans[i].Start, spans[i].End, first, token);
        }

        return sentences;
    }
}

/// <summary>The facts of one document's blocks, kept while it is analysed.</summary>
internal sealed class DocumentFacts(DocumentContext context)
{
    private readonly Dictionary<int, BlockFacts> _blocks = [];
    private TopicProfile? _topic;

    public DocumentContext Context { get; } = context;

    public TopicProfile Topic => _topic ??= TopicProfile.Of(Context);

    public BlockFacts this[int block]
    {
        get
        {
            if (!_blocks.TryGetValue(block, out BlockFacts? facts))
            {
                facts = new BlockFacts(Context, block);
                _blocks.Add(block, facts);
            }

            return facts;
        }
    }
}
