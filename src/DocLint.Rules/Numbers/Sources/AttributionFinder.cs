using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>Finds the words of a sentence that name a source, each checked for the sense in which it does.</summary>
internal static class AttributionFinder
{
    private static readonly WordSet Letters = new("letter petition pact brief"u8);

    private static readonly WordSet FirstPerson = new("my me myself i've i'd i'm i'll"u8);

    private static readonly WordSet AnyFirstPerson = new("i my me myself i've i'd i'm i'll we we've"u8);

    private static readonly WordSet Agreements = new("accord agreement deal contract treaty settlement pact terms plan scheme programme program law bill order ruling proposal budget"u8);

    private static readonly WordSet Polled = new("polled surveyed"u8);

    private static readonly WordSet Figures = new("figure figures number numbers total sum estimate estimates data statistics"u8);

    private static readonly WordSet We = new("we we've"u8);

    private static readonly WordSet OwnWork = new("tested tried reviewed measured combed researched considered interviewed visited discarded excluded compared counted analysed analyzed matched ran drove weighed timed played"u8);

    private const WordFlags CueWords = WordFlags.SpeechVerb | WordFlags.ReportVerb | WordFlags.DocumentNoun | WordFlags.AttributionWord;

    public const int MaxCues = 16;

    /// <param name="cues">The cues of the document; those of the sentence are added.</param>
    public static SentenceFacts Find(DocumentContext context, in Sentence sentence, BlockFacts block, ref PooledList<Cue> cues)
    {
        int first = cues.Count;
        CueKind kinds = Citations.Has(context, sentence) ? CueKind.Citation : CueKind.None;
        bool firstPerson = false;
        bool letter = false;
        ReadOnlySpan<Token> tokens = context.Tokens[..sentence.EndToken];
        ReadOnlySpan<ulong> flagSets = context.Words.FlagSets;
        ReadOnlySpan<ulong> hashes = context.Hashes;
        for (int i = sentence.FirstToken; (i = FindCandidate(tokens, hashes, flagSets, i)) < tokens.Length; i++)
        {
            firstPerson |= context.IsWord(i, AnyFirstPerson) && IsFirstPerson(context, i);
            WordFlags flags = context.FlagsAt(i);
            letter |= (flags & WordFlags.SourceNoun) != 0 && context.IsWord(i, Letters);
            CueKind kind = KindOf(context, i, flags, sentence, block);
            kinds |= kind;
            if (kind != CueKind.None && cues.Count - first < MaxCues)
            {
                cues.Add(new Cue(kind, i));
            }
        }

        return new SentenceFacts
        {
            FirstCue = first,
            CueCount = cues.Count - first,
            Kinds = kinds,
            IsFirstPerson = firstPerson,
            NamesLetter = letter,
            IsKnown = true,
        };
    }

    /// <summary>The first token from <paramref name="from"/> on that may be a cue, "at" and "to" included, or a word of the first person.</summary>
    /// <remarks>Words of the first person have one or two letters, an apostrophe, or the six of "myself".</remarks>
    private static int FindCandidate(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> hashes, ReadOnlySpan<ulong> flagSets, int from)
    {
        int i = from;
        for (; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            if ((flagSets[token.Entry.FlagSet] & (ulong)(CueWords | WordFlags.SourceNoun)) != 0
                || ((token.Length is <= 2 or 6 || token.Is(TokenShape.Apostrophe)) && (hashes[i] is Word.At or Word.To || AnyFirstPerson.Contains(hashes[i]))))
            {
                break;
            }
        }

        return i;
    }

    private static CueKind KindOf(DocumentContext context, int token, WordFlags flags, in Sentence sentence, BlockFacts block)
    {
        if ((flags & CueWords) == 0)
        {
            return Asides.HasAt(context, token, sentence) || ((flags & WordFlags.SourceNoun) != 0 && Asides.IsInWriting(context, token, sentence)) ? CueKind.Finding : CueKind.None;
        }

        if (((flags & WordFlags.AttributionWord) != 0 && IsAccording(context, token, sentence)) || Asides.Reckons(context, token, sentence))
        {
            return CueKind.According;
        }

        if (context.HashOf(token) == Word.Under && IsUnderTerms(context, token, sentence))
        {
            // Not a document, which would tell where the numbers of the sentence before are from.
            return CueKind.Finding;
        }

        // "a figure published by the railway"
        if (token > sentence.FirstToken && token + 1 < sentence.EndToken && context.HashOf(token + 1) == Word.By && context.IsWord(token - 1, Figures))
        {
            return CueKind.Document;
        }

        // "Of the 2,250 adults polled by Pew"
        if (context.IsWord(token, Polled) && token + 2 < sentence.EndToken && context.HashOf(token + 1) == Word.By && context.IsCapitalized(token + 2))
        {
            return CueKind.Document;
        }

        if ((flags & WordFlags.DocumentNoun) != 0 && DocumentNouns.NamesSource(context, token, sentence) && !block.IsQuoted(context.Tokens[token].Start))
        {
            return CueKind.Document;
        }

        if ((flags & (WordFlags.SpeechVerb | WordFlags.ReportVerb)) == 0 || block.IsQuoted(context.Tokens[token].Start))
        {
            return CueKind.None;
        }

        return Asides.Says(context, token, sentence) || (flags & WordFlags.SpeechVerb) != 0 && ReportingVerbs.Reports(context, token, sentence) ? CueKind.Speech
            : (flags & WordFlags.ReportVerb) != 0 ? ReportingVerbs.ComplementOf(context, token, sentence) : CueKind.None;
    }

    /// <summary>"Under the accord, the province will pay ...": what was agreed is its own source.</summary>
    private static bool IsUnderTerms(DocumentContext context, int token, in Sentence sentence)
    {
        const int reach = 5;
        int end = Math.Min(sentence.EndToken, token + reach);
        // "Under it, a quarter of the money goes to ..."
        bool refers = token + 1 < end && context.HashOf(token + 1) == Word.It && context.Text[context.Tokens[token + 1].End] == (byte)',';
        return token == sentence.FirstToken && (refers || context.AnyIsWord(token + 1, end, Agreements));
    }

    private static bool IsAccording(DocumentContext context, int token, in Sentence sentence)
    {
        int next = token + 1 < sentence.EndToken ? token + 1 : -1;
        ulong word = context.HashOf(token);
        ulong follower = context.WordAt(next);
        return word switch
        {
            Word.According => follower == Word.To,
            Word.Per => context.IsCapitalized(next) || (next >= 0 && token > sentence.FirstToken && context.HashOf(token - 1) == Word.As),
            Word.Based => follower == Word.On && context.AnyHas(
                next + 1, Math.Min(sentence.EndToken, next + 7), WordFlags.DocumentNoun | WordFlags.SourceNoun),
            Word.Citing => true,
            Word.Source or Word.Sources => context.Text[context.Tokens[token].End..] is [(byte)':', ..],
            _ => false,
        };
    }

    /// <summary>I, my, me, and "we tested"; not the I of "(I-Vt.)" and of "World War I", nor the we of a whole country.</summary>
    private static bool IsFirstPerson(DocumentContext context, int token)
    {
        if (context.IsWord(token, We))
        {
            int end = Math.Min(context.Tokens.Length, token + 4);
            return context.AnyIsWord(token + 1, end, OwnWork);
        }

        if (context.HashOf(token) != Word.I)
        {
            return context.IsWord(token, FirstPerson);
        }

        ReadOnlySpan<byte> after = context.Text[context.Tokens[token].End..];
        return after is [(byte)' ' or (byte)',', ..];
    }
}
