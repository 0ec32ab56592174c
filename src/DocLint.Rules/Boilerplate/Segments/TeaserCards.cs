using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// Finds lists of teasers by their rhythm: a headline, what the story says, and the same mark, a name or a date below each. A line alone says
/// nothing of this. Other lists with that rhythm (books, prizes) have titles without a verb.
/// </summary>
internal sealed class TeaserCards(DocumentContext context, BoilerplatePacks packs, LineJudge judge, List<BoilerplateSegment> segments)
{
    private const int LeastCards = 3;

    /// <summary>Lines of a card: the headline, one or two lines of text, the mark.</summary>
    private const int LeastLines = 3;

    private const int MostLines = 4;

    private const int LeastText = 6;

    private const int MostMark = 6;

    /// <summary>Least words of a headline in the mean, and least share of headlines with a verb, as one of so many.</summary>
    private const int MeanHeadline = 5;

    private const int OneVerbIn = 3;

    private const int DigitsOfYear = 4;

    /// <summary>What a line may be on a card.</summary>
    [Flags]
    private enum Parts : byte
    {
        Unknown = 0,
        Known = 1,
        Headline = 2,
        Text = 4,
        Mark = 8,
    }

    private enum Slot
    {
        Headline,
        Text,
        Mark,
    }

    /// <summary>By the lines of a card and by where it begins, up to where no list is looked for, since one that reaches there was none of teasers.</summary>
    private readonly int[,] _rejected = new int[MostLines + 1, MostLines];

    private readonly Parts[] _parts = new Parts[judge.Verdicts.Length];

    private readonly List<BoilerplateSegment> _all = [];

    private int _next;

    /// <summary>Adds a note for every line of a list that is no segment yet.</summary>
    public List<BoilerplateSegment> Apply()
    {
        for (var first = 0; first + (LeastCards * LeastLines) <= judge.Verdicts.Length;)
        {
            var end = (PartsOf(first) & (Parts.Headline | Parts.Mark)) != 0 ? EndOf(first) : first;
            for (var line = first; line < end; line++)
            {
                Add(line);
            }

            first = Math.Max(end, first + 1);
        }

        if (_all.Count == 0)
        {
            return segments;
        }

        _all.AddRange(segments[_next..]);
        return _all;
    }

    /// <summary>The end of the longest list of cards that begins with a line; the line itself when there is none.</summary>
    private int EndOf(int first)
    {
        var longest = first;
        Span<Slot> slots = stackalloc Slot[MostLines];
        for (var lines = LeastLines; lines <= MostLines && longest == first; lines++)
        {
            ref var rejected = ref _rejected[lines, first % lines];
            if (first < rejected || !TryRead(first, slots[..lines]))
            {
                continue;
            }

            var cards = 1;
            while (Repeats(first, first + (cards * lines), slots[..lines]))
            {
                cards++;
            }

            var isList = cards >= LeastCards && HaveHeadlines(first, cards, slots[..lines]) && HaveMarks(first, cards, slots[..lines]);
            longest = isList ? first + (cards * lines) : longest;
            rejected = first + ((cards - LeastCards + 1) * lines);
        }

        return longest;
    }

    /// <summary>
    /// What the lines of a first card are: headline, text and mark, or mark, headline and text. With the mark in the middle, the text of a card and
    /// the headline of the next could change places.
    /// </summary>
    private bool TryRead(int first, Span<Slot> slots)
    {
        if (first + slots.Length > judge.Verdicts.Length)
        {
            return false;
        }

        var (headlines, marks) = (0, 0);
        for (var i = 0; i < slots.Length; i++)
        {
            var line = first + i;
            slots[i] = MayBeMark(line) ? Slot.Mark : headlines == 0 && IsHeadline(line) ? Slot.Headline : Slot.Text;
            headlines += slots[i] == Slot.Headline ? 1 : 0;
            marks += slots[i] == Slot.Mark ? 1 : 0;
            if (slots[i] == Slot.Text && !IsText(line))
            {
                return false;
            }
        }

        return headlines == 1 && marks == 1 && (slots[0] == Slot.Mark ? slots[1] == Slot.Headline : slots[0] == Slot.Headline && slots[^1] == Slot.Mark);
    }

