using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>Finds the numbers of a document that claim something, in order.</summary>
internal static class ClaimFinder
{
    private const WordFlags NumberWords = WordFlags.NumberWord | WordFlags.ScaleWord;

    public static List<Claim> Find(DocumentFacts facts)
    {
        DocumentContext context = facts.Context;
        var claims = new List<Claim>();
        ReadOnlySpan<int> numerals = context.Numbers;
        ReadOnlySpan<int> hits = context.Hits;
        int numeral = 0;
        int hit = 0;
        int block = 0;
        int done = 0;
        while (true)
        {
            while (hit < hits.Length && (hits[hit] < done || (context.FlagsOf(hits[hit]) & NumberWords) == 0))
            {
                hit++;
            }

            while (numeral < numerals.Length && numerals[numeral] < done)
            {
                numeral++;
            }

            int token = Math.Min(
                hit < hits.Length ? hits[hit] : int.MaxValue, numeral < numerals.Length ? numerals[numeral] : int.MaxValue);
            if (token == int.MaxValue)
            {
                return claims;
            }

            while (context.Blocks[block].EndToken <= token)
            {
                block++;
            }

            done = token + 1;
            if (QuantityFinder.TryRead(context, token, context.Blocks[block].EndToken, out Quantity quantity))
            {
                done = Math.Max(done, quantity.EndToken);
                Add(facts, block, quantity, claims);
            }
        }
    }

    private static void Add(DocumentFacts facts, int index, in Quantity quantity, List<Claim> claims)
    {
        DocumentContext context = facts.Context;
        Block block = context.Blocks[index];
        if (IsPlainlyNone(context, quantity, block) || !context.IsEnglishBlock(index))
        {
            return;
        }

        BlockFacts found = facts[index];
        int sentence = found.SentenceOf(quantity.FirstToken);
        var site = new NumberSite(context, quantity, block.FirstToken, block.EndToken, found.Sentences[sentence]);
        if (site.IsBare && Ranges.IsPercentRange(site))
        {
            Quantity percentage = quantity;
            percentage.Traits |= QuantityTraits.Percent;
            site = new NumberSite(context, percentage, block.FirstToken, block.EndToken, site.Sentence);
        }

        if (BlockFacts.IsTooLong(site.Sentence) || NonClaims.IsNone(site)
            || !context.IsProse(ProseSpan.FromBounds(quantity.Start, quantity.End)))
        {
            return;
        }

        (ClaimKind kind, ClaimGrade grade) = ClaimGrader.Grade(site, facts.Topic, found, sentence);
        if (grade != ClaimGrade.None)
        {
            claims.Add(new Claim(site.Quantity, kind, grade, index, sentence));
        }
    }

    /// <summary>
    /// Settles most numbers without a look at the sentence: plain years, and small numbers with nothing behind them that makes a
    /// share or measure of them.
    /// </summary>
    private static bool IsPlainlyNone(DocumentContext context, in Quantity quantity, in Block block)
    {
        if (quantity.Is(QuantityTraits.Money | QuantityTraits.Percent | QuantityTraits.Scaled | QuantityTraits.Vague | QuantityTraits.Fraction))
        {
            return false;
        }

        int next = quantity.EndToken < block.EndToken ? quantity.EndToken : -1;
        bool joined = next >= 0 && (context.Has(next, WordFlags.MeasureUnit) || context.IsWord(next, "in out times"u8)
            || context.IsWord(next, "to or and"u8) || context.HasDigit(next));
        return quantity.Value < 13 ? !joined
            : NumberShape.IsYearLike(quantity) && !quantity.Is(QuantityTraits.Hedged)
                && !context.Has(next, WordFlags.CountNoun | WordFlags.MeasureUnit);
    }
}
