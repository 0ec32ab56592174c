using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;
using DocLint.Rules.Numbers.Sources;

namespace DocLint.Rules.Numbers;

/// <summary>What the sentences of a document say about sources, found when first asked for and kept while it is analysed.</summary>
internal sealed class DocumentFacts(DocumentContext context, TopicWords topicWords)
{
    private readonly BlockFacts?[] _blocks = new BlockFacts?[context.Blocks.Length];

    private TopicProfile? _topic;
    private bool? _isOfResults;
    private bool? _isOfStudy;

    // The facts of all blocks stand in these, as each block has few.
    private PooledList<Sentence> _sentences;
    private PooledList<SentenceFacts> _facts;
    private PooledList<Cue> _cues;
    private PooledList<ProseSpan> _quotes;

    public DocumentContext Context { get; } = context;

    public TopicProfile Topic => _topic ??= TopicProfile.Of(Context, topicWords);

    /// <summary>Whether the document is about the results that a company reported.</summary>
    public bool IsOfResults => _isOfResults ??= CompanyResults.AreTopicOf(this);

    /// <summary>Whether the document tells of one study.</summary>
    public bool IsOfStudy => _isOfStudy ??= StudyStory.IsOne(Context);

    public BlockFacts this[int block] => _blocks[block] ??= Find(block);

    public ReadOnlySpan<Sentence> Sentences => _sentences.Span;

    /// <summary>The cues of a sentence in order.</summary>
    public ReadOnlySpan<Cue> CuesOf(SentenceFacts facts) => _cues.Span.Slice(facts.FirstCue, facts.CueCount);

    /// <param name="sentence">Index in <see cref="Sentences"/>.</param>
    public SentenceFacts FactsOf(int sentence, BlockFacts block)
    {
        ref SentenceFacts facts = ref _facts.Items[sentence];
        if (!facts.IsKnown)
        {
            facts = AttributionFinder.Find(Context, _sentences.Items[sentence], block, ref _cues);
        }

        return facts;
    }

    public Quotations QuotationsOf(in Block block) => new(Context.Text, block, ref _quotes);

    public bool IsQuoted(in Quotations quotations, int position) => quotations.Contains(_quotes.Span, position);

    private BlockFacts Find(int index)
    {
        ReadOnlySpan<ProseSpan> spans = Context.SentencesOf(index);
        ReadOnlySpan<Token> tokens = Context.Tokens;
        Block block = Context.Blocks[index];
        int first = _sentences.Count;
        int token = block.FirstToken;
        foreach (ProseSpan span in spans)
        {
            int start = token;
            while (token < block.EndToken && tokens[token].Start < span.End)
            {
                token++;
            }

            _sentences.Add(new Sentence(span.Start, span.End, start, token));
            _facts.Add(default);
        }

        return new BlockFacts(this, index, first, spans.Length);
    }
}
