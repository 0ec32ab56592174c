using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>
/// Senses of reporting verbs: "said" reports, "is said to" names nobody; "reports" is a noun after "the"; "wrote a check" and
/// "added 1 million jobs" report nothing.
/// </summary>
internal static class ReportingVerbs
{
    private static readonly WordSet BeforeInfinitive = new("to will would must should can could may might won't not never"u8);

    private static readonly WordSet Infinitives = new("say tell announce report claim state project note detail document credit think hope believe expect disclose reveal confirm"u8);

    /// <summary>Those that report behind "to" with a clause alone: "went on to argue that", but "failed to declare a loan".</summary>
    private static readonly WordSet BareForms = new("declare testify recall insist assert contend allege caution explain remark reply warn argue predict forecast reckon cite mention boast vow describe recount advise recommend write respond counter reiterate emphasize stress maintain attribute blame outline detect publish certify assess acknowledge admit conclude suggest indicate calculate"u8);

    /// <summary>What such a verb is said of is a limit, and not what was found.</summary>
    private static readonly WordSet Advice = new("recommended advised"u8);

    /// <summary>Those that hear what is said before them.</summary>
    private static readonly WordSet Hearers = new("court inquest tribunal inquiry hearing jury council committee parliament assembly senate commission panel"u8);

    /// <summary>What is done to things as often as it is said of them: "police issued 900 tickets".</summary>
    private static readonly WordSet Acts = new("issued issue issues released release releases gave gives accepted accepts shared shares posted placed places put puts unveiled"u8);

    private static readonly WordSet ItFinds = new("found examined reviewed analysed analyzed surveyed identified tested sampled"u8);

    private static readonly WordSet Gives = new("gave gives"u8);

    /// <summary>"gives the value as $31 billion", "gave no figure".</summary>
    private static readonly WordSet Given = new("the a an its their no that as"u8);

    /// <summary>What may be told without being said: "the gauges told the same story".</summary>
    private static readonly WordSet Stories = new("story stories tale tales lie lies joke jokes"u8);

    private static readonly WordSet Pronouns = new("he she they it"u8);

    private static readonly WordSet PointForms = new("point points pointed pointing"u8);

    private static readonly WordSet AskForms = new("asked asks ask"u8);

    private static readonly WordSet Questions = new("why whether how"u8);

    private static readonly WordSet PutForms = new("put puts"u8);

    private static readonly WordSet FiguredForms = new("figured figures reckoned reckons assessed estimated estimates estimate"u8);

    private static readonly WordSet Amounts = new("cost costs price bill value number figure total toll loss losses damage population share rate size worth budget turnout top peak bottom average median rent extent attendance crowd workforce saving savings shortfall length gap deficit need chance chances odds probability likelihood risk range"u8);

    private static readonly WordSet SeeForms = new("see sees"u8);

    private static readonly WordSet Reaching = new("reaching hitting rising falling climbing peaking growing topping slipping dropping at"u8);

    private static readonly WordSet NeverWithThat = new("issued issue issues released unveiled posted release place value share rate"u8);

    private static readonly WordSet IrregularParticiples = new("said told thought written shown found"u8);

    private static readonly WordSet PassiveAdverbs = new("also widely generally commonly currently often never not rarely seldom ever always still previously initially later first"u8);

    private static readonly WordSet WriteForms = new("wrote write writes written"u8);

    private static readonly WordSet WrittenThings = new("a an the his her its their my off down two three checks songs"u8);

    private static readonly WordSet PledgeForms = new("pledged promised vowed proposed promise pledge vow"u8);

    private static readonly WordSet Counters = new("team teams board colleagues wardens volunteers rangers divers scouts marshals stewards"u8);

    private static readonly WordSet Listing = new("lists records shows showed"u8);

    private static readonly WordSet Only = new("just only"u8);

    private static readonly WordSet Have = new("has had"u8);

    private static readonly WordSet Measuring = new("measured recorded counted logged tallied tracked surveyed registered found"u8);

    private static readonly WordSet MostlyNouns = new("place count record records value rate point points share shares issue issues post posts review list rank see sees"u8);

