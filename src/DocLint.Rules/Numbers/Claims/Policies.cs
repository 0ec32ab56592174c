using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Figures that somebody has set: limits, fines, tax rates, what a scheme grants, the rate of a central bank. They measure nothing.</summary>
internal static class Policies
{
    private static readonly WordSet Permissions = new("can may could able"u8);

    private static readonly WordSet Duties = new("must should"u8);

    private static readonly WordSet RateWords = new("rate rates"u8);

    private static readonly WordSet TaxWords = new("tax taxes taxed tariff tariffs surtax surtaxes duties bracket brackets deduction deductions"u8);

    private static readonly WordSet Limits = new("limit limits limited limiting cap caps capped capping restrict restricts restricted"u8);

    private static readonly WordSet Bounds = new("above below over under exceeding than"u8);

    private static readonly WordSet Schemes = new("scheme schemes programme program grant grants benefit benefits insurance policy fund law allowance subsidy subsidies"u8);

    private static readonly WordSet Grants = new("refunds covers offers pays provides gives grants reimburses lends"u8);

    private static readonly WordSet BankMoves = new("left held kept keeps raised raises cut cuts lowered lowers hiked hikes trimmed reduced reduces set lifted lifts"u8);

    private static readonly WordSet Banks = new("bank fed reserve ecb bankers policymakers"u8);

    private static readonly WordSet Have = new("has have"u8);

    private static readonly WordSet Infinitive = new("be come"u8);

    private static readonly WordSet Counted = new("fines penalties prizes exemptions authorizations authorisations rewards levies tariffs"u8);

    private static readonly WordSet Modifiers = new("credit insured tax tariff"u8);

    private static readonly WordSet Modified = new("union unions card cards score scores rating ratings loss losses damage revenue revenues receipts income take collections collection evasion fraud avoidance arrears base"u8);

    private static readonly WordSet Levies = new("tax taxes levy levies tariff tariffs duty duties fine fines penalties"u8);

    private static readonly WordSet Yields = new("collect collects collected collecting raise raises raised raising bring brings brought bringing generate generates generated yield yields yielded owe owes owed paid"u8);

    private static readonly WordSet Targets = new("target targets goal goals aim aims objective objectives ambition commitment plan plans idea hope hopes"u8);

    private static readonly WordSet Be = new("been were was are is"u8);

    private static readonly WordSet Within = new("within"u8);

    private static readonly WordSet Orders = new("asked ask told tell ordered order urged warned advised must may allowed permitted anyone anybody everyone everybody nobody"u8);

    private static readonly WordSet Bans = new("ban bans banned banning bar bars barred barring prohibit prohibits prohibited forbid forbids forbade outlaw outlaws outlawed"u8);

    private static readonly WordSet Needs = new("need needs needed must"u8);

    private static readonly WordSet Requires = new("require requires required requiring mandate mandates mandated mandating prescribes prescribed stipulates"u8);

    private static readonly WordSet Applying = new("lets let allows allow exempts exempt applies apply covers cover affects affect"u8);

    private static readonly WordSet Laws = new("rule rules law laws ordinance regulation regulations bylaw bylaws code policy standard standards order directive licence license permit statute treaty guideline guidelines"u8);

    private static readonly WordSet Marks = new("mark marks score grade"u8);

    private static readonly WordSet Passing = new("pass passing qualifying cut-off"u8);

    private static readonly WordSet Owners = new("his her my their its"u8);

    private static readonly WordSet Body = new("body bodies"u8);

    /// <summary>A limit, a fine, a tax credit, "can receive up to": a rule or an offer.</summary>
    /// <param name="near">The flags of the tokens from <paramref name="reach"/> and some more before the number to as many behind it.</param>
    public static bool Set(in NumberSite site, WordFlags near, int reach)
    {
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        bool rule = (near & WordFlags.PolicyWord) != 0 && !IsYield(site)
            && (HasRule(context, site.WindowStart(4), first)
                || HasRule(context, CountsRules(site) ? site.Next2 : site.Quantity.EndToken, EndOfPhrase(site), !site.IsTyped) || IsTaxBound(site, reach));
        bool taxRate = site.Quantity.Is(QuantityTraits.Percent)
            && context.AnyIsWord(site.WindowStart(4), site.WindowEnd(4), RateWords)
            && context.AnyIsWord(site.WindowStart(reach + 3), site.WindowEnd(reach), TaxWords);
        return rule || taxRate || IsBound(site, reach) || IsBanned(site) || IsCordon(site) || IsTarget(site) || IsRequired(site) || IsToPass(site) || IsToBe(site) || context.AnyIsWord(site.WindowStart(4), first, Duties) || IsOffered(site) || IsBankRate(site) || IsOfBody(site);
    }

