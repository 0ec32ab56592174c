using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Boilerplate.Segments;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Glued;

/// <summary>Finds what is boilerplate at the start and the end of a paragraph that is otherwise the article's. Paragraphs are asked for in order.</summary>
internal sealed class PartFinder(DocumentContext context, BoilerplatePacks packs, LineJudge judge)
{
    /// <summary>From this probability on, a line with a phrase is a leftover although its other sentence has none.</summary>
    private const float SureThreshold = 0.75f;

    /// <summary>Least words of a sentence that makes a line the article's, whatever was glued to it.</summary>
    private const int LeastSentence = 8;

    /// <summary>The same of one that does not speak to the reader and has no year, as "(c) 2013 Harbour Press Inc." has.</summary>
    private const int LeastPlainSentence = 5;

    /// <summary>Most words of a line that is a leftover because a part of it is.</summary>
    private const int LongestLine = 60;

    private const WordFlags Addressing = WordFlags.SecondPerson | WordFlags.FirstPersonPlural;

    /// <summary>
    /// Words for "you", "your", "we", "us" and "our" of languages whose words have no flags. Those that mean something else, too, there or in
    /// another language (sie, du, je, tu, nos), are not among them.
    /// </summary>
    private static readonly WordSet ForeignAddressing = new(
        "dir dich dein deine wir unser unsere unseren unserer vous votre vos nous notre tus usted nuestro nuestra nuestros nuestras tuo tuoi nostro nostra vostro você vocês nosso nossa jij jouw ons onze cię ciebie twój twoja twoją nasz nasza nasze naszej dig ditt oss vår vårt våra"u8);

    private const WordFlags Appealing = WordFlags.SecondPerson | WordFlags.FirstPersonPlural | WordFlags.CallToAction | WordFlags.Imperative | WordFlags.Appeal
        | WordFlags.Legal | WordFlags.Network;

    private readonly List<BoilerplateSegment> _parts = [];
    private int _block;
    private int _firstGlued;
    private int _endGlued;

    /// <summary>Whether something was glued to the paragraph.</summary>
    public bool HasGlued => _endGlued > _firstGlued;

    /// <summary>Goes to a block.</summary>
    public void MoveTo(int block)
    {
        (_block, _firstGlued) = (block, _endGlued);
        while (_endGlued < judge.Glued.Count && judge.Glued[_endGlued].Block == block)
        {
            _endGlued++;
        }
    }

    /// <summary>Whether something was glued to a sentence that has no phrase of its own.</summary>
    /// <param name="level">What the line as a whole would be.</param>
    public bool AreBesideArticle(SegmentLevel level)
    {
        if (!HasGlued && level != SegmentLevel.Warning)
        {
            return false;
        }

        var (start, end) = Rest();
        if (_parts.Count == 0)
        {
            return false;
        }

        var verdict = judge.Verdicts[_block];
        var rest = LineText.Trim(context.Text[start..end]);
        if (rest.StartsWith("©"u8))
        {
            return false;
        }

        if (level == SegmentLevel.Warning && verdict.Probability >= SureThreshold && !OpenQuotation.IsAt(rest, 0) && SpeaksToReader(start, end))
        {
            return false;
        }

        var words = context.TokenBefore(end) - context.TokenBefore(start);
        var isSentence = LineText.EndsLikeSentence(rest);
        var isPlain = isSentence && words >= LeastPlainSentence && IsPlain(start, end);
        for (var i = verdict.FirstMatch; i < verdict.EndMatch; i++)
        {
            var match = judge.Matches[i];
            var isInRest = match.Info.Scope == PhraseScope.Sentence && match.Scope.Start >= start && match.Scope.End <= end;
            var isOfLine = !isPlain && match.Info is { Scope: PhraseScope.Line, Anchor: PhraseAnchor.Start };
            if (match.Info.Weight >= PhraseWeight.Likely && (isInRest || isOfLine))
            {
                return false;
            }
        }

        return isPlain || (isSentence && words >= LeastSentence);
    }

    /// <summary>
    /// The line as a whole, where a part at its start or end is a leftover, the rest says "you" or "we", and the model is sure: "Enjoy your
    /// mornings with us. Sign up here." Null for other lines.
    /// </summary>
    public BoilerplateSegment? WholeLine()
    {
        var verdict = judge.Verdicts[_block];
        if (!verdict.First.IsJudged || verdict.Probability < SureThreshold || verdict.First.Words > LongestLine)
        {
            return null;
        }

        var (start, end) = Rest();
        ref readonly var block = ref context.Blocks[_block];
        BoilerplateSegment? best = null;
        foreach (var part in _parts)
        {
            var isAtEnd = part.End <= start || part.Start >= end;
            best = part.Level == SegmentLevel.Warning && isAtEnd && part.Weight > (best?.Weight ?? 0) ? part : best;
        }

        return best is null || OpenQuotation.IsAt(LineText.Trim(context.Text[start..end]), 0) || !Addresses(start, end) || ArticleParts.IsTalkedAbout(context, block, best.End)
            ? null
            : best with { Start = block.Start, End = block.End, ReachesStart = true, ReachesEnd = true };
    }

    /// <summary>Whether a word of a sentence is one of appeals: pages speak of "you" and "us".</summary>
    private bool SpeaksToReader(int start, int end) => Has(Appealing, start, end);

