using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Numbers that are figures of speech: "the top 1 percent", "a million times", "110 percent", "the $64,000 question".</summary>
internal static class Idioms
{
    private static readonly WordSet IdiomHeads = new("question bill bills note coin store stores baby man men"u8);

    private static readonly WordSet Ends = new("top bottom richest wealthiest poorest"u8);

    private static readonly WordSet AfterPercentIdiom = new("off discount sure certain"u8);

    private static readonly WordSet GrowthWords = new("of increase rise jump more higher"u8);

    private static readonly WordSet AfterBigNumberIdiom = new("times ways reasons miles things dollar questions years different"u8);

    public static bool IsFigureOfSpeech(in NumberSite site)
    {
        return site.Is(QuantityTraits.Percent) ? IsPercentIdiom(site)
            : site.Is(QuantityTraits.Money) ? IdiomHeads.Contains(site.NextWord)
            : site.Is(QuantityTraits.Scaled) && IsBigNumberIdiom(site);
    }

    private static bool IsPercentIdiom(in NumberSite site)
    {
        double value = site.Value;
        if (Ends.Contains(site.PreviousWord) || (value == 1 && site.PreviousWord == Word.The))
        {
            return true;
        }

        if (AfterPercentIdiom.Contains(site.NextWord))
        {
            return true;
        }

        bool total = value is 100 or 110 or 200 or 1000;
        return total && !site.IsHedged && !GrowthWords.Contains(site.NextWord);
    }

    /// <summary>"brought him a hundred letters a day".</summary>
    private static bool IsRate(in NumberSite site) => site.Next2Word is Word.A or Word.Every or Word.Per && site.Next2 + 1 < site.Sentence.EndToken
        && site.Context.Has(site.Next2 + 1, WordFlags.TimeUnit);

    private static bool IsBigNumberIdiom(in NumberSite site)
    {
        bool article = site.Is(QuantityTraits.Article) && !site.IsHedged && !Descriptions.IsHundredMetres(site) && !IsRate(site) && site.Value <= 1e6
            && site.NextWord is not (Word.People or Word.More) && !(site.Value >= 1e6 && (site.NextFlags & WordFlags.CountNoun) != 0);
        return article || (!site.Is(QuantityTraits.Digits) && site.Value <= 1e9 && AfterBigNumberIdiom.Contains(site.NextWord));
    }
}