    /// <summary>Up to five tokens behind the number; behind a comma only an apposition: "$300, the legal maximum", not "$90m, close to its limit".</summary>
    private static int EndOfPhrase(in NumberSite site)
    {
        const int phrase = 5;
        const int apposition = 3;
        DocumentContext context = site.Context;
        int end = site.WindowEnd(phrase);
        for (int i = site.Quantity.EndToken; i < end; i++)
        {
            if (context.Text[..context.Tokens[i].Start].EndsWith(", "u8))
            {
                return context.HashOf(i) is Word.The or Word.A ? Math.Min(end, i + apposition) : i;
            }
        }

        return end;
    }

    /// <summary>"collects $40 million a year in parking fines", "the levy raises £9m": what a rule brings in was counted.</summary>
    private static bool IsYield(in NumberSite site)
    {
        const int verb = 5;
        const int noun = 7;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int end = site.WindowEnd(noun);
        int yields = site.Is(QuantityTraits.Money) ? context.FindWord(site.WindowStart(verb), first, Yields) : first;
        if (yields >= first)
        {
            return false;
        }

        int levy = context.FindWord(site.Quantity.EndToken, end, Levies);
        return (levy < end && context.FindWord(site.Quantity.EndToken, levy, Word.In) < levy)
            || (yields > site.Sentence.FirstToken && context.IsWord(yields - 1, Levies) && context.HashOf(yields + 1) is not (Word.To or Word.By));
    }

    /// <summary>"The target is to cut emissions by 68 per cent".</summary>
    private static bool IsTarget(in NumberSite site)
    {
        const int reach = 10;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int target = context.FindWord(site.WindowStart(reach), first, Targets);
        return target + 2 < first && context.HashOf(target + 1) is Word.Is or Word.Was or Word.Are && context.HashOf(target + 2) == Word.To;
    }

    /// <summary>"a rule requiring a gap of 500 feet", "the law exempts firms with fewer than 50 workers".</summary>
    private static bool IsRequired(in NumberSite site)
    {
        const int reach = 8;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int requires = context.FindWord(site.WindowStart(reach), first, Requires);
        bool isBound = context.IsWord(site.Previous, Bounds) && context.AnyIsWord(site.WindowStart(reach + 2), first, Laws) && context.AnyIsWord(site.WindowStart(reach), first, Applying);
        return isBound || (requires < first && context.AnyIsWord(Math.Max(site.Sentence.FirstToken, requires - reach), requires, Laws));
    }

    /// <summary>"The pass mark is 60 per cent.", "applicants need a score of 70".</summary>
    private static bool IsToPass(in NumberSite site)
    {
        const int reach = 6;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int mark = context.FindWord(site.WindowStart(reach), first, Marks);
        return mark < first && mark > site.Sentence.FirstToken && (context.IsWord(mark - 1, Passing) || context.AnyIsWord(Math.Max(site.Sentence.FirstToken, mark - reach), mark, Needs));
    }

    /// <summary>"should be found in no more than one bird in ten", "a limit of 20 parts per million".</summary>
    public static bool IsDuty(in NumberSite site)
    {
        const int reach = 8;
        const int near = 4;
        int first = site.Quantity.FirstToken;
        return (site.PreviousWord == Word.Than && site.Context.AnyIsWord(site.WindowStart(reach), first, Duties))
            || ((site.NextWord == Word.Per || site.Next2Word == Word.Per) && HasRule(site.Context, site.WindowStart(near), first));
    }

