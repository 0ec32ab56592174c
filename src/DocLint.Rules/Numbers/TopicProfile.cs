using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Quantities;
using DocLint.Rules.Numbers.Sources;

namespace DocLint.Rules.Numbers;

/// <summary>
/// How much of a document's vocabulary belongs to sport, markets, shops and data sheets, as shares of its tokens: a game report
/// is full of numbers that everybody saw, a product review of list prices and specifications. In a transcript somebody speaks anyway.
/// </summary>
internal readonly record struct TopicProfile(double Sport, double Market, double Price, double Specification, int Polls, bool IsTranscript)
{
    /// <summary>Units of weather, health and traffic as well as of data sheets.</summary>
    private static readonly WordSet EverydayUnits = new("g inch inches mph kph gram grams mg cm mm centimeters centimetres speed gear core cores thread volume watts"u8);

    private static readonly WordSet PollWords = new("poll polls survey polling respondents pollsters pollster"u8);

    /// <summary>Tokens of the shortest text whose topic shows; one "season" makes no match report.</summary>
    private const int ShortestText = 350;

    /// <summary>The flags that are counted; their words must be among the hits.</summary>
    public const WordFlags Topics =
        WordFlags.SportWord | WordFlags.MarketWord | WordFlags.PriceWord | WordFlags.SpecUnit | WordFlags.DocumentNoun;

    private static readonly string[] SpecificationUnits =
        ["gb", "tb", "mb", "ghz", "mhz", "mm", "cm", "hz", "w", "mp", "mah", "k", "p", "in"];

    public static TopicProfile Of(DocumentContext context, in TopicWords words)
    {
        int specification = words.Specification;
        foreach (int number in context.Numbers)
        {
            specification += EndsInSpecUnit(context.TextOf(number)) ? 1 : 0;
        }

        double all = Math.Max(ShortestText, context.Tokens.Length);
        return new TopicProfile(words.Sport / all, words.Market / all, words.Price / all, specification / all, words.Polls, Transcripts.IsOne(context));
    }

    /// <summary>Counts a word that has one of the flags <see cref="Topics"/>.</summary>
    public static void Count(DocumentContext context, int token, WordFlags flags, ref TopicWords words)
    {
        words.Sport += (flags & WordFlags.SportWord) != 0 ? 1 : 0;
        words.Market += (flags & WordFlags.MarketWord) != 0 ? 1 : 0;
        words.Price += (flags & WordFlags.PriceWord) != 0 ? 1 : 0;
        words.Specification += (flags & WordFlags.SpecUnit) != 0 && !context.IsWord(token, EverydayUnits) ? 1 : 0;
        words.Polls += (flags & WordFlags.DocumentNoun) != 0 && context.IsWord(token, PollWords) ? 1 : 0;
    }

    /// <summary>16GB, 120Hz, 4K, 1080p: a number and its unit in one token.</summary>
    private static bool EndsInSpecUnit(ReadOnlySpan<byte> token)
    {
        if (token[^1] is >= (byte)'0' and <= (byte)'9')
        {
            return false;
        }

        int unit = NumeralReader.LengthOf(token);
        if (unit == 0 || token.Length - unit is 0 or > 3)
        {
            return false;
        }

        // 720p and 1080p; 50p is a coin.
        if (unit < 3 && token[^1] == (byte)'p')
        {
            return false;
        }

        foreach (string suffix in SpecificationUnits)
        {
            if (Ascii.EqualsIgnoreCase(token[unit..], suffix))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>How many words of a document belong to each topic.</summary>
internal struct TopicWords
{
    public int Sport;
    public int Market;
    public int Price;
    public int Specification;
    public int Polls;
}