    /// <summary>Verbs that report with a clause or a comma alone: "police charged 14 people", "employers added 9,000 jobs".</summary>
    private static readonly WordSet ClauseVerbs = new("charge charges charged charging add adds added adding"u8);

    private static readonly WordSet Announcements = new("announced disclosed revealed learned learnt reported"u8);

    private static readonly WordSet Be = new("is are was were be been being isn't wasn't"u8);

    private static readonly WordSet Determiners = new("the a an its his her their our my your this that these those of in on by for from no any each every some all such other another more less least few many several two three four five six seven eight nine ten single latest new recent large big major small similar pilot"u8);

    private static readonly WordSet AlsoNouns = new("reports report claims claim states state estimates estimate notes note projects project details detail documents document stress credit blame hope hopes promise promises pledge pledges forecast forecasts think expects mentions mention cites vows counter"u8);

    private static readonly WordSet BehindNouns = new("of on for by at and or get who whose"u8);

    private static readonly WordSet AlsoAdjectives = new("estimated projected reported alleged promised pledged stated proposed documented published described"u8);

    /// <summary>True if a verb of speech is used as one, with somebody who speaks.</summary>
    public static bool Reports(DocumentContext context, int token, in Sentence sentence)
    {
        int previous = token > sentence.FirstToken ? token - 1 : -1;
        int next = token + 1 < sentence.EndToken ? token + 1 : -1;
        if ((context.Tokens[token].Shape & TokenShape.Possessive) != 0)
        {
            return false;
        }

        if (IsPassive(context, token, sentence))
        {
            if (IsAnnounced(context, token, sentence) || IsTold(context, token, next, sentence))
            {
                return true;
            }

            // "Attendance was announced as 6,318."
            return context.WordAt(next) == Word.By || (context.WordAt(next) == Word.As && Announcements.Contains(context.HashOf(token))) || (context.WordAt(next) == Word.At && IsBySomebody(context, next, sentence));
        }

        ulong word = context.HashOf(token);
        ulong before = context.WordAt(previous);
        if (BeforeInfinitive.Contains(before) && (Infinitives.Contains(word) || (before == Word.To && BareForms.Contains(word) && context.WordAt(next) is not (Word.That or Word.How))))
        {
            return false;
        }

        // "three times the limit advised by the agency"
        if (context.WordAt(next) == Word.By && Advice.Contains(word))
        {
            return false;
        }

        bool determined = Determiners.Contains(before);
        if ((AlsoNouns.Contains(word) && previous >= 0 && (determined || context.HasDigit(previous) || context.Has(previous, WordFlags.ScaleWord) || EndsInEd(context, previous) || IsNounByFollower(context, token, next, sentence)))
            || (determined && AlsoAdjectives.Contains(word)))
        {
            return false;
        }

        return !HasAnotherSense(context, token, previous, next);
    }

    /// <summary>What a verb like "add" or "find" is here: speech with "that", a colon or a quotation, a finding after a source.</summary>
    public static CueKind ComplementOf(DocumentContext context, int token, in Sentence sentence)
    {
        int next = token + 1 < sentence.EndToken ? token + 1 : -1;
        ReadOnlySpan<byte> after = context.Text[context.Tokens[token].End..];
        bool quotes = after is [(byte)':', ..] || (after is [(byte)',', ..] && (after.StartsWith(", “"u8) || after.StartsWith(", \""u8)));
        ulong word = context.HashOf(token);
        ulong follower = context.WordAt(next);
        bool clause = follower is Word.That or Word.How && !NeverWithThat.Contains(word) && !IsPassive(context, token, sentence);
        bool asks = AskForms.Contains(word);
        if (asks)
        {
            return quotes || (Questions.Contains(follower) && !(token > sentence.FirstToken && context.HashOf(token - 1) == Word.To)) ? CueKind.Speech : CueKind.None;
        }

        // "The agency estimated there would be 182."
        bool exists = follower == Word.There && FiguredForms.Contains(word) && !IsPassive(context, token, sentence);
        bool pointsOut = follower == Word.Out && PointForms.Contains(word);
        if (quotes || clause || exists || pointsOut)
        {
            return CueKind.Speech;
        }

        // "put on 164 points": rose.
        bool rose = follower == Word.On && PutForms.Contains(word);
        bool isSources = context.AnyHas(Math.Max(sentence.FirstToken, token - 5), token, WordFlags.DocumentNoun | WordFlags.SourceNoun)
            && !(follower != Word.By && IsPassive(context, token, sentence)) && !(Acts.Contains(word) && next >= 0 && IsNumber(context, next, sentence)) && !(Gives.Contains(word) && !Given.Contains(follower));
        return !rose && ((!MostlyNouns.Contains(word) && !ClauseVerbs.Contains(word) && isSources) || IsNamesMeasure(context, token, sentence) || ListsNumber(context, token, next) || PutsAt(context, token, sentence) || SeesReach(context, token, sentence) || IsPutBySomebody(context, token, next, sentence) || IsFoundByIt(context, token, sentence))
            ? CueKind.Finding : CueKind.None;
    }

