using System.Buffers.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// The numbers of a player, a gallery or a form: "0:00", "0:00 / 5:32", "1/14", "1 of 7", "0/300". No article has a line "0:00", or the first of several
/// in words; the other counts may be a result or a measure, unless they stand beside a leftover.
/// </summary>
internal sealed class PlayerCounters(DocumentContext context, LineJudge judge, SegmentedLines lines)
{
    /// <summary>Most bytes of such a line.</summary>
    private const int Longest = 15;

    private int _last = -2;

    private enum Counter
    {
        None,

        /// <summary>A time of the day as well as a length.</summary>
        Clock,

        /// <summary>A length, or one number of several.</summary>
        Possible,

        /// <summary>The start of a player or a gallery.</summary>
        Sure,
    }

    /// <summary>Adds a note for every counter that is no leftover yet.</summary>
    public void Apply()
    {
        for (var i = 0; i < judge.Verdicts.Length; i++)
        {
            var counter = lines.IsFound(i) || judge.Verdicts[i].First.IsParagraph ? Counter.None : Read(i);
            if (counter == Counter.Sure || (counter > Counter.None && _last == i - 1) || (counter == Counter.Possible && (lines.IsWarning(i - 1) || lines.IsWarning(i + 1))))
            {
                lines.Add(i, SegmentLevel.Note, BoilerplateKinds.Navigation);
                _last = i;
            }
        }
    }

    private Counter Read(int index)
    {
        ref readonly var block = ref context.Blocks[index];
        if (block.Kind is BlockKind.TableCell or BlockKind.Caption or BlockKind.Heading || !lines.MayAdd(index))
        {
            return Counter.None;
        }

        var line = LineText.Trim(context.Text[block.Start..block.End]);
        if (line.IsEmpty || line.Length > Longest)
        {
            return Counter.None;
        }

        var slash = line.IndexOf((byte)'/');
        if (slash < 0)
        {
            return ReadWords(line) is > Counter.None and var counter ? counter : IsStart(line) ? Counter.Sure : !IsTime(line) ? Counter.None : line[0] != (byte)'-' && line.IndexOf((byte)':') > 1 ? Counter.Clock : Counter.Possible;
        }

        var left = LineText.Trim(line[..slash]);
        var right = LineText.Trim(line[(slash + 1)..]);
        return IsTime(left) && IsTime(right) ? Counter.Sure
            : NumberOf(left) is >= 0 and var number && NumberOf(right) is > 1 and var all && number <= all ? Counter.Possible
            : Counter.None;
    }

    /// <summary>"1 of 7", "2 von 9": one picture of how many.</summary>
    private static Counter ReadWords(ReadOnlySpan<byte> line)
    {
        var (first, last) = (line.IndexOf((byte)' '), line.LastIndexOf((byte)' '));
        if (first <= 0 || last <= first || WordSet.IndexOf("of von de di da van z ze av af из із з sur su от od"u8, line[(first + 1)..last]) < 0)
        {
            return Counter.None;
        }

        var (number, all) = (NumberOf(line[..first]), NumberOf(line[(last + 1)..]));
        return number < 0 || number > all || all < 3 ? Counter.None : number == 1 ? Counter.Sure : Counter.Possible;
    }

    /// <summary>"0:00", "00:00", "--:--".</summary>
    private static bool IsStart(ReadOnlySpan<byte> line) => line.SequenceEqual("0:00"u8) || line.SequenceEqual("00:00"u8) || line.SequenceEqual("00:00:00"u8) || line.SequenceEqual("-:--"u8) || line.SequenceEqual("--:--"u8);

    /// <summary>Digits, one or two colons and two digits behind each; a minus before what remains.</summary>
    private static bool IsTime(ReadOnlySpan<byte> line)
    {
        if (IsStart(line))
        {
            return true;
        }

        line = line.TrimStart((byte)'-');
        var colons = line.Count((byte)':');
        return colons is 1 or 2 && line.Length > 3 && line[^3] == (byte)':' && (colons == 1 || (line.Length > 6 && line[^6] == (byte)':')) && !line.ContainsAnyExcept("0123456789:"u8) && line[0] != (byte)':';
    }

    /// <returns>-1 when it is none.</returns>
    private static int NumberOf(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out int number, out var read) && read == text.Length ? number : -1;
}
