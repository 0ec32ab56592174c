using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;
using DocLint.Rules.Numbers.Sources;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Tells by its first words whether a sentence goes on with what the one before it said.</summary>
internal static class Continuation
{
    private static readonly WordSet Pronouns = new("he she they it this that these those"u8);

    private static readonly WordSet Neuters = new("it this"u8);

    private static readonly WordSet Present = new("has is from"u8);

    private static readonly WordSet Persons = new("he she"u8);

    private static readonly WordSet Lives = new("owns lives earns runs keeps employs farms works takes"u8);

    private static readonly WordSet Antecedents = new("those these them whom it"u8);

    private static readonly WordSet Figures = new("figure figures number numbers total totals data estimate estimates statistic statistics"u8);

    private static readonly WordSet Values = new("number figure total value toll count sum"u8);

    private static readonly WordSet Outcomes = new("results findings tally count"u8);

    private static readonly WordSet Appears = new("come comes came appear appears appeared"u8);

    private static readonly WordSet Wider = new("nationally nationwide globally worldwide internationally elsewhere"u8);

    private static readonly WordSet Pointers = new("the that those these its their such both"u8);

    private static readonly WordSet Origins = new("from released disclosed published compiled appear appears appeared obtained come comes came provided supplied reported reports says said shared calculated collected"u8);

    private static readonly WordSet Contrasts = new("contrast comparison total addition"u8);

    private static readonly WordSet Findings = new("found discovered documented observed measured realized realised detected followed enrolled recruited examined analysed analyzed scanned tested monitored sampled tracked"u8);

    private static readonly WordSet Participles = new("been risen fallen grown taken lost seen made paid spent cut found sold built sent won left kept come gone become begun given put brought shown"u8);

    private static readonly WordSet Now = new("now"u8);

    private static readonly WordSet AsideRelatives = new("which who"u8);

    private static readonly WordSet Having = new("has have employs employ owns own serves serve houses holds carries treats feeds runs supplies charges spends"u8);

    private static readonly WordSet Describing = new("is are lies stands runs stretches covers spans measures rises"u8);

    private static readonly WordSet Relatives = new("which where"u8);

    private static readonly WordSet Perfect = new("has have"u8);

    private static readonly WordSet Have = new("has have had"u8);

    private static readonly WordSet Changed = new("risen fallen grown climbed dropped increased decreased declined jumped doubled soared surged shrunk gone"u8);

    private static readonly WordSet NotPresent = new("was this"u8);

    /// <summary>What a number that stands for its noun is followed by: "Fourteen were unsafe".</summary>
    private static readonly WordSet BehindElided = new("had have has were was never did could came went died"u8);

    private static readonly WordSet Portions = new("most many some all half few none each both nearly about almost only just several"u8);

    /// <summary>"It ...", "Of those, ...", "In contrast, ...".</summary>
    public static bool GoesOn(DocumentContext context, in Sentence sentence) =>
        (context.IsWord(sentence.FirstToken, Pronouns) && !StatesFact(context, sentence)) || IsOfThose(context, sentence) || IsContrast(context, sentence) || IsElided(context, sentence);

    /// <summary>"One in six never came back.": of what was counted before.</summary>
    private static bool IsElided(DocumentContext context, in Sentence sentence)
    {
        const int reach = 6;
        int first = sentence.FirstToken, end = Math.Min(sentence.EndToken, first + reach);
        if (!(context.HasDigit(first) || context.Has(first, WordFlags.NumberWord)) || !QuantityFinder.TryRead(context, first, sentence.EndToken, out Quantity part))
        {
            return false;
        }

        int next = part.EndToken;
        if (next + 1 < end && context.HashOf(next) is Word.In or Word.Out && QuantityFinder.TryRead(context, context.HashOf(next + 1) == Word.Of ? next + 2 : next + 1, sentence.EndToken, out Quantity whole))
        {
            next = whole.EndToken;
        }

        return next < end && context.IsWord(next, BehindElided) && !context.AnyIsWord(next, sentence.EndToken, Now);
    }

    /// <summary>"have climbed 19 percent": a change of what no poll asks for.</summary>
    public static bool HasChanged(DocumentContext context, in Sentence sentence, in Quantity quantity)
    {
        const int reach = 4;
        int start = Math.Max(sentence.FirstToken + 1, quantity.FirstToken - reach);
        int verb = context.FindWord(start, quantity.FirstToken, Changed);
        return verb < quantity.FirstToken && context.AnyIsWord(Math.Max(sentence.FirstToken, verb - 2), verb, Have);
    }

