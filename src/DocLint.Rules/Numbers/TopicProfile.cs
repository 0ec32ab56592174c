using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers;

/// <summary>
/// How much of a document's vocabulary belongs to sport, markets, shops and data sheets, as shares of its tokens: a game report
/// is full of numbers that everybody saw, a product review of list prices and specifications. In a transcript somebody speaks anyway.
/// </summary>
internal readonly record struct TopicProfile(double Sport, double Market, double Price, double Specification, int Polls, bool IsTranscript)
{
    /// <summary>Units of weather, health and traffic as well as of data sheets.</summary>
    private static readonly WordSet EverydayUnits = new("inch inches mph kph gram grams mg cm mm centimeters centimetres speed gear core cores thread volume watts"u8);

    private static readonly WordSet PollWords = new("poll polls survey surveyed polling respondents pollsters pollster"u8);

    /// <summary>Tokens of the shortest text whose topic shows; one "season" makes no match report.</summary>
    private const int ShortestText = 350;

    /// <summary>The flags that are counted; their words must be among the hits.</summary>
    public const WordFlags Topics =
        WordFlags.SportWord | WordFlags.MarketWord | WordFlags.PriceWord | WordFlags.SpecUnit | WordFlags.DocumentNoun | WordFlags.ReportVerb;

    private static readonly string[] SpecificationUnits =
        ["gb", "tb", "mb", "ghz", "mhz", "mm", "cm", "hz", "w", "mp", "mah", "k", "p", "in"];

    public static TopicProfile Of(DocumentContext context)
    {
        int sport = 0, market = 0, price = 0, specification = 0, polls = 0;
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<ulong> flagSets = context.Words.FlagSets;
        foreach (int hit in context.Hits)
        {
            var flags = (WordFlags)flagSets[tokens[hit].Entry.FlagSet];
            if ((flags & Topics) == 0)
            {
                continue;
            }

            sport += (flags & WordFlags.SportWord) != 0 ? 1 : 0;
            market += (flags & WordFlags.MarketWord) != 0 ? 1 : 0;
            price += (flags & WordFlags.PriceWord) != 0 ? 1 : 0;
            specification += (flags & WordFlags.SpecUnit) != 0 && !context.IsWord(hit, EverydayUnits) ? 1 : 0;
            polls += (flags & (WordFlags.DocumentNoun | WordFlags.ReportVerb)) != 0 && context.IsWord(hit, PollWords) ? 1 : 0;
        }

        foreach (int number in context.Numbers)
        {
            specification += EndsInSpecUnit(context.TextOf(number)) ? 1 : 0;
        }

        double all = Math.Max(ShortestText, context.Tokens.Length);
        return new TopicProfile(sport / all, market / all, price / all, specification / all, polls, Transcripts.IsOne(context));
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
