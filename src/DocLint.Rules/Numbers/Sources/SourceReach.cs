using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>
/// Carries sources over sentences and paragraphs: a named document covers the rest of its paragraph, speech a following sentence
/// that refers back, a poll the paragraphs that report it, and "the figures come from" the sentence before.
/// </summary>
internal static class SourceReach
{

    private static readonly WordSet PersonalPronouns = new("he she they"u8);

    private static readonly WordSet BackReferences = new("the those these that that's its their"u8);

    private static readonly WordSet SourceReferences = new("that this those these that's source sources"u8);

    /// <summary>"It was her biggest sale, she said.": who goes on speaks of the sentence before, too.</summary>
    private static readonly WordSet Speakers = new("it that those this"u8);

    private static readonly WordSet Evident = new("evident clear apparent plain"u8);

    private static readonly WordSet Equations = new("is are was were amounts amount equals means makes represents compares adds"u8);

    private static readonly WordSet Further = new("another further additional extra"u8);

    private static readonly WordSet Negations = new("not no never doesn't don't didn't declined refused"u8);

    /// <summary>What figures that somebody released are of, when a paragraph goes on with them.</summary>
    private static readonly WordSet Measured = new("increase decrease rise fall drop decline growth difference change gap figure figures number numbers total totals rate rates share proportion average median percentage ratio"u8);

    private static readonly WordSet Continuations = new("of among overall another only just meanwhile however also additionally those these that this it they others"u8);

    private const CueKind Documents = CueKind.According | CueKind.Document;
    private const CueKind Speech = CueKind.Speech | CueKind.Finding;

    /// <summary>The last paragraph that tells what the lead sums up, headline and dateline counted.</summary>
    private const int Lead = 2;

    /// <summary>Bytes of the longest block without a full stop that is a heading, a caption or a table cell.</summary>
    private const int LongestHeading = 140;

    /// <summary>True if the claim stands in a heading, or a source of another sentence covers it.</summary>
    public static bool Covers(DocumentFacts facts, Claim claim)
    {
        BlockFacts block = facts[claim.Block];
        return IsHeading(facts.Context, block) || HasCredit(facts.Context.Text[block.Block.Start..block.Block.End]) || PollStories.IsOfPolls(facts, claim) || CoversFromBefore(facts, block, claim) || CoversFromBehind(facts, block, claim)
            || CoversFromParagraphs(facts, block, claim) || CoversFromListHead(facts, claim) || DataRelease.Covers(facts, claim);
    }

    /// <summary>The last cue of the sentences right before this one in its paragraph: it was in reach and did not count.</summary>
    public static Cue? NearestBefore(BlockFacts block, int sentence)
    {
        const int reach = 2;
        for (int i = sentence - 1; i >= 0 && i >= sentence - reach; i--)
        {
            if (block.CuesOf(i) is [.., Cue last])
            {
                return last;
            }
        }

        return null;
    }

    private static bool IsHeading(DocumentContext context, BlockFacts facts)
    {
        Block block = facts.Block;
        if (block.Kind is BlockKind.Heading or BlockKind.Title or BlockKind.AltText)
        {
            return true;
        }

        ReadOnlySpan<byte> text = context.Text[block.Start..block.End];
        return !EndsSentence(text) && (text.Length < LongestHeading || text.Contains((byte)'|'));
    }

    /// <summary>A caption that ends in whom its picture is from.</summary>
    private static bool HasCredit(ReadOnlySpan<byte> text)
    {
        const int longest = 100;
        ReadOnlySpan<byte> tail = text[Math.Max(0, text.Length - longest)..];
        return tail.IndexOf("redit: "u8) >= 0 || tail.IndexOf("mage copyright"u8) >= 0 || tail.IndexOf(" Photo/"u8) >= 0;
    }

    private static bool EndsSentence(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd(" \t\u00A0\"'"u8);
        while (text.EndsWith("”"u8) || text.EndsWith("’"u8) || text.EndsWith(")"u8))
        {
            text = text.EndsWith(")"u8) ? text[..^1] : text[..^3];
        }

        return text.Length > 0 && (text[^1] is (byte)'.' or (byte)'!' or (byte)'?' or (byte)':' || text.EndsWith("…"u8));
    }

