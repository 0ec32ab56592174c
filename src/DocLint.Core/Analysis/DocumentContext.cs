using System.Runtime.InteropServices;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Core.Analysis;

/// <summary>
/// One document under analysis: what the shared pass found, and where findings go. A worker has a few and uses them again for
/// its next documents, so analyzers must not keep one, nor spans of it.
/// </summary>
public sealed class DocumentContext
{
    private readonly ScanResult _scan = new();
    private readonly ProseScanner _scanner = new();
    private readonly DiagnosticCollector _collector = new();
    private PooledList<Block> _blocks;
    private PooledList<ProseSpan> _sentences;
    private PooledList<int> _sentenceStarts;
    private WordTable? _words;
    private Document? _document;
    private byte[] _text = [];
    private int _textStart;
    private int _textLength;

    // Where a position was looked for last.
    private int _lastBlock;
    private int _lastToken;
    private readonly List<object> _states = [];
    private readonly List<object> _storages = [];
    private readonly DocumentLanguage _language;

    public DocumentContext()
        : this(new WorkerStorage())
    {
    }

    /// <param name="worker">What all contexts of a worker share.</param>
    public DocumentContext(WorkerStorage worker) => (Worker, _language) = (worker, new DocumentLanguage(this));

    public Document Document => _document!;

    public SourceText Source => _document!.Source;

    /// <summary>The prose as UTF-8; all positions of tokens and blocks are bytes of it.</summary>
    public ReadOnlySpan<byte> Text => new(_text, _textStart, _textLength);

    public ReadOnlySpan<Token> Tokens => _scan.Tokens.Span;

    public ReadOnlySpan<Block> Blocks => _blocks.Span;

    public AnalyzerOptions Options { get; private set; } = AnalyzerOptions.Default;

    public WordTable Words => _words!;

    /// <summary>Indexes of the tokens that have a flag which some analyzer subscribed to, in order.</summary>
    public ReadOnlySpan<int> Hits => _scan.Hits.Span;

    /// <summary>Indexes of the tokens with a digit, in order.</summary>
    public ReadOnlySpan<int> Numbers => _scan.Numbers.Span;

    /// <summary>Prose of the link texts of Markdown and HTML, in order.</summary>
    public ReadOnlySpan<ProseSpan> Links => _document!.Links;

    /// <summary>
    /// For each token the hash of its word, in any letter case and without the possessive ending (<see cref="WordHash"/>): equal words have
    /// equal hashes. 0 for a token with a digit.
    /// </summary>
    public ReadOnlySpan<ulong> Hashes => _scan.Hashes.Span;

    /// <summary>Byte positions at which the lines of the prose start; the first is 0.</summary>
    public ReadOnlySpan<int> LineStarts => _scan.LineStarts.Span;

    internal ScanResult Scan => _scan;

    internal WorkerStorage Worker { get; }

    internal DiagnosticCollector Collector => _collector;

    /// <summary>True when the document's prose is English, or the configuration says so (<c>doclint_language = en</c>).</summary>
    public bool IsEnglish => _language.IsEnglish;

    public WordFlags FlagsOf(int token) => FlagsOf(Tokens[token]);

    /// <summary>The flags of a word; none for a token with a digit; <see cref="WordFlags.Unknown"/> for a word that is not in the table.</summary>
    public WordFlags FlagsOf(in Token token) => token.IsWord ? _words!.FlagsOf(token.Entry) : WordFlags.None;

    public ReadOnlySpan<byte> TextOf(int token) => Text.Slice(Tokens[token].Start, Tokens[token].Length);

    public ReadOnlySpan<byte> TextOf(ProseSpan span) => Text.Slice(span.Start, span.Length);

    /// <summary>What stands for a piece of the prose in the source, which may hold markup and references.</summary>
    public ReadOnlySpan<byte> SourceOf(ProseSpan span)
    {
        TextSpan source = Document.Map.ToSource(span);
        return Source.Utf8.Slice(source.Start, source.Length);
    }