    /// <summary>"It examined 900 flats and found damp in 40 per cent": the body of the sentence before.</summary>
    private static bool IsFoundByIt(DocumentContext context, int token, in Sentence sentence) => token - 1 == sentence.FirstToken && context.HashOf(token - 1) == Word.It
        && ItFinds.Contains(context.HashOf(token));

    /// <summary>"HomeFinch recorded rises", "Rausch measured 2,100 pounds": who counts stands right before, by name.</summary>
    private static bool IsNamesMeasure(DocumentContext context, int token, in Sentence sentence)
    {
        int name = token - 2 >= sentence.FirstToken && context.IsWord(token - 1, Have) ? token - 2 : context.HashOf(token) == Word.Found && context.IsWord(token - 1, PassiveAdverbs) ? token - 2 : token - 1;
        return name >= sentence.FirstToken && Measuring.Contains(context.HashOf(token))
            && (Counters.Contains(context.HashOf(name)) || (context.IsCapitalized(name) && (name > sentence.FirstToken || context.Has(name, WordFlags.Unknown | WordFlags.ProperName))));
    }

    /// <summary>"Mr Afolayan put the cost of a bridge at N3.2bn": whoever does so says it. "Was put at" names nobody.</summary>
    private static bool PutsAt(DocumentContext context, int token, in Sentence sentence)
    {
        const int reach = 14;
        int end = Math.Min(sentence.EndToken, token + reach);
        // "the cost, which she put at $9 million"
        if (PutForms.Contains(context.HashOf(token)) && token + 1 < end && context.HashOf(token + 1) == Word.At && token > sentence.FirstToken
            && (context.IsWord(token - 1, Pronouns) || context.IsCapitalized(token - 1)))
        {
            return true;
        }

        return (PutForms.Contains(context.HashOf(token)) || FiguredForms.Contains(context.HashOf(token))) && token + 2 < end && context.HashOf(token + 1) is Word.The or Word.Their or Word.Its
            && context.FindWord(token + 3, end, Word.At) is int at && at < end && context.AnyIsWord(token + 2, at, Amounts);
    }

    /// <summary>"Harbour Bank sees it reaching 5 percent": a forecast, by whom is named right before.</summary>
    private static bool SeesReach(DocumentContext context, int token, in Sentence sentence)
    {
        const int reach = 5;
        return SeeForms.Contains(context.HashOf(token)) && token - 1 >= sentence.FirstToken && context.IsCapitalized(token - 1)
            && context.AnyIsWord(token + 2, Math.Min(sentence.EndToken, token + reach), Reaching);
    }

    /// <summary>"The store finder lists 214 shops".</summary>
    private static bool ListsNumber(DocumentContext context, int token, int next) =>
        next >= 0 && Listing.Contains(context.HashOf(token)) && (IsNumber(context, next) || (context.IsWord(next, Only) && next + 1 < context.Tokens.Length && IsNumber(context, next + 1)));

    /// <summary>A number, or a comparison that leads to one: "more than 900".</summary>
    private static bool IsNumber(DocumentContext context, int token, in Sentence sentence) => IsNumber(context, token)
        || (token + 2 < sentence.EndToken && context.HashOf(token + 1) is Word.Than or Word.Least && IsNumber(context, token + 2));

