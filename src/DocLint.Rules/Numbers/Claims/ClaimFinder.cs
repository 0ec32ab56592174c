using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Finds the numbers of a document that claim something, in order.</summary>
internal static class ClaimFinder
{
    private static readonly WordSet Comparisons = new("against versus compared"u8);

    private static readonly WordSet Moves = new("up down"u8);

    private const WordFlags NumberWords = WordFlags.NumberWord | WordFlags.ScaleWord;

    /// <summary>The words that may begin a number, in order, and how many words belong to each topic: one walk over the words that were hit.</summary>
    public static void FindWords(DocumentContext context, ref PooledList<int> numberWords, out TopicWords topicWords)
    {
        topicWords = default;
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<ulong> flagSets = context.Words.FlagSets;
        foreach (int hit in context.Hits)
        {
            var flags = (WordFlags)flagSets[tokens[hit].Entry.FlagSet];
            if ((flags & (NumberWords | TopicProfile.Topics)) == 0)
            {
                continue;
            }

            if ((flags & NumberWords) != 0)
            {
                numberWords.Add(hit);
            }

            TopicProfile.Count(context, hit, flags, ref topicWords);
        }
    }

    /// <param name="words">What <see cref="FindWords"/> found.</param>
    /// <param name="lowest">Numbers whose form and neighbours give them a lower grade are left out.</param>
    public static List<Claim> Find(DocumentFacts facts, ReadOnlySpan<int> words, ClaimGrade lowest)
    {
        DocumentContext context = facts.Context;
        var claims = new List<Claim>();
        ReadOnlySpan<int> numerals = context.Numbers;
        ReadOnlySpan<Block> blocks = context.Blocks;
        int numeral = 0;
        int word = 0;
        int block = 0;
        int done = 0;
        while (true)
        {
            while (word < words.Length && words[word] < done)
            {
                word++;
            }

            while (numeral < numerals.Length && numerals[numeral] < done)
            {
                numeral++;
            }

            int token = Math.Min(
                word < words.Length ? words[word] : int.MaxValue, numeral < numerals.Length ? numerals[numeral] : int.MaxValue);
            if (token == int.MaxValue)
            {
                return claims;
            }

            while (blocks[block].EndToken <= token)
            {
                block++;
            }

            done = token + 1;
            int limit = blocks[block].EndToken;
            if (BlockFacts.MayHoldTooLong(blocks[block]) && facts[block].IsInTooLong(token))
            {
                continue;
            }

            if (!PlainNumbers.ClaimsNothing(context, token, limit) && QuantityFinder.TryRead(context, token, limit, out Quantity quantity))
            {
                done = Math.Max(done, Math.Max(quantity.EndToken, Add(facts, block, quantity, lowest, claims)));
            }
        }
    }

    /// <summary>"spend £112 a day, against an American's £286", "31 percent, up from barely 8 percent": the second is as much of a claim as the first.</summary>
    private static bool IsCompared(in NumberSite site, ClaimKind kind, int block, int sentence, List<Claim> claims)
    {
        const int reach = 4;
        if (claims is not [.., { Grade: ClaimGrade.Warning } last] || last.Kind != kind || last.Block != block || last.Sentence != sentence)
        {
            return false;
        }

        int start = Math.Max(last.Quantity.EndToken, site.WindowStart(reach));
        int first = site.Quantity.FirstToken;
        int from = site.Context.FindWord(start, first, Word.From);
        return site.Context.AnyIsWord(start, first, Comparisons) || (from < first && from > start && site.Context.IsWord(from - 1, Moves));
    }

    /// <summary>"430 of them in 2024 against 170 in 2016": what alone is too little is looked at near a claim.</summary>
    private static bool MayBeCompared(in NumberSite site, int block, List<Claim> claims)
    {
        const int reach = 12;
        return claims is [.., { Grade: ClaimGrade.Warning } last] && last.Block == block && site.Quantity.FirstToken - last.Quantity.EndToken <= reach;
    }