    /// <summary>Whether the character that begins at a position of the prose is written as a reference: "&amp;shy;", "&amp;#xF611;".</summary>
    public bool IsReference(int position) => !Document.Map.IsIdentity && SourceOf(new ProseSpan(position, 1)) is [(byte)'&', ..];

    /// <summary>A token's text without its possessive ending.</summary>
    public ReadOnlySpan<byte> StemOf(int token)
    {
        Token t = Tokens[token];
        ReadOnlySpan<byte> word = Text.Slice(t.Start, t.Length);
        return t.Is(TokenShape.Possessive) ? word[..^(word[^2] == (byte)'\'' ? 2 : 4)] : word;
    }

    /// <summary>One of <see cref="Hashes"/>.</summary>
    public ulong HashOf(int token) => _scan.Hashes.Items[token];

    public string GetString(ProseSpan span) => ShortText.Decode(TextOf(span));

    public ProseSpan SpanOf(int token) => new(Tokens[token].Start, Tokens[token].Length);

    /// <summary>Index of the block that holds the token.</summary>
    public int BlockOf(int token) => BlockAt(Tokens[token].Start);

    /// <summary>Index of the block that holds the byte position, or of the one before it; -1 before the first.</summary>
    public int BlockAt(int position)
    {
        ReadOnlySpan<Block> blocks = Blocks;
        // Rules go through a document from its start to its end.
        int low = _lastBlock;
        if (low < blocks.Length && blocks[low].Start <= position)
        {
            if (low + 1 == blocks.Length || blocks[low + 1].Start > position)
                return low;
            if (low + 2 == blocks.Length || blocks[low + 2].Start > position)
                return _lastBlock = low + 1;
        }

        low = -1;
        int high = blocks.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (blocks[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        _lastBlock = Math.Max(0, low);
        return low;
    }

    /// <summary>Index of the last token that starts before a byte position; -1 when there is none.</summary>
    public int TokenBefore(int position)
    {
        ReadOnlySpan<Token> tokens = Tokens;
        int from = _lastToken < tokens.Length && tokens[_lastToken].Start < position ? _lastToken : 0;
        int token = FindToken(tokens, from, position) - 1;
        _lastToken = Math.Max(0, token);
        return token;
    }

    /// <summary>The sentences of a block, found when first asked for. The span is good until the document changes.</summary>
    public ReadOnlySpan<ProseSpan> SentencesOf(int block)
    {
        int start = _sentenceStarts.Items[2 * block];
        if (start < 0)
        {
            start = _sentences.Count;
            SentenceSplitter.Split(Text, Tokens, Blocks[block], _words!, ref _sentences);
            _sentenceStarts.Items[2 * block] = start;
            _sentenceStarts.Items[2 * block + 1] = _sentences.Count;
        }

        return _sentences.Span[start.._sentenceStarts.Items[2 * block + 1]];
    }

    /// <summary>False for a quotation in another language inside an English document, and for every block of a document that is not English.</summary>
    public bool IsEnglishBlock(int block) => _language.IsEnglishBlock(block);

    /// <summary>False inside a URL, an e-mail address, a handle, a hashtag, a file name, a path or an identifier.</summary>
    public bool IsProse(ProseSpan span) => !Document.Map.IsOpaque(span) && ProseChunks.IsProse(Text, span);

    /// <summary>What an analyzer works out once for this document and asks for again; one value for each type.</summary>
    public T GetState<T>(Func<DocumentContext, T> make)
        where T : class
    {
        if (TryGetState<T>() is { } known)
            return known;
        T state = make(this);
        _states.Add(state);
        return state;
    }

    /// <summary>The value that <see cref="GetState{T}"/> made for this document; null when nobody has asked for it.</summary>
    public T? TryGetState<T>()
        where T : class => Find<T>(_states);

    /// <summary>
    /// What an analyzer keeps between documents so as not to make it anew, one value for each type: it holds what the last document left in it.
    /// Where it may be shared with the other documents that the worker has under analysis, it is a <see cref="WorkerValue{T}"/>.
    /// </summary>
    public T GetStorage<T>(Func<T> make)
        where T : class
    {
        if (Find<T>(_storages) is { } known)
            return known;
        T storage = make();
        _storages.Add(storage);
        return storage;
    }

    private static T? Find<T>(List<object> values)
        where T : class
    {
        foreach (object value in values)
        {
            if (value is T found)
                return found;
        }

        return null;
    }

    public void Report(in Finding finding) => _collector.Add(this, finding);

    /// <summary>Reports a finding about the source itself (its encoding); for actions of <see cref="AnalysisContext.RegisterSourceTextAction"/>.</summary>
    public void ReportSource(Diagnostic diagnostic) => _collector.Add(this, diagnostic);

    /// <summary>Runs the shared pass over a document.</summary>
    internal unsafe void Load(Document document, WordTable words, ReadOnlySpan<byte> kinds, AnalyzerOptions options)
    {
        _document = document;
        KeepText(document);
        _words = words;
        Options = options;
        _language.Reset(options, _blocks.Count);
        _states.Clear();
        fixed (byte* text = document.Buffer.Span)
            _scanner.Scan(text, document.Text.Length, words, kinds, _scan);
        FindBlocks();
        AssignTokens();
        _collector.Clear();
    }

    /// <summary>Analyzers ask for the text millions of times, and the span of an array is a third of the price of that of a memory.</summary>
    private void KeepText(Document document)
    {
        _textLength = document.Text.Length;
        if (MemoryMarshal.TryGetArray(document.Buffer, out ArraySegment<byte> segment))
            (_text, _textStart) = (segment.Array!, segment.Offset);
        else
            (_text, _textStart) = (document.Text.ToArray(), 0);
    }

    private void FindBlocks()
    {
        if (_document!.ParsedBlocks is not { } parsed)
        {
            PlainTextBlocks.Find(Text, _scan.LineStarts.Span, ref _blocks);
        }
        else
        {
            _blocks.Clear();
            _blocks.Reserve(parsed.Length);
            foreach (Block block in parsed)
                _blocks.Add(block);
        }

        _sentences.Clear();
        _sentenceStarts.Clear();
        _sentenceStarts.Reserve(2 * _blocks.Count + 2);
        _sentenceStarts.Count = 2 * _blocks.Count;
        // A loop: the framework's Fill loads a type of vectors at every start, and blocks are few.
        foreach (ref int start in _sentenceStarts.Items.AsSpan(0, _sentenceStarts.Count))
            start = -1;
        _sentences.Reserve(1);
        _blocks.Reserve(1);
    }

    /// <summary>Tells each block its tokens and the union of its subscribed words' flags.</summary>
    private void AssignTokens()
    {
        ReadOnlySpan<Token> tokens = Tokens;
        ReadOnlySpan<int> hits = Hits;
        ReadOnlySpan<ulong> flagSets = _words!.FlagSets;
        int token = 0, hit = 0;
        foreach (ref Block block in _blocks.Items.AsSpan(0, _blocks.Count))
        {
            block.FirstToken = token = FindToken(tokens, token, block.Start);
            block.EndToken = token = FindToken(tokens, token, block.End);
            ulong flags = 0;
            for (; hit < hits.Length && hits[hit] < token; hit++)
                flags |= flagSets[tokens[hits[hit]].Entry.FlagSet];
            block.Flags = (WordFlags)flags;
        }
    }

    /// <summary>The first token from <paramref name="from"/> on that starts at or after a position: galloping, then binary search.</summary>
    private static int FindToken(ReadOnlySpan<Token> tokens, int from, int position)
    {
        int step = 1, low = from;
        while (low + step < tokens.Length && tokens[low + step].Start < position)
        {
            low += step;
            step *= 2;
        }

        int high = Math.Min(low + step, tokens.Length);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (tokens[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
