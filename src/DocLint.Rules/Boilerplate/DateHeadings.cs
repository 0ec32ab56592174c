using System.Buffers.Text;
using System.Numerics;
using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Boilerplate;

/// <summary>
/// Tells the days of a diary, a calendar or a police log ("Monday, May 12"), and the years of a look back ("50 years ago"), from the date of a
/// page: there are several, each another one.
/// </summary>
internal sealed class DateHeadings(DocumentContext context, LineJudge judge)
{
    /// <summary>Different days, or looks back, of a text that is divided by them.</summary>
    private const int LeastDays = 3, LeastYears = 2;

    /// <summary>Most words of such a heading.</summary>
    private const int MostWords = 5;

    /// <summary>Bits for what differs; those of the English weekdays do.</summary>
    private const uint Bits = 63;

    private bool _isKnown;
    private ulong _days;
    private ulong _years;

    /// <summary>Whether a line that is taken for a date divides the text.</summary>
    public bool IsOne(int index)
    {
        if (!_isKnown)
        {
            for (var i = 0; i < judge.Verdicts.Length; i++)
            {
                _days |= DayOf(i);
                _years |= YearsOf(i);
            }

            _isKnown = true;
        }

        return (DayOf(index) != 0 && BitOperations.PopCount(_days) >= LeastDays) || (YearsOf(index) != 0 && BitOperations.PopCount(_years) >= LeastYears);
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

    private bool MayBe(int index) =>
        judge.Verdicts[index] is { Soft.Rule: BoilerplateKinds.DateLine, Hard.Weight: 0, First: { Words: > 0 and <= MostWords, EndsSentence: false } };
}