    /// <summary>"is estimated to affect 7 million": somebody's estimate, but not that of the document before.</summary>
    private static bool IsAnonymous(DocumentContext context, in Sentence sentence, Claim claim)
    {
        const int reach = 6;
        for (int i = Math.Max(sentence.FirstToken + 1, claim.Quantity.FirstToken - reach); i < claim.Quantity.FirstToken; i++)
        {
            if (context.HashOf(i) is Word.Estimated or Word.Believed or Word.Thought
                && context.HashOf(i - 1) is Word.Is or Word.Are or Word.Was or Word.Were or Word.Been)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CoversFromBefore(DocumentFacts facts, BlockFacts block, Claim claim)
    {
        // Who speaks in another part of the sentence is its source, and not the document before.
        if (IsAnonymous(facts.Context, block.Sentences[claim.Sentence], claim))
        {
            return false;
        }

        if (claim.Rejected is null && block.NamesDocumentBefore(claim.Sentence) && !Continuation.IsBackground(facts.Context, block.Sentences[claim.Sentence], claim.Quantity)
            && !Continuation.IsDescription(facts.Context, block, claim))
        {
            return true;
        }

        if (claim.Sentence > 0 && Continuation.IsSeries(facts.Context, block, claim))
        {
            return true;
        }

        DocumentContext context = facts.Context;
        Sentence sentence = block.Sentences[claim.Sentence];
        bool sameBlock = claim.Sentence > 0;
        if (sameBlock && (DataRelease.GoesOn(context, block, claim.Sentence)
            || Continuation.IsFinding(context, block, claim.Sentence - 1)
            || (Continuation.IsBackshifted(context, sentence) && (block[claim.Sentence - 1].Kinds & Speech) != 0)))
        {
            return true;
        }

        // In another paragraph a pronoun far behind has its noun before it, "After leaving the mill she founded a firm with 60 employees", if nobody was quoted there.
        int pronouns = sameBlock || (claim.Block > 0 && EndsInQuotation(context, facts[claim.Block - 1])) ? 12 : 3;
        bool refers = (sameBlock && Continuation.GoesOn(context, sentence))
            || (context.AnyIsWord(sentence.FirstToken, Math.Min(claim.Quantity.FirstToken, sentence.FirstToken + pronouns), PersonalPronouns) && !Continuation.StatesFact(context, sentence));
        if (!refers || (!sameBlock && claim.Block == 0))
        {
            return false;
        }

        BlockFacts before = sameBlock ? block : facts[claim.Block - 1];
        int previous = sameBlock ? claim.Sentence - 1 : before.Sentences.Length - 1;
        return previous >= 0 && (before[previous].Kinds & Speech) != 0;
    }

    private static bool EndsInQuotation(DocumentContext context, BlockFacts block) => block.Sentences.Length > 0
        && context.Text[..block.Sentences[^1].End].TrimEnd(" ."u8) is var text && (text.EndsWith("”"u8) || text.EndsWith("\""u8));

    /// <summary>"The figures come from ..." looks back.</summary>
    private static bool CoversFromBehind(DocumentFacts facts, BlockFacts block, Claim claim)
    {
        DocumentContext context = facts.Context;
        if (claim.Sentence + 1 < block.Sentences.Length)
        {
            int next = block.Sentences[claim.Sentence + 1].FirstToken;
            bool countsOn = Continuation.IsOfThose(context, block.Sentences[claim.Sentence + 1]) && context.HashOf(next) != Word.One;
            bool mayLookBack = countsOn || PointsBack(context, block.Sentences[claim.Sentence + 1]) || !StatesNumber(context, block.Sentences[claim.Sentence + 1]);
            foreach (Cue cue in block.CuesOf(claim.Sentence + 1))
            {
                bool isSource = (cue.Kind == CueKind.According && (countsOn || cue.Token - next <= 3 || PointsBack(context, block.Sentences[claim.Sentence + 1]))) || (cue.Kind == CueKind.Document && cue.Token - next <= 9 && !context.AnyIsWord(next, cue.Token, Negations));
                if ((isSource && mayLookBack) || (countsOn && (cue.Kind & Speech) != 0))
                {
                    return true;
                }
            }

            return Continuation.NamesFigures(context, block.Sentences[claim.Sentence + 1])
                || Continuation.HasFigure(context, block, claim.Sentence + 1)
                || (context.IsWord(next, Speakers) && context.HashOf(next + 1) is Word.Was or Word.Is or Word.Were && EndsInSpeech(block, claim.Sentence + 1) && !(context.HashOf(next) == Word.It && StatesNumber(context, block.Sentences[claim.Sentence + 1])))
                || (Continuation.IsBackshifted(context, block.Sentences[claim.Sentence]) && EndsInSpeech(block, claim.Sentence + 1));
        }

        return claim.Block + 1 < context.Blocks.Length && RefersBackFrom(facts, claim.Block + 1);
    }

    /// <summary>"That is 5 percent of all, according to ...", "In all, that amounts to ...".</summary>
    private static bool PointsBack(DocumentContext context, in Sentence sentence)
    {
        const int reach = 8;
        int end = Math.Min(sentence.EndToken - 1, sentence.FirstToken + reach);
        for (int i = sentence.FirstToken; (i = context.FindWord(i, end, SourceReferences)) < end; i++)
        {
            if (i == sentence.FirstToken || context.IsWord(i + 1, Equations))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"According to the agency, 640 posts are vacant": a number of its own, which its source is for. Years and small counts are none.</summary>
    private static bool StatesNumber(DocumentContext context, in Sentence sentence)
    {
        const double small = 13;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            bool mayBegin = context.HasDigit(i) || context.Has(i, WordFlags.NumberWord | WordFlags.ScaleWord);
            if (mayBegin && QuantityFinder.TryRead(context, i, sentence.EndToken, out Quantity q)
                && !context.IsWord(i - 1, Further) && (q.Is(QuantityTraits.Percent | QuantityTraits.Money | QuantityTraits.Fraction) || (q.Value >= small && !NumberShape.IsYearLike(q) && !context.Has(i - 1, WordFlags.Month))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It would now be examined ..., the minister said.": such a sentence tells what was said before it, too.</summary>
    private static bool EndsInSpeech(BlockFacts block, int sentence)
    {
        const int reach = 3;
        return block.CuesOf(sentence) is [.., { Kind: CueKind.Speech } last] && last.Token + reach >= block.Sentences[sentence].EndToken && last.Token > block.Sentences[sentence].FirstToken + reach;
    }

    /// <summary>True if a block begins with "the figures", "that is according to".</summary>
    private static bool RefersBackFrom(DocumentFacts facts, int index)
    {
        DocumentContext context = facts.Context;
        Block block = context.Blocks[index];
        int first = block.FirstToken;
        if (first >= block.EndToken)
        {
            return false;
        }

        Sentence sentence = facts[index].Sentences[0];
        bool isEvident = first + 3 < sentence.EndToken && context.IsWord(first, SourceReferences) && context.HashOf(first + 1) == Word.Is && context.IsWord(first + 2, Evident) && context.HashOf(first + 3) == Word.From;
        if (isEvident || Continuation.NamesNumbers(context, sentence))
        {
            return true;
        }

        bool refers = (context.IsWord(first, BackReferences) || context.IsWord(first, SourceReferences));
        if (!refers)
        {
            return false;
        }

        foreach (Cue cue in facts[index].CuesOf(0))
        {
            // "The National Audit Office" is no audit.
            bool isName = context.IsCapitalized(cue.Token) && cue.Token + 1 < sentence.EndToken && context.IsCapitalized(cue.Token + 1);
            if ((cue.Kind == CueKind.Document && cue.Token - first <= 3 && !isName && context.IsWord(first, BackReferences))
                || (cue.Kind == CueKind.According && cue.Token - first <= 2 && context.IsWord(first, SourceReferences)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Other findings in the office's results:" and the items below.</summary>
    private static bool CoversFromListHead(DocumentFacts facts, Claim claim)
    {
        DocumentContext context = facts.Context;
        int head = ListHead.FindAbove(context, claim.Block);
        if (head >= 0 && (facts[head].Kinds & (Documents | Speech)) != 0 && ListHead.Announces(context, facts[head].Sentences[^1]) && AreLines(facts, head, claim.Block))
        {
            return true;
        }

        return head >= 0 && ListHead.AreItems(context, head, claim.Block)
            && (NamesDocument(facts, head) || context.AnyHas(context.Blocks[head].FirstToken, context.Blocks[head].EndToken, WordFlags.DocumentNoun));
    }

    /// <summary>Whether each block from the one below the head on is one sentence without a source of its own, as items without marks are.</summary>
    private static bool AreLines(DocumentFacts facts, int head, int last)
    {
        for (int i = head + 1; i <= last; i++)
        {
            if (facts[i].Sentences.Length != 1 || facts[i].Kinds != CueKind.None)
            {
                return false;
            }
        }

        return true;
    }

    private static bool CoversFromParagraphs(DocumentFacts facts, BlockFacts block, Claim claim)
    {
        Sentence sentence = block.Sentences[claim.Sentence];
        bool percent = claim.Quantity.Is(QuantityTraits.Percent) && !Continuation.IsBackground(facts.Context, sentence, claim.Quantity)
            && (claim.Sentence == 0 || (facts.Topic.Polls >= PollStories.FewPolls && PollStories.NamesPoll(facts, claim.Block - 1) && !Continuation.HasChanged(facts.Context, sentence, claim.Quantity)) || (Continuation.GoesOn(facts.Context, sentence) && Continuation.GoesOn(facts.Context, block.Sentences[0])) || StudyReach.NamesSubjects(facts, block, claim));
        if (claim.Block > 0 && !Continuation.IsWider(facts.Context, block.Sentences[0]) && ((percent && facts[claim.Block - 1].HasPercent) || RefersBack(facts.Context, block, claim)) && (facts[claim.Block - 1].Kinds & Documents) != 0)
        {
            return true;
        }

        bool isOfStudy = NamesDocument(facts, claim.Block - 1) || NamesDocument(facts, claim.Block - 2);
        if (claim.Block > 0 && isOfStudy && (StudyReach.NamesResearchers(facts.Context, block, claim) || StudyReach.NamesSubjects(facts, block, claim)))
        {
            return true;
        }

        bool isMeasured = facts.Context.AnyIsWord(block.Sentences[0].FirstToken + 1, Math.Min(block.Sentences[0].EndToken, block.Sentences[0].FirstToken + 4), Measured);
        if (claim.Block > 0 && claim.Sentence == 0 && facts.Context.HashOf(block.Sentences[0].FirstToken) == Word.The
            && (((claim.Block <= Lead || isMeasured) && (facts[claim.Block - 1].Kinds & CueKind.According) != 0)
                || (isMeasured && NamesDocument(facts, claim.Block - 1) && DataRelease.Moves(facts.Context, sentence))))
        {
            return true;
        }

        return percent && facts.Topic.Polls == PollStories.ManyPolls - 1 && (NamesDocument(facts, claim.Block - 2) || NamesDocument(facts, claim.Block - 3));
    }

    public static bool NamesDocument(DocumentFacts facts, int block) => block >= 0 && (facts[block].Kinds & Documents) != 0;

    private static bool RefersBack(DocumentContext context, BlockFacts block, Claim claim)
    {
        Sentence sentence = block.Sentences[claim.Sentence];
        // In the middle of a paragraph "it" and "among them" are what the sentence before spoke of.
        bool goesOn = context.IsWord(block.Sentences[0].FirstToken, Continuations) && (claim.Sentence == 0 || Continuation.IsOfThose(context, sentence));
        return goesOn
            || context.AnyHas(sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + 4), WordFlags.DocumentNoun);
    }
}
