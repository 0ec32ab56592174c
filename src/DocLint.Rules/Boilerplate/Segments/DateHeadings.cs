using System.Buffers.Text;
using System.Numerics;
using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// Tells the days of a diary, a calendar or a police log ("Monday, May 12"), the months and years of a look back ("May 1974", "50 years ago")
/// and the times of a live report ("6.45pm") from the date of a page and the numbers of its pages: there are several, each another one.
/// </summary>
internal sealed class DateHeadings(DocumentContext context, LineJudge judge)
{
    /// <summary>Different days, looks back, months or times of a text that is divided by them.</summary>
    private const int LeastDays = 3, LeastYears = 2, LeastMonths = 3, LeastTimes = 3;

    /// <summary>Most bytes of a time: "10.45 p.m.".</summary>
    private const int LongestTime = 10;

    /// <summary>Most words of one: "10:45 p.m.".</summary>
    private const int WordsOfTime = 4;

    /// <summary>Most words of such a heading.</summary>
    private const int MostWords = 5;

    /// <summary>Bits for what differs; those of the English weekdays do.</summary>
    private const uint Bits = 63;

    private bool _isKnown;
    private ulong _days;
    private ulong _years;
    private ulong _months;
    private ulong _times;

    /// <summary>Whether a line that is taken for a date divides the text.</summary>
    public bool IsOne(int index)
    {
        if (!_isKnown)
        {
            for (var i = 0; i < judge.Verdicts.Length; i++)
            {
                _days |= DayOf(i);
                _years |= YearsOf(i);
                _months |= MonthOf(i);
                _times |= TimeOf(i);
            }

            _isKnown = true;
        }

        return (DayOf(index) != 0 && BitOperations.PopCount(_days) >= LeastDays) || (YearsOf(index) != 0 && BitOperations.PopCount(_years) >= LeastYears)
            || (MonthOf(index) != 0 && BitOperations.PopCount(_months) >= LeastMonths) || (TimeOf(index) != 0 && BitOperations.PopCount(_times) >= LeastTimes);
    }

    /// <summary>A bit for the weekday that a line begins with; 0 when it is no such heading.</summary>
    private ulong DayOf(int index)
    {
        ref readonly var block = ref context.Blocks[index];
        return MayBe(index) && (context.FlagsOf(block.FirstToken) & WordFlags.Weekday) != 0 ? 1ul << (int)(context.Hashes[block.FirstToken] % Bits) : 0;
    }

    /// <summary>A bit for the number of "50 years ago".</summary>
    private ulong YearsOf(int index)
    {
        ref readonly var block = ref context.Blocks[index];
        return MayBe(index) && block.TokenCount == 3 && WordSet.IndexOf("ago"u8, context.TextOf(block.FirstToken + 2)) == 0
            && Utf8Parser.TryParse(context.TextOf(block.FirstToken), out uint years, out _) ? 1ul << (int)(years % Bits) : 0;
    }

    /// <summary>A bit for the year of "May 1974".</summary>
    private ulong MonthOf(int index)
    {
        ref readonly var block = ref context.Blocks[index];
        return MayBe(index) && block.TokenCount == 2 && (context.FlagsOf(block.FirstToken) & WordFlags.Month) != 0
            && Utf8Parser.TryParse(context.TextOf(block.FirstToken + 1), out uint year, out var length) && length == 4 ? 1ul << (int)(year % Bits) : 0;
    }

    /// <summary>A bit for the minutes of a day, or of half a day, of a line that is a time and nothing else.</summary>
    private ulong TimeOf(int index)
    {
        ref readonly var block = ref context.Blocks[index];
        if (block.TokenCount > WordsOfTime)
        {
            return 0;
        }

        var line = LineText.Trim(context.Text[block.Start..block.End]);
        if (line.Length is < 4 or > LongestTime || !judge.Verdicts[index].First.IsJudged || !Utf8Parser.TryParse(line, out uint hour, out var digits) || digits > 2)
        {
            return 0;
        }

        if (line[digits] is not ((byte)':' or (byte)'.' or (byte)'h') || !Utf8Parser.TryParse(line[(digits + 1)..], out uint minute, out var length))
        {
            return 0;
        }

        var endsLikeTime = line.Length == digits + 3 || (line[^1] | 0x20) is 'm' or 'h' || line[^1] == '.';
        return length == 2 && hour < 24 && minute < 60 && endsLikeTime ? 1ul << (int)(((hour * 60) + minute) % Bits) : 0;
    }

    private bool MayBe(int index) =>
        judge.Verdicts[index] is { Soft.Rule: BoilerplateKinds.DateLine, Hard.Weight: 0, First: { Words: > 0 and <= MostWords, EndsSentence: false } };
}
