using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Small measures that somebody must have measured: how much in a day, by how much it changed, how long on average. What a map or a glance tells is none.</summary>
internal static class Measures
{
    private static readonly WordSet Periods = new("day days week month year season night minute second decade winter summer century mile kilometre kilometer hectare acre head person passenger"u8);

    private static readonly WordSet Each = new("each every"u8);

    /// <summary>Verbs of which a period is the object.</summary>
    private static readonly WordSet Lasting = new("take takes took taking last lasts lasted spend spends spent spending wait waits waited stay stays stayed"u8);

    private static readonly WordSet Weather = new("rain rained rainfall snow snowed snowfall hail sleet"u8);

    private static readonly WordSet Changes = new("warmed warming cooled risen rose rising fell fallen falling dropped dropping sunk sank sinking shrunk shrank retreated advanced thinned raise raises raised lower lowers lowered cut cuts lengthened shortened widened grown grew lifted lifts"u8);

    private static readonly WordSet Temperatures = new("temperatures"u8);

    private static readonly WordSet Bounds = new("least most up within minimum maximum"u8);

    private static readonly WordSet Extents = new("long across wide tall high deep thick"u8);

    private static readonly WordSet Lengths = new("kilometres kilometers metres meters feet miles yards"u8);

    private static readonly WordSet Near = new("inch inches foot feet yard yards centimetres centimeters millimetres millimeters"u8);

    private static readonly WordSet Warmth = new("warmed warming cooled temperature temperatures raise raises raised threshold"u8);

    private static readonly WordSet Plain = new("about around nearly roughly almost over some approximately"u8);

    private static readonly WordSet Comparatives = new("more less"u8);

    private static readonly WordSet Averages = new("average typical"u8);

    private static readonly WordSet Means = new("average median mean typical"u8);

    private static readonly WordSet Persons = new("i we you he she my our your his her"u8);

    private static readonly WordSet Hours = new("hours minutes"u8);

    private static readonly WordSet Shorter = new("sooner longer shorter earlier"u8);

    private static readonly WordSet Holds = new("has have contains contain emits emit holds hold produces produce carries carry yields yield burns burn uses use"u8);

    private static readonly WordSet Instructions = new("take add use soak boil bake put mix bring turn turning aim aiming getting dropping set"u8);

    private const double Large = 100;

    /// <summary>"lets through 12 litres a minute", "warmed by 1.7 degrees", "less than 60 metres", "210 metres long".</summary>
    public static bool IsFinding(in NumberSite site) =>
        (IsRounded(site) || IsExtent(site) || IsContent(site) || IsChange(site) || IsRate(site) || IsOfWeather(site) || IsOfTemperatures(site)) && !IsTold(site);

    /// <summary>"The peak lasts nine days on average", "the average clerk spends nine hours a day", "put in 1,800 hours a year", "starts three weeks sooner": a time that was measured.</summary>
    public static bool IsMeanTime(in NumberSite site)
    {
        const int behind = 4;
        const int before = 9;
        DocumentContext context = site.Context;
        int unit = context.Has(site.Next, WordFlags.TimeUnit) ? site.Next : Ranges.UnitAfterRange(site);
        if (unit < 0)
        {
            return false;
        }

        if (IsOfAverage(site))
        {
            return true;
        }

        if (unit + 1 >= site.Sentence.EndToken)
        {
            return false;
        }

        int last = Math.Min(site.Sentence.EndToken, unit + behind);
        int average = context.FindWord(unit + 1, last, Averages);
        bool isDaily = context.HashOf(unit + 1) == Word.A && context.IsWord(unit, Hours)
            && (site.Value >= Large || context.AnyIsWord(Math.Max(site.Sentence.FirstToken, site.Quantity.FirstToken - before), site.Quantity.FirstToken, Averages));
        return (isDaily && !(site.HasSentence && HasPerson(site))) || (average < last && context.HashOf(average - 1) == Word.On)
            || (context.IsWord(unit + 1, Shorter) && (!site.HasSentence || (site.Sentence.EndToken <= unit + 3 && !HasPerson(site))));
    }