    /// <summary>"It has 35 branches", "This from a council that spent ...", "She lives nine miles away": what is so now is the writer's, not what somebody said before.</summary>
    public static bool StatesFact(DocumentContext context, in Sentence sentence) => sentence.FirstToken + 1 < sentence.EndToken
        && ((context.IsWord(sentence.FirstToken, Neuters) && context.IsWord(sentence.FirstToken + 1, Present))
            || (context.IsWord(sentence.FirstToken, Persons) && context.IsWord(sentence.FirstToken + 1, Lives)));

    /// <summary>"Of those, 57% ...", "Most of it is ...", "Thirty-seven of them have died".</summary>
    public static bool IsOfThose(DocumentContext context, in Sentence sentence)
    {
        const int reach = 4;
        // "In nine of them, ..."
        int first = sentence.FirstToken;
        first += context.HashOf(first) == Word.In && first + 2 < sentence.EndToken ? 1 : 0;
        int of = context.FindWord(first, Math.Min(sentence.EndToken - 1, first + reach), Word.Of);
        return of < Math.Min(sentence.EndToken - 1, first + reach) && (context.IsWord(of + 1, Antecedents) || (of == sentence.FirstToken && IsCounted(context, of + 1, sentence.EndToken)))
            && (of == sentence.FirstToken || context.IsWord(first, Portions) || context.Has(first, WordFlags.NumberWord) || context.HasDigit(first));
    }

    /// <summary>"[Of] the 112 samples ...": a part of what was counted before.</summary>
    private static bool IsCounted(DocumentContext context, int token, int end) => token + 1 < end && context.HashOf(token) is Word.The or Word.These or Word.Those
        && (context.HasDigit(token + 1) || context.Has(token + 1, WordFlags.NumberWord));

