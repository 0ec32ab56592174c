using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Numbers that name a thing: laws, models, roads, addresses, telephone and post codes.</summary>
internal static class Identifiers
{
    private static readonly WordSet ModelWords = new("th st nd rd series model jet jets jetliner jetliners"u8);

    private static readonly WordSet NumberedThings = new("top number no nos chapter step"u8);

    private static readonly WordSet OrdinaryHeads = new("order issue line call text group space area game numbers earth"u8);

    private static readonly WordSet CapitalizedFunctionWords = new("the a i over about some in"u8);

    private static readonly WordSet Streets = new("street st avenue ave road rd drive dr boulevard blvd lane ln broadway"u8);

    private static readonly WordSet NamedStreets = new("street st avenue ave road rd drive dr boulevard blvd lane ln way place highway court parkway square"u8);

    private static readonly WordSet Blocks = new("block blocks"u8);

    private static readonly WordSet TelephoneWords = new("phone call tel fax text dial hotline"u8);

    public static bool IsNumberOfSomething(in NumberSite site) => !site.IsTyped
        && (FollowsIdentifierHead(site) || ModelWords.Contains(site.NextWord) || IsGroupOfStates(site) || (IsPlainNumeral(site) && IsPlainNumberOfSomething(site)));

    /// <summary>"the Group of 20": a capital makes a name of it.</summary>
    private static bool IsGroupOfStates(in NumberSite site) =>
        site.PreviousWord is Word.Of && site.Previous > site.Sentence.FirstToken && site.Context.IsCapitalized(site.Previous - 1)
        && site.Context.HashOf(site.Previous - 1) == Word.Group;

    private static bool IsPlainNumberOfSomething(in NumberSite site) =>
        IsLongNumeral(site) || IsJet(site) || IsVolume(site) || FollowsName(site) || IsAddress(site) || IsPostCode(site) || IsTelephone(site) || IsGroupOfDigits(site);

    /// <summary>Seven digits and more without commas are a number to dial or to look up.</summary>
    private static bool IsLongNumeral(in NumberSite site) => site.Digits.Length >= 7;

    /// <summary>707 to 787: the jet, unless people or things are counted.</summary>
    private static bool IsJet(in NumberSite site) =>
        site.Value is >= 707 and <= 787 && site.Value % 10 == 7 && !site.IsHedged
        && !site.Context.AnyHas(site.Quantity.EndToken, site.WindowEnd(2), WordFlags.CountNoun);

    private static bool FollowsIdentifierHead(in NumberSite site)
    {
        if (NumberedThings.Contains(site.PreviousWord))
        {
            return true;
        }

        if ((site.PreviousFlags & WordFlags.IdentifierHead) == 0 || site.IsHedged || !IsTight(site))
        {
            return false;
        }

        // Lower-case heads that are ordinary nouns and verbs as often: "the group 500 people joined".
        return site.Context.IsCapitalized(site.Previous)
            || (site.IsBare && !site.Is(QuantityTraits.Grouped) && !OrdinaryHeads.Contains(site.PreviousWord));
    }

    /// <summary>"Opus 12", "Airbus 320": a name with a bare number, unless the name begins the sentence or owns the number.</summary>
    private static bool FollowsName(in NumberSite site)
    {
        DocumentContext context = site.Context;
        return site.IsSpacedBefore && !site.IsHedged && site.Previous > site.Sentence.FirstToken && context.IsCapitalized(site.Previous)
            && !context.Tokens[site.Previous].Is(TokenShape.Possessive) && !CapitalizedFunctionWords.Contains(site.PreviousWord);
    }

    private static bool IsAddress(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (Blocks.Contains(site.NextWord) && site.Value % 100 == 0 && site.PreviousWord == Word.The)
        {
            return true;
        }

        return site.Value < 100_000 && site.GapAfter is [(byte)' '] && context.IsCapitalized(site.Next)
            && ((context.Tokens[site.Next].Length == 1 && context.IsCapitalized(site.Next2)) || Streets.Contains(site.NextWord)
                || NamedStreets.Contains(site.Next2Word) || IsLongStreet(site));
    }

