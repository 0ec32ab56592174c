using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Measures that describe a thing or a place, "lies ten miles off", "covers 30 acres": small as they are, the writer has them from somewhere.</summary>
internal static class Descriptions
{
    /// <summary>Units that maps have.</summary>
    public static readonly WordSet Distances = new("mile miles kilometer kilometers kilometre kilometres km kms"u8);

    private static readonly WordSet Weights = new("gram grams kilogram kilograms kg kgs kilo kilos pound pounds lb lbs ounce ounces milligrams"u8);

    private static readonly WordSet Weighing = new("weighs weigh weighing weighed"u8);

    private static readonly WordSet Heights = new("metre metres meter meters feet"u8);

    private static readonly WordSet Land = new("acre acres hectare hectares ton tons tonne tonnes megawatt megawatts mw"u8);

    private static readonly WordSet Areas = new("metre metres meter meters mile miles kilometre kilometres kilometer kilometers feet foot ft yards km"u8);

    private static readonly WordSet Warmth = new("temperature temperatures heat thermometer thermometers mercury waters"u8);

    private static readonly WordSet Scales = new("celsius fahrenheit c f"u8);

    private static readonly WordSet Narrators = new("i we you my our your i'd i've i'm we'd we've you'll you'd"u8);

    private static readonly WordSet Lengths = new("metre metres meter meters feet yards mile miles kilometre kilometres kilometer kilometers acre acres hectare hectares"u8);

    private static readonly WordSet Gusts = new("wind winds gust gusts gusting storm hurricane cyclone typhoon"u8);

    private static readonly WordSet Speeds = new("mph kph kmh knots"u8);

    private static readonly WordSet Idioms = new("extra last"u8);

    /// <summary>A measure below what makes it a finding by its size alone.</summary>
    public static bool IsOne(in NumberSite site) => !IsNarrated(site) && (IsWeight(site) || IsDistance(site) || IsLength(site) || IsLand(site) || IsArea(site) || IsTemperature(site));

    /// <summary>"weighs 14 grams".</summary>
    public static bool IsWeight(in NumberSite site) => site.Context.IsWord(site.Next, Weights) && site.Context.AnyIsWord(site.WindowStart(4), site.Quantity.FirstToken, Weighing);

    /// <summary>"winds of 90 mph": the speeds of cars stand on data sheets.</summary>
    public static bool IsWindSpeed(in NumberSite site) => site.Context.IsWord(site.Next, Speeds) && site.Context.AnyIsWord(site.WindowStart(6), site.Quantity.FirstToken, Gusts);

    /// <summary>"half a mile", "a quarter of a mile".</summary>
    public static bool IsPartOfMile(in NumberSite site)
    {
        int article = site.NextWord == Word.Of ? site.Next2 : site.Next;
        return article >= 0 && article + 1 < site.Sentence.EndToken && site.Context.HashOf(article) == Word.A && site.Context.IsWord(article + 1, Distances) && !IsNarrated(site);
    }

    /// <summary>"a hundred metres": a figure of speech with most nouns, and a distance with these.</summary>
    public static bool IsHundredMetres(in NumberSite site) => site.Value == 100 && site.Context.IsWord(site.Next, Lengths);

    /// <summary>"260km", "40 miles".</summary>
    private static bool IsDistance(in NumberSite site) => (site.Is(QuantityTraits.Unit) ? site.Context.Text[..site.Quantity.End].EndsWith("km"u8) : site.Context.IsWord(site.Next, Distances) && !site.Context.IsCapitalized(site.Next))
        && !Idioms.Contains(site.PreviousWord);

    /// <summary>"40 metres deep": who stands before it does not see how many.</summary>
    private static bool IsLength(in NumberSite site) => site.Value >= 20 && site.IsSpacedAfter && site.Context.IsWord(site.Next, Heights);

    private static bool IsLand(in NumberSite site) => !site.Is(QuantityTraits.Unit) && site.Context.IsWord(site.Next, Land);

    private static bool IsArea(in NumberSite site) => site.NextWord is Word.Square or Word.Sq && site.Context.IsWord(site.Next2, Areas);

    /// <summary>"in heat of 33 degrees", "temperatures reached 31.8C".</summary>
    private static bool IsTemperature(in NumberSite site)
    {
        const int reach = 9;
        DocumentContext context = site.Context;
        bool degrees = site.Is(QuantityTraits.Unit) ? context.Text[site.Quantity.End - 1] == (byte)'C' : site.NextWord is Word.Degrees;
        return degrees && (context.AnyIsWord(site.WindowStart(reach), site.Quantity.FirstToken, Warmth) || context.IsWord(site.Next2, Scales));
    }

    /// <summary>Who tells of it was there, or tells the reader what to do. What is said of a thing in a relative clause is not of him.</summary>
    private static bool IsNarrated(in NumberSite site)
    {
        DocumentContext context = site.Context;
        return site.HasSentence && context.AnyIsWord(RelativeClauses.StartOf(site), site.Quantity.FirstToken, Narrators);
    }
}