    private bool Repeats(int first, int card, ReadOnlySpan<Slot> slots)
    {
        if (card + slots.Length > judge.Verdicts.Length)
        {
            return false;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            var fits = slots[i] switch
            {
                Slot.Headline => IsHeadline(card + i),
                Slot.Text => IsText(card + i),
                _ => MayBeMark(card + i) && (IsSame(first + i, card + i) || (judge.Verdicts[first + i].First.Words > 0 && judge.Verdicts[card + i].First.Words > 0)),
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the headlines say that something happens. That is not asked of items that a "-" parts: an article's have none.</summary>
    private bool HaveHeadlines(int first, int cards, ReadOnlySpan<Slot> slots)
    {
        var (words, verbs) = (0, 0);
        for (var card = 0; card < cards; card++)
        {
            var headline = first + (card * slots.Length) + slots.IndexOf(Slot.Headline);
            words += judge.Verdicts[headline].First.Words;
            verbs += judge.FeaturesOf(headline).Has(LineFeature.HasVerb) ? 1 : 0;
        }

        var isParted = judge.Verdicts[first + slots.IndexOf(Slot.Mark)].First.Words == 0;
        return words >= cards * MeanHeadline && (isParted || verbs * OneVerbIn >= cards);
    }

    /// <summary>
    /// Whether the marks are what pages set below a teaser: always the same, a byline, when it was published, or authors, of whom one comes again. A day
    /// without a year is one of a programme.
    /// </summary>
    private bool HaveMarks(int first, int cards, ReadOnlySpan<Slot> slots)
    {
        var (sure, again) = (0, false);
        var mark = first + slots.IndexOf(Slot.Mark);
        for (var card = 0; card < cards; card++)
        {
            var line = mark + (card * slots.Length);
            sure += IsSame(mark, line) || judge.Verdicts[line].Soft.Rule == BoilerplateKinds.Byline || IsPublished(line) ? 1 : 0;
            again |= judge.FeaturesOf(line).Has(LineFeature.NameOnly) && judge.FeaturesOf(line).Has(LineFeature.Repeated);
        }

        return sure == cards || again;
    }

    /// <summary>"May 12, 2024" or "2 hours ago".</summary>
    private bool IsPublished(int line)
    {
        ref readonly var block = ref context.Blocks[line];
        var (hasYear, hasDay) = (false, false);
        for (var i = block.FirstToken; i < block.EndToken; i++)
        {
            hasYear |= !context.Tokens[i].IsWord && context.Tokens[i].Length == DigitsOfYear;
            hasDay |= (context.FlagsOf(i) & (WordFlags.Month | WordFlags.Weekday)) != 0;
        }

        return judge.Verdicts[line].Soft.Rule == BoilerplateKinds.DateLine && (hasYear || !hasDay);
    }

    private bool IsHeadline(int line) => (PartsOf(line) & Parts.Headline) != 0;

    private bool IsText(int line) => (PartsOf(line) & Parts.Text) != 0;

    private bool MayBeMark(int line) => (PartsOf(line) & Parts.Mark) != 0;

    private Parts PartsOf(int line)
    {
        ref var parts = ref _parts[line];
        if (parts == Parts.Unknown)
        {
            parts = Parts.Known;
            if (IsLine(line))
            {
                parts |= Headline.MayBe(context, judge, line) ? Parts.Headline : 0;
                parts |= judge.Verdicts[line].First.Words >= LeastText ? Parts.Text : 0;
                parts |= IsShortMark(line) ? Parts.Mark : 0;
            }
        }

        return parts;
    }

    /// <summary>A line that is no paragraph, and no cell of a table, whose rows have a rhythm, too.</summary>
    private bool IsLine(int line) =>
        !judge.Verdicts[line].First.IsParagraph && !judge.FeaturesOf(line).Has(LineFeature.IsTableCell)
        && !context.Document.Map.IsOpaque(context.Blocks[line].Span);

    /// <summary>A name, a date, or marks alone such as "-".</summary>
    private bool IsShortMark(int line) =>
        judge.Verdicts[line] is { First.Words: <= MostMark } verdict
        && (verdict.First.Words == 0 || verdict.Soft.Weight > 0 || judge.FeaturesOf(line).Has(LineFeature.NameOnly) || judge.FeaturesOf(line).Has(LineFeature.MostlyDate));

    private bool IsSame(int line, int other)
    {
        var (left, right) = (context.Blocks[line], context.Blocks[other]);
        return context.Text[left.Start..left.End].SequenceEqual(context.Text[right.Start..right.End]);
    }

    private void Add(int line)
    {
        for (; _next < segments.Count && segments[_next].Block < line; _next++)
        {
            _all.Add(segments[_next]);
        }

        if ((_next == segments.Count || segments[_next].Block > line) && judge.Verdicts[line].First.Words > 0)
        {
            ref readonly var block = ref context.Blocks[line];
            _all.Add(new BoilerplateSegment(line, block.Start, block.End, SegmentLevel.Note, BoilerplateKinds.Teaser, packs.PackOf(BoilerplateKinds.Teaser), 0, true, true));
        }
    }
}