    /// <summary>"221 Back Mountain Road"</summary>
    private static bool IsLongStreet(in NumberSite site)
    {
        DocumentContext context = site.Context;
        int last = site.Next2 + 1;
        return site.Next2 >= 0 && last < site.Sentence.EndToken && context.IsCapitalized(site.Next2) && context.IsCapitalized(last) && context.IsWord(last, NamedStreets);
    }

    /// <summary>"55 F.3d 436", "410 U.S. 113", "88 Fed. Reg. 1234": volume and page of a law report.</summary>
    private static bool IsVolume(in NumberSite site)
    {
        ReadOnlySpan<byte> after = site.Context.Text[site.Quantity.End..];
        if (after is not [(byte)' ', >= (byte)'A' and <= (byte)'Z', ..])
        {
            return false;
        }

        const int longest = 20;
        after = after[1..Math.Min(after.Length, longest)];
        int page = after.IndexOf(" "u8);
        while (page > 0 && page + 1 < after.Length && after[page + 1] is < (byte)'0' or > (byte)'9')
        {
            int step = after[(page + 1)..].IndexOf((byte)' ');
            page = step < 0 ? -1 : page + 1 + step;
        }

        return page > 0 && page + 1 < after.Length && IsReporter(after[..page]);
    }

    /// <summary>"F.3d", "S. Ct.", "Cal. App. 4th", "N.E.2d": every part ends in a full stop, but for the number of the series.</summary>
    private static bool IsReporter(ReadOnlySpan<byte> name)
    {
        int stops = 0;
        foreach (Range part in name.Split((byte)' '))
        {
            ReadOnlySpan<byte> word = name[part];
            bool series = word.EndsWith("2d"u8) || word.EndsWith("3d"u8) || word.EndsWith("4th"u8) || word.EndsWith("5th"u8);
            if (word.IsEmpty || !(word[^1] == (byte)'.' || series))
            {
                return false;
            }

            stops += word.Count((byte)'.');
        }

        return stops > 0;
    }

    /// <summary>Five digits after a state: "CA 90069".</summary>
    private static bool IsPostCode(in NumberSite site) =>
        site.Digits.Length == 5 && site.Context.IsCapitalized(site.Previous)
        && site.Context.Tokens[site.Previous].Length is 2 or > 3;

    private static bool IsTelephone(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (context.AnyIsWord(site.WindowStart(4), site.Quantity.FirstToken, TelephoneWords))
        {
            return true;
        }

        if (site.Digits.Length is not (3 or 4))
        {
            return false;
        }

        bool after = site.GapBefore is [(byte)'-' or (byte)'.'] or [(byte)')', (byte)' '];
        bool before = site.GapAfter is [(byte)'-' or (byte)'.'];
        return (after && context.HasDigit(site.Previous) && context.Tokens[site.Previous].Length == 3)
            || (before && context.HasDigit(site.Next) && context.Tokens[site.Next].Length is 3 or 4);
    }

    /// <summary>"01766 555 0199": a count does not begin with 0, and its groups have three digits.</summary>
    private static bool IsGroupOfDigits(in NumberSite site)
    {
        if (site.Digits.Length > 2 && site.Digits[0] == (byte)'0')
        {
            return true;
        }

        const int shortest = 7;
        const int most = 5;
        DocumentContext context = site.Context;
        int digits = site.Digits.Length;
        bool irregular = digits > 3;
        int group = site.Quantity.EndToken;
        for (int end = site.WindowEnd(most); group < end && IsNextGroup(context, group); group++)
        {
            int length = context.Tokens[group].Length;
            irregular |= length != 3;
            digits += length;
        }

        return group > site.Quantity.EndToken && irregular && digits >= shortest;
    }

    /// <summary>Three or four digits that a space or a hyphen joins to the numeral before.</summary>
    private static bool IsNextGroup(DocumentContext context, int token) =>
        context.HasDigit(token) && context.Tokens[token].Length is 3 or 4 && context.TextOf(token).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
        && QuantityFinder.JoinsBefore(context, token);

    private static bool IsPlainNumeral(in NumberSite site) =>
        site.Is(QuantityTraits.Digits) && site.IsBare && !site.Is(QuantityTraits.Grouped | QuantityTraits.Decimal);

    private static bool IsTight(in NumberSite site) =>
        site.IsSpacedBefore || site.GapBefore is [(byte)'-'] or [(byte)'.', (byte)' '];
}
