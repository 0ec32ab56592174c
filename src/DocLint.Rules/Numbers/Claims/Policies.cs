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

    private static readonly WordSet Modifiers = new("credit insured"u8);

    private static readonly WordSet Modified = new("union unions card cards score scores rating ratings loss losses damage"u8);

    private static readonly WordSet Owners = new("his her my their its"u8);

    private static readonly WordSet Body = new("body bodies"u8);

    /// <summary>A limit, a fine, a tax credit, "can receive up to": a rule or an offer.</summary>
    /// <param name="near">The flags of the tokens from <paramref name="reach"/> and some more before the number to as many behind it.</param>
    public static bool Set(in NumberSite site, WordFlags near, int reach)
    {
        DocumentContext context = site.Context;
        int first = site.Quantity.FirstToken;
        bool rule = (near & WordFlags.PolicyWord) != 0
            && (HasRule(context, site.WindowStart(4), first)
                || HasRule(context, CountsRules(site) ? site.Next2 : site.Quantity.EndToken, site.WindowEnd(5)) || IsBound(site, reach));
        bool taxRate = site.Quantity.Is(QuantityTraits.Percent)
            && context.AnyIsWord(site.WindowStart(4), site.WindowEnd(4), RateWords)
            && context.AnyIsWord(site.WindowStart(reach + 3), site.WindowEnd(reach), TaxWords);
        return rule || taxRate || IsToBe(site) || context.AnyIsWord(site.WindowStart(4), first, Duties) || IsOffered(site) || IsBankRate(site) || IsOfBody(site);
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
    private static bool HasRule(DocumentContext context, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (context.Has(i, WordFlags.PolicyWord) && !(context.IsWord(i, Modifiers) && i + 1 < context.Tokens.Length && context.IsWord(i + 1, Modified)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"limits increases for tenants to 5 per cent", "a tax on home sales above $2 million".</summary>
    private static bool IsBound(in NumberSite site, int reach) =>
        (site.PreviousWord is Word.To or Word.At && site.Context.AnyIsWord(site.WindowStart(reach), site.Quantity.FirstToken, Limits))
        || (site.Context.IsWord(site.Previous, Bounds) && site.Context.AnyIsWord(site.WindowStart(reach), site.Quantity.FirstToken, TaxWords));

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