    /// <summary>"The rate had dropped to 3.2 per cent": told in the tense of reported speech.</summary>
    public static bool IsBackshifted(DocumentContext context, in Sentence sentence)
    {
        const int reach = 3;
        for (int i = sentence.FirstToken; (i = context.FindWord(i, sentence.EndToken - 1, Word.Had)) < sentence.EndToken - 1; i++)
        {
            for (int j = i + 1; j < Math.Min(sentence.EndToken, i + reach); j++)
            {
                if (context.TextOf(j).EndsWith("ed"u8) || context.IsWord(j, Participles))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"bills, which have gone up by 60 percent", "the yard, where 1,300 people lost their jobs", "now sells for": another fact than the one that was sourced before.</summary>
    public static bool IsBackground(DocumentContext context, in Sentence sentence, in Quantity quantity)
    {
        const int reach = 7;
        int first = quantity.FirstToken;
        if (context.AnyIsWord(sentence.FirstToken + 1, first, Now))
        {
            return true;
        }

        for (int i = Math.Max(sentence.FirstToken + 1, first - reach); i < first; i++)
        {
            if (context.IsWord(i, Relatives) && context.Text[..context.Tokens[i].Start].EndsWith(", "u8)
                && (context.HashOf(i) == Word.Where || context.AnyIsWord(i + 1, Math.Min(first, i + 2), Perfect) || IsPresent(context, i + 1, first)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The street is 600 metres long", "The firm employs 400 people": what is so is not what a document of before counted, unless that tells of such things, too.</summary>
    public static bool IsDescription(DocumentContext context, BlockFacts block, Claim claim)
    {
        const int reach = 4;
        Sentence sentence = block.Sentences[claim.Sentence];
        Quantity quantity = claim.Quantity;
        int start = Math.Max(sentence.FirstToken + 1, quantity.FirstToken - reach);
        if (context.Has(quantity.EndToken < sentence.EndToken ? quantity.EndToken : -1, WordFlags.MeasureUnit))
        {
            return context.AnyIsWord(start, quantity.FirstToken, Describing);
        }

        bool isOne = claim.Kind is ClaimKind.Count or ClaimKind.Money && claim.Sentence > 0 && context.AnyIsWord(start, quantity.FirstToken, Having) && !GoesOn(context, sentence);
        return isOne && !HasNumber(context, block.Sentences[claim.Sentence - 1]);
    }

    /// <summary>"the mill has 900 hands".</summary>
    private static bool HasNumber(DocumentContext context, in Sentence sentence)
    {
        const int reach = 4;
        for (int i = sentence.FirstToken; (i = context.FindWord(i, sentence.EndToken, Having)) < sentence.EndToken; i++)
        {
            for (int j = i + 1; j < Math.Min(sentence.EndToken, i + reach); j++)
            {
                if (context.HasDigit(j) || context.Has(j, WordFlags.NumberWord))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The relative clause of what is so now, ", which feeds 12,000 people a week, is closing", and not what is said of it.</summary>
    public static bool IsPresentAside(DocumentContext context, in Sentence sentence, in Quantity quantity)
    {
        const int reach = 8;
        int first = quantity.FirstToken;
        for (int i = Math.Max(sentence.FirstToken + 1, first - reach); i + 1 < first; i++)
        {
            if (context.IsWord(i, AsideRelatives) && context.Text[..context.Tokens[i].Start].EndsWith(", "u8))
            {
                return (IsPresent(context, i + 1, first) || context.IsWord(i + 1, Perfect)) && !context.HasDigit(i + 1)
                    && context.Between(quantity.End, sentence.End).IndexOf(", "u8) >= 0 && !context.AnyHas(i + 1, first, WordFlags.SpeechVerb);
            }
        }

        return false;
    }

    /// <summary>"the river, which supplies 70 percent of the water".</summary>
    private static bool IsPresent(DocumentContext context, int token, int end) => token < end && context.TextOf(token)[^1] == (byte)'s' && !context.IsWord(token, NotPresent);

    /// <summary>"They found that ...": the sentence behind it goes on with what was found.</summary>
    public static bool IsFinding(DocumentContext context, BlockFacts block, int sentence)
    {
        foreach (Cue cue in block.CuesOf(sentence))
        {
            if ((cue.Kind & (CueKind.Speech | CueKind.Finding)) != 0 && context.IsWord(cue.Token, Findings))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In contrast, Apple gained 1.4 points": the other half of what was said.</summary>
    private static bool IsContrast(DocumentContext context, in Sentence sentence) => sentence.FirstToken + 1 < sentence.EndToken
        && context.HashOf(sentence.FirstToken) is Word.In or Word.By && context.IsWord(sentence.FirstToken + 1, Contrasts);

    /// <summary>"Nationally the picture is bleak.": what follows is about more than what the source before spoke of.</summary>
    public static bool IsWider(DocumentContext context, in Sentence sentence) =>
        context.AnyIsWord(sentence.FirstToken, Math.Min(sentence.EndToken, sentence.FirstToken + 4), Wider);

    /// <summary>"The operator released the figure", "Those numbers are from Retail Lens".</summary>
    public static bool NamesFigures(DocumentContext context, in Sentence sentence) => NamesNumbers(context, sentence) || NamesOutcomes(context, sentence);

    /// <summary>"The numbers come from the clinic's dashboard": also of a paragraph behind.</summary>
    public static bool NamesNumbers(DocumentContext context, in Sentence sentence)
    {
        const int reach = 14;
        int end = Math.Min(sentence.EndToken, sentence.FirstToken + reach);
        for (int i = context.FindWord(sentence.FirstToken + 1, end, Figures); i < end; i = context.FindWord(i + 1, end, Figures))
        {
            // "the number of poles that fell" is another number.
            bool isOther = i + 1 < end && context.HashOf(i + 1) == Word.Of;
            if (!isOther && context.IsWord(i - 1, Pointers) && (context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Origins) || context.AnyHas(i + 1, sentence.EndToken, WordFlags.SourceNoun)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The results were published in a journal."</summary>
    private static bool NamesOutcomes(DocumentContext context, in Sentence sentence)
    {
        int noun = sentence.FirstToken + 1;
        return noun + 1 < sentence.EndToken && context.IsWord(noun - 1, Pointers) && context.IsWord(noun, Outcomes)
            && (context.IsWord(noun + 1, Appears) || (noun + 2 < sentence.EndToken && context.HashOf(noun + 1) is Word.Is or Word.Are or Word.Was or Word.Were && context.IsWord(noun + 2, Origins)));
    }

    /// <summary>"The grid's map had the number down to 51,000", "A statement gives the value as $31 billion": another figure for the same, with its source.</summary>
    public static bool HasFigure(DocumentContext context, BlockFacts block, int sentence)
    {
        const int reach = 12;
        Sentence s = block.Sentences[sentence];
        if ((block[sentence].Kinds & CueKind.Finding) == 0)
        {
            return false;
        }

        int end = Math.Min(s.EndToken - 1, s.FirstToken + reach);
        for (int i = s.FirstToken + 1; i < end; i++)
        {
            if (context.IsWord(i, Values) && context.HashOf(i - 1) == Word.The && context.HashOf(i + 1) != Word.Of)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Mackerel managed 26%.": a short sentence behind one that was sourced, with the same kind of number.</summary>
    public static bool IsSeries(DocumentContext context, BlockFacts block, Claim claim)
    {
        const int shortest = 11;
        Sentence sentence = block.Sentences[claim.Sentence], before = block.Sentences[claim.Sentence - 1];
        if (sentence.EndToken - sentence.FirstToken > shortest || !claim.Quantity.Is(QuantityTraits.Percent)
            || (block[claim.Sentence - 1].Kinds & ~CueKind.Citation) == CueKind.None)
        {
            return false;
        }

        return context.Text[before.Start..before.End].Contains((byte)'%') || context.AnyHas(before.FirstToken, before.EndToken, WordFlags.PercentWord);
    }
}