    /// <summary>"wait an average of 14 weeks", "the typical stay is nine days"; "a couple on average wages" is no such thing.</summary>
    private static bool IsOfAverage(in NumberSite site)
    {
        const int subject = 6;
        DocumentContext context = site.Context;
        if (site.PreviousWord == Word.Of && context.IsWord(site.Previous2, Means))
        {
            return true;
        }

        int first = site.Quantity.FirstToken;
        int mean = site.PreviousWord is Word.Is or Word.Was || context.IsWord(site.Previous, Plain) || context.IsWord(site.Previous, Lasting) ? context.FindWord(site.WindowStart(subject), first, Means) : first;
        return mean < first && mean > site.Sentence.FirstToken && context.HashOf(mean - 1) is Word.The or Word.Its or Word.Their or Word.A;
    }

    /// <summary>Somebody of whom the text tells did it or is to do it.</summary>
    private static bool IsTold(in NumberSite site) => site.HasSentence && (HasPerson(site) || site.Context.IsWord(site.Sentence.FirstToken, Instructions));

    private static bool HasPerson(in NumberSite site) => site.Context.AnyIsWord(RelativeClauses.StartOf(site), site.Quantity.FirstToken, Persons);

    /// <summary>"12 litres of water a minute"; not "six metres deep and takes a year".</summary>
    private static bool IsRate(in NumberSite site)
    {
        const int reach = 6;
        DocumentContext context = site.Context;
        int end = site.GapAfter is [(byte)',' or (byte)';' or (byte)'.', ..] ? 0 : site.WindowEnd(reach) - 1;
        for (int i = site.Quantity.EndToken; i < end; i++)
        {
            if (context.Text[context.Tokens[i].End] is (byte)',' or (byte)';' or (byte)')' || context.HashOf(i) == Word.And || context.Has(i, WordFlags.Verb) || context.IsWord(i, Lasting))
            {
                return false;
            }

            if ((context.HashOf(i) is Word.A or Word.Per || context.IsWord(i, Each)) && context.IsWord(i + 1, Periods))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It rained 94 millimetres", "60 millimetres of rain".</summary>
    private static bool IsOfWeather(in NumberSite site) => site.Context.IsWord(site.Previous, Weather)
        || (site.Next2Word == Word.Of && site.Next2 + 1 < site.Sentence.EndToken && site.Context.IsWord(site.Next2 + 1, Weather));

    private static bool IsChange(in NumberSite site)
    {
        const int verb = 6;
        int first = site.Quantity.FirstToken;
        return (site.PreviousWord == Word.By || (site.IsHedged && site.Context.FindWord(site.WindowStart(4), first, Word.By) < first))
            && site.Context.AnyIsWord(site.WindowStart(verb), first, site.NextWord is Word.Degrees or Word.Degree ? Warmth : Changes);
    }

    private static bool IsOfTemperatures(in NumberSite site) => site.Context.AnyIsWord(site.WindowStart(9), site.Quantity.FirstToken, Temperatures);

    /// <summary>"about 26 litres", "less than two acres"; who stands beside a hole sees how many inches it has.</summary>
    private static bool IsRounded(in NumberSite site) => !site.Is(QuantityTraits.Unit) && !site.Context.IsWord(site.Next, Near) && (site.Context.IsWord(site.Previous, Plain)
        || (site.PreviousWord == Word.Than && site.Context.IsWord(site.Previous2, Comparatives) && !site.Context.AnyIsWord(site.WindowStart(5), site.Quantity.FirstToken, Bounds)));

    /// <summary>A length of 100 and more of what was measured.</summary>
    private static bool IsExtent(in NumberSite site) => site.Value >= 100 && site.Context.IsWord(site.Next, Lengths) && site.Context.IsWord(site.Next2, Extents);

    /// <summary>"A bowl has 14g of fibre".</summary>
    private static bool IsContent(in NumberSite site) => site.Is(QuantityTraits.Unit) && site.NextWord == Word.Of && site.Context.AnyIsWord(site.WindowStart(4), site.Quantity.FirstToken, Holds);
}