    private static bool IsNumber(DocumentContext context, int token) => context.HasDigit(token) || context.Has(token, WordFlags.NumberWord | WordFlags.HedgeWord);

    /// <summary>"is believed", "has been said", "was also told".</summary>
    private static bool IsPassive(DocumentContext context, int token, in Sentence sentence)
    {
        if (token == sentence.FirstToken)
        {
            return false;
        }

        ulong before = context.HashOf(token - 1);
        bool be = Be.Contains(before)
            || (token - 2 >= sentence.FirstToken && PassiveAdverbs.Contains(before) && Be.Contains(context.HashOf(token - 2)));
        return be && (EndsInEd(context, token) || IrregularParticiples.Contains(context.HashOf(token)));
    }

    /// <summary>"..., it was announced yesterday.": not by whom, but by what the reader can look up.</summary>
    private static bool IsAnnounced(DocumentContext context, int token, in Sentence sentence) => token - 2 > sentence.FirstToken
        && Announcements.Contains(context.HashOf(token)) && context.HashOf(token - 2) == Word.It
        && context.Text[..context.Tokens[token - 2].Start].EndsWith(", "u8);

    /// <summary>"after being told that it would cost $9 million", "the court was told."</summary>
    private static bool IsTold(DocumentContext context, int token, int next, in Sentence sentence) => context.HashOf(token) == Word.Told
        && (context.WordAt(next) == Word.That || (token - 2 >= sentence.FirstToken && Hearers.Contains(context.HashOf(token - 2))));

    private static bool IsPutBySomebody(DocumentContext context, int token, int next, in Sentence sentence) => (PutForms.Contains(context.HashOf(token)) || FiguredForms.Contains(context.HashOf(token)))
        && context.WordAt(next) == Word.At && token > sentence.FirstToken && Be.Contains(context.HashOf(token - 1)) && IsBySomebody(context, next, sentence);

    /// <summary>"was estimated at 1,007 last winter by the agency".</summary>
    private static bool IsBySomebody(DocumentContext context, int token, in Sentence sentence)
    {
        const int reach = 8;
        int end = Math.Min(sentence.EndToken - 1, token + reach);
        int by = context.FindWord(token, end, Word.By);
        return by < end && (context.HashOf(by + 1) == Word.The || context.IsCapitalized(by + 1));
    }

    private static bool HasAnotherSense(DocumentContext context, int token, int previous, int next)
    {
        ulong word = context.HashOf(token);
        ulong follower = context.WordAt(next);
        if (word is Word.States or Word.State)
        {
            return follower != Word.That || context.IsCapitalized(token);
        }

        if (WriteForms.Contains(word))
        {
            return WrittenThings.Contains(follower);
        }

        if (PledgeForms.Contains(word))
        {
            return follower is not (Word.To or Word.That);
        }

        return (word == Word.Told && (follower == Word.To || context.AnyIsWord(next, Math.Min(context.Tokens.Length, token + 5), Stories)))
            || (previous < 0 && word is Word.Reported or Word.Estimated or Word.Expected);
    }

    /// <summary>"paid out on metal claims", "a fraction of institutional credit, forcing": no clause follows the noun, and no comma leads to a speaker.</summary>
    private static bool IsNounByFollower(DocumentContext context, int token, int next, in Sentence sentence)
    {
        const int speaker = 6;
        int start = context.Tokens[Math.Max(sentence.FirstToken, token - speaker)].Start;
        return (next < 0 || BehindNouns.Contains(context.WordAt(next)) || context.Text[context.Tokens[token].End] is (byte)',' or (byte)'.')
            && !context.IsCapitalized(token - 1) && context.Between(start, context.Tokens[token].Start).IndexOfAny((byte)',', (byte)'"') < 0
            && context.Between(start, context.Tokens[token].Start).IndexOf("”"u8) < 0;
    }

    private static bool EndsInEd(DocumentContext context, int token)
    {
        ReadOnlySpan<byte> word = context.TextOf(token);
        return word.Length > 3 && (word[^1] | 0x20) == 'd' && (word[^2] | 0x20) == 'e';
    }
}