    /// <summary>"raises the risk by 180 percent, and sitting by 20", "from 9 percent to 14", "31 percent of men and 52 of women": the word is said once.</summary>
    private static bool IsPercentAgain(in NumberSite site, int block, int sentence, List<Claim> claims)
    {
        if (claims is not [.., { Kind: ClaimKind.Percentage, Grade: ClaimGrade.Warning } last] || last.Block != block || last.Sentence != sentence
            || !site.IsBare || !site.Is(QuantityTraits.Digits) || site.Value > 100)
        {
            return false;
        }

        DocumentContext context = site.Context;
        bool ends = site.Next < 0 || site.GapAfter is [(byte)'.' or (byte)',' or (byte)';', ..];
        return site.PreviousWord switch
        {
            Word.By => ends,
            Word.To => ends && last.Quantity.FirstToken > site.Sentence.FirstToken && context.HashOf(last.Quantity.FirstToken - 1) == Word.From,
            Word.And => site.NextWord is Word.Of or Word.In or Word.For && last.Quantity.EndToken < site.Quantity.FirstToken
                && context.HashOf(last.Quantity.EndToken) == site.NextWord && !context.HasDigit(site.Next2) && !context.Has(site.Next2, WordFlags.Month | WordFlags.TimeUnit | WordFlags.NumberWord),
            _ => false,
        };
    }

    /// <returns>The token after the last of the claim, or 0 when there is none.</returns>
    private static int Add(DocumentFacts facts, int index, in Quantity quantity, ClaimGrade lowest, List<Claim> claims)
    {
        DocumentContext context = facts.Context;
        Block block = context.Blocks[index];

        // The neighbours settle most of what is left; only then are sentences looked at.
        var site = new NumberSite(context, quantity, block, new Sentence(block.Start, block.End, block.FirstToken, block.EndToken));
        if (site.IsBare && Ranges.IsPercentRange(site))
        {
            site.Quantity.Traits |= QuantityTraits.Percent;
        }

        bool isLow = ClaimGrader.KindOf(site).Grade < lowest;
        if ((isLow && !MayBeCompared(site, index, claims)) || NonClaims.IsNone(site) || !context.IsEnglishBlock(index))
        {
            return 0;
        }

        BlockFacts found = facts[index];
        int sentence = found.SentenceOf(quantity.FirstToken);
        site.SetSentence(found.Sentences[sentence]);
        if (BlockFacts.IsTooLong(site.Sentence) || NonClaims.IsHypothetical(site)
            || !context.IsProse(ProseSpan.FromBounds(quantity.Start, quantity.End)))
        {
            return 0;
        }

        if (IsPercentAgain(site, index, sentence, claims))
        {
            site.Quantity.Traits |= QuantityTraits.Percent;
        }

        (ClaimKind kind, ClaimGrade grade) = ClaimGrader.Grade(site, facts.Topic);
        if (grade == ClaimGrade.None)
        {
            return 0;
        }

        ClaimKind written = site.Is(QuantityTraits.Money) ? ClaimKind.Money : kind == ClaimKind.SmallCount ? ClaimKind.Count : kind;
        if (IsCompared(site, written, index, sentence, claims))
        {
            (kind, grade) = (written, ClaimGrade.Warning);
        }

        // Somebody says what is quoted, whatever else its sentence says.
        bool quoted = found.IsQuoted(quantity.Start);
        if (isLow && grade < lowest)
        {
            return 0;
        }

        if (grade > ClaimGrade.Strict && !quoted && kind is not (ClaimKind.Magnitude or ClaimKind.Record))
        {
            grade = ClaimGrader.Min(grade, ClaimGrader.GradeBySpeaker(found[sentence]));
        }

        Quantity whole = kind == ClaimKind.Ratio ? Ratios.Whole(site) : site.Quantity;
        if (Ranges.FirstOf(site) is >= 0 and int first)
        {
            if (claims is [.., { } last] && last.Quantity.FirstToken == first)
            {
                claims.RemoveAt(claims.Count - 1);
            }

            whole.FirstToken = first;
            whole.Start = context.Tokens[first].Start;
        }

        claims.Add(new Claim(whole, kind, grade, index, sentence, quoted));
        return whole.EndToken;
    }
}