    private bool Addresses(int start, int end)
    {
        if (context.IsEnglishBlock(_block))
        {
            return Has(Addressing, start, end);
        }

        return ForeignAddressing.FindIn(context.Hashes[(context.TokenBefore(start) + 1)..(context.TokenBefore(end) + 1)]) >= 0;
    }

    private bool Has(WordFlags flags, int start, int end)
    {
        for (var i = context.TokenBefore(start) + 1; i <= context.TokenBefore(end); i++)
        {
            if ((context.FlagsOf(i) & flags) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether none of the words is a number, and none speaks to the reader.</summary>
    private bool IsPlain(int start, int end)
    {
        foreach (ref readonly var word in context.Tokens[(context.TokenBefore(start) + 1)..(context.TokenBefore(end) + 1)])
        {
            if (!word.IsWord)
            {
                return false;
            }
        }

        return !SpeaksToReader(start, end);
    }

    /// <summary>Adds the parts that reach the start or the end of the paragraph.</summary>
    public void AddTo(List<BoilerplateSegment> segments)
    {
        Collect();
        ref readonly var block = ref context.Blocks[_block];
        for (var i = 0; i < _parts.Count; i++)
        {
            var part = _parts[i];
            if ((ReachesStart(i, block) || ReachesEnd(i, block)) && !ArticleParts.IsTalkedAbout(context, block, part.End))
            {
                segments.Add(part with { ReachesStart = IsBlank(block.Start, part.Start), ReachesEnd = IsBlank(part.End, block.End) });
            }
        }
    }

    /// <summary>What stays of the paragraph without its parts.</summary>
    private (int Start, int End) Rest()
    {
        Collect();
        ref readonly var block = ref context.Blocks[_block];
        var (start, end) = (block.Start, block.End);
        for (var i = 0; i < _parts.Count && _parts[i].Level != SegmentLevel.None && IsBlank(start, _parts[i].Start); i++)
        {
            start = _parts[i].End;
        }

        for (var i = _parts.Count - 1; i >= 0 && _parts[i].Level != SegmentLevel.None && _parts[i].Start >= start && IsBlank(_parts[i].End, end); i--)
        {
            end = _parts[i].Start;
        }

        return (start, end);
    }

    /// <summary>Sentences with a phrase, and what was glued; those that touch are one.</summary>
    private void Collect()
    {
        _parts.Clear();
        var verdict = judge.Verdicts[_block];
        for (var i = verdict.FirstMatch; i < verdict.EndMatch; i++)
        {
            var match = judge.Matches[i];
            var rule = packs.RuleNumbers[match.Info.Pack];
            if (match.Info.Scope == PhraseScope.Sentence && !BoilerplateKinds.IsSoft(rule) && match.Info.Weight >= PhraseWeight.Likely && !IsCut(match.Scope))
            {
                var level = match.Info.Weight >= PhraseWeight.Strong ? SegmentLevel.Warning : SegmentLevel.None;
                _parts.Add(new BoilerplateSegment(_block, match.Scope.Start, match.Scope.End, level, rule, match.Info.Pack, match.Info.Weight, false, false));
            }
        }

        for (var i = _firstGlued; i < _endGlued; i++)
        {
            _parts.Add(judge.Glued[i]);
        }

        _parts.Sort((left, right) => left.Start.CompareTo(right.Start));
        Join();
    }

    /// <summary>Whether a leftover was found to end inside of what seems to be a sentence: the rest of it is the article's.</summary>
    private bool IsCut(ProseSpan sentence)
    {
        for (var i = _firstGlued; i < _endGlued; i++)
        {
            if (judge.Glued[i].Start <= sentence.Start && judge.Glued[i].End > sentence.Start && judge.Glued[i].End < sentence.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes one of parts that touch, but that a credit stays apart from what a fix deletes.</summary>
    private void Join()
    {
        var count = 0;
        for (var i = 0; i < _parts.Count; i++)
        {
            var part = _parts[i];
            if (count > 0 && Touch(_parts[count - 1], part) && (_parts[count - 1].Level == SegmentLevel.Note) == (part.Level == SegmentLevel.Note))
            {
                var previous = _parts[count - 1];
                var best = part.Weight > previous.Weight ? part : previous;
                _parts[count - 1] = best with { Start = previous.Start, End = Math.Max(previous.End, part.End) };
            }
            else
            {
                _parts[count++] = part;
            }
        }

        _parts.RemoveRange(count, _parts.Count - count);
    }

    private bool ReachesStart(int index, in Block block)
    {
        while (index > 0 && Touch(_parts[index - 1], _parts[index]))
        {
            index--;
        }

        return IsBlank(block.Start, _parts[index].Start);
    }

    private bool ReachesEnd(int index, in Block block)
    {
        while (index + 1 < _parts.Count && Touch(_parts[index], _parts[index + 1]))
        {
            index++;
        }

        return IsBlank(_parts[index].End, block.End);
    }

    /// <summary>Whether nothing but white space lies between two parts of one paragraph.</summary>
    private bool Touch(BoilerplateSegment left, BoilerplateSegment right) => right.Start <= left.End || IsBlank(left.End, right.Start);

    private bool IsBlank(int start, int end) => LineText.Trim(context.Text[start..end]).IsEmpty;
}