    /// <summary>"80 per cent of the demand has to be met from wind".</summary>
    private static bool IsToBe(in NumberSite site)
    {
        const int reach = 8;
        DocumentContext context = site.Context;
        int end = site.WindowEnd(reach) - 2;
        int has = site.NextWord == Word.Of && site.Is(QuantityTraits.Percent) ? context.FindWord(site.Quantity.EndToken, end, Have) : end;
        return has < end && context.HashOf(has + 1) == Word.To && context.IsWord(has + 2, Infinitive);
    }

    /// <summary>"issued 212 fines last year".</summary>
    private static bool CountsRules(in NumberSite site) => !site.IsTyped && site.Next2 >= 0 && site.IsSpacedAfter && site.Context.IsWord(site.Next, Counted);

    /// <summary>A word of a rule; a credit union, a credit card and insured losses are none.</summary>
    private static bool HasRule(DocumentContext context, int start, int end, bool isCount = false)
    {
        for (int i = start; i < end; i++)
        {
            // "600 people have been fined": what was done to them.
            if (context.Has(i, WordFlags.PolicyWord) && !(context.TextOf(i).EndsWith("ed"u8) && isCount && context.IsWord(i - 1, Be)) && !(context.IsWord(i, Modifiers) && i + 1 < context.Tokens.Length && context.IsWord(i + 1, Modified)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"limits increases for tenants to 5 per cent", "entry is limited to 300 people".</summary>
    private static bool IsBound(in NumberSite site, int reach) =>
        site.PreviousWord is Word.To or Word.At && site.Context.AnyIsWord(site.WindowStart(reach), site.Quantity.FirstToken, Limits);

    /// <summary>"a tax on home sales above $2 million".</summary>
    private static bool IsTaxBound(in NumberSite site, int reach) =>
        site.Context.IsWord(site.Previous, Bounds) && site.Context.AnyIsWord(site.WindowStart(reach), site.Quantity.FirstToken, TaxWords);

    /// <summary>"bans lorries of more than 40 tonnes": whom a rule is for.</summary>
    private static bool IsBanned(in NumberSite site)
    {
        const int reach = 8;
        DocumentContext context = site.Context;
        return context.IsWord(site.Previous, Bounds) && context.AnyIsWord(site.WindowStart(reach), site.Quantity.FirstToken, Bans);
    }

    /// <summary>"told everybody within 500 metres to stay indoors".</summary>
    private static bool IsCordon(in NumberSite site)
    {
        const int reach = 6;
        const int hedge = 3;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        int within = (site.NextFlags & WordFlags.MeasureUnit) != 0 ? context.FindWord(site.WindowStart(hedge), first, Within) : first;
        return within < first && context.AnyIsWord(Math.Max(site.Sentence.FirstToken, within - reach), within, Orders);
    }

    /// <summary>"can receive up to $500", "the scheme refunds up to 30,000 euros".</summary>
    private static bool IsOffered(in NumberSite site)
    {
        const int subject = 10;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        if (site.PreviousWord != Word.To || site.Previous2Word != Word.Up)
        {
            return false;
        }

        return context.AnyIsWord(site.WindowStart(7), first, Permissions)
            || (context.IsWord(site.Previous2 - 1, Grants) && context.AnyIsWord(site.WindowStart(subject), first, Schemes));
    }

    /// <summary>"The central bank left its key rate at 4.35 per cent": who sets it is named.</summary>
    private static bool IsBankRate(in NumberSite site)
    {
        const int reach = 7;
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        return site.PreviousWord is Word.At or Word.To or Word.By
            && context.AnyIsWord(site.WindowStart(reach), first, RateWords) && context.AnyIsWord(site.WindowStart(reach + 2), first, BankMoves)
            && context.AnyIsWord(site.Sentence.FirstToken, first, Banks);
    }

    /// <summary>"was burned over 40 percent of his body".</summary>
    private static bool IsOfBody(in NumberSite site) => site.Is(QuantityTraits.Percent) && site.NextWord == Word.Of
        && site.Context.IsWord(site.Next2, Owners) && site.Context.AnyIsWord(site.Next2, site.WindowEnd(3), Body);
}
