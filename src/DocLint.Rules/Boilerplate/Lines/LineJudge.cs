using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Segments;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>Runs phrases, features and both passes of the line model over a document.</summary>
internal sealed class LineJudge
{
    /// <summary>A line of fewer words may be anything; a longer one that ends like a sentence needs a reason to be looked at.</summary>
    private const int LooseWords = 15;

    /// <summary>Most bytes of a line without blanks that is looked through for a phrase: sixty letters.</summary>
    private const int LongestUnsegmented = 180;

    /// <summary>Words that make a paragraph worth judging.</summary>
    public const WordFlags Evidence = WordFlags.ProseTrigger;

    private readonly DocumentContext _context;
    private readonly BoilerplatePacks _packs;
    private readonly List<PhraseMatch> _matches = [];
    private readonly bool[] _isJudged;
    private readonly int[] _firstMatch;

    // For each line one more than the number of an earlier one with the same text; 0 when none is known.
    private readonly int[] _earlier;
    private readonly LineFeatureSet[] _features;
    private LineContext _neighbours = null!;

    private LineJudge(DocumentContext context, BoilerplatePacks packs)
    {
        _context = context;
        _packs = packs;
        _isJudged = new bool[context.Blocks.Length];
        _firstMatch = new int[context.Blocks.Length + 1];
        _earlier = new int[context.Blocks.Length];
        _features = new LineFeatureSet[context.Blocks.Length];
    }

    public List<PhraseMatch> Matches => _matches;

    public LineVerdict[] Verdicts { get; private set; } = [];

    public LineSurroundings Surroundings { get; private set; } = null!;

    /// <summary>Index of the last paragraph of the article as far as the first pass can tell; -1 when there is none.</summary>
    public int LastProse { get; private set; } = -1;

    /// <summary>Leftovers at the start or the end of a paragraph that lost their line break, in order.</summary>
    public List<BoilerplateSegment> Glued { get; private init; } = [];

    /// <summary>Judges a document; null when it has nothing but paragraphs of prose.</summary>
    /// <param name="glued">What <see cref="Glued.GluedLines"/> found in it.</param>
    public static LineJudge? Judge(DocumentContext context, BoilerplatePacks packs, List<BoilerplateSegment>? glued = null)
    {
        var blocks = context.Blocks;
        var judge = glued is null ? null : new LineJudge(context, packs) { Glued = glued };
        var matcher = BoilerplatePacks.CreateMatcher(context);
        var memo = new LineMemo(context, stackalloc int[LineMemo.Slots]);
        for (var i = 0; i < blocks.Length; i++)
        {
            var isLoose = IsLoose(context, blocks[i]);
            if (!isLoose && (blocks[i].Flags & Evidence) == 0 && !IsShortAndUnsegmented(context, blocks[i]))
            {
                judge?.SkipMatches(i);
                continue;
            }

            judge ??= new LineJudge(context, packs);
            if (blocks[i].TokenCount <= PackImage.ShortLineWords && memo.FindEarlier(i) is >= 0 and var earlier)
            {
                judge._earlier[i] = earlier + 1;
                judge.RepeatMatches(earlier, blocks[i].Start - blocks[earlier].Start);
            }
            else
            {
                BoilerplatePacks.Find(ref matcher, i, judge._matches);
                judge.DropQuoted(i);
            }

            judge._isJudged[i] = isLoose || judge._matches.Count > judge._firstMatch[i];
            judge.SkipMatches(i);
        }

        judge?.Run();
        return judge;
    }

    /// <summary>The features of a judged line.</summary>
    public LineFeatureSet FeaturesOf(int block) => _features[block];

    /// <summary>Why the model takes a line for boilerplate.</summary>
    public string ReasonsOf(int block)
    {
        var model = BoilerplatePacks.ModelOf(_context.IsEnglish);
        Span<byte> answers = stackalloc byte[model.TestCount];
        Answer(block, model, answers);
        return LineReasons.Strongest(model, answers);
    }

    /// <summary>
    /// Whether a line may be anything. A longer one that ends like a sentence is looked at only when it holds a phrase; that test of
    /// a few words is all that happens to an ordinary paragraph. So it is where words cannot be counted.
    /// </summary>
    private static bool IsLoose(DocumentContext context, in Block block)
    {
        var line = context.Text[block.Start..block.End];
        var words = LineText.CountWords(context, block);
        return words <= PackImage.ShortLineWords && (words < LooseWords || !LineText.EndsLikeSentence(line));
    }

    /// <summary>A line whose words cannot be counted is not judged by its looks, but may be a phrase.</summary>
    private static bool IsShortAndUnsegmented(DocumentContext context, in Block block) =>
        block.End - block.Start <= LongestUnsegmented && IsUnsegmented(context, block);

    private static bool IsUnsegmented(DocumentContext context, in Block block)
    {
        var line = context.Text[block.Start..block.End];
        return line.ContainsAnyInRange((byte)0xE0, (byte)0xE9) && LineText.IsUnsegmented(line);
    }

    /// <summary>Takes out the sentences that somebody is quoted with: the page does not say them.</summary>
    private void DropQuoted(int block)
    {
        var (start, end) = (_context.Blocks[block].Start, _context.Blocks[block].End);
        var kept = _firstMatch[block];
        for (var i = kept; i < _matches.Count; i++)
        {
            var match = _matches[i];
            if (match.Info.Scope != PhraseScope.Sentence || !OpenQuotation.IsAt(_context.Text[start..end], match.Scope.Start - start))
            {
                _matches[kept++] = match;
            }
        }

        _matches.RemoveRange(kept, _matches.Count - kept);
    }

    /// <summary>Adds the matches of an earlier block once more, so many bytes further on.</summary>
    private void RepeatMatches(int block, int distance)
    {
        for (var i = _firstMatch[block]; i < _firstMatch[block + 1]; i++)
        {
            var match = _matches[i];
            _matches.Add(match with { Scope = new ProseSpan(match.Scope.Start + distance, match.Scope.Length) });
        }
    }

    private void SkipMatches(int block) => _firstMatch[block + 1] = _matches.Count;

    private void Run()
    {
        Surroundings = LineSurroundings.Of(_context, _isJudged, _packs.RuleNumbers);
        var model = BoilerplatePacks.ModelOf(_context.IsEnglish);
        var verdicts = new LineVerdict[_isJudged.Length];
        var first = new FirstPass[_isJudged.Length];
        var blocks = _context.Blocks;
        for (var i = 0; i < _isJudged.Length; i++)
        {
            verdicts[i] = _isJudged[i] ? JudgeAlone(i, model) : LineVerdict.Prose;
            first[i] = _isJudged[i] ? verdicts[i].First : Unjudged(LineText.CountWords(_context, blocks[i]));
            LastProse = first[i].IsProse ? i : LastProse;
        }

        _neighbours = new LineContext(first);
        Span<byte> answers = stackalloc byte[model.TestCount], last = stackalloc byte[model.TestCount];
        var probability = LineModel.Probability(model.Score(last));
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (_isJudged[i])
            {
                Answer(i, model, answers);

                // The lines of a list are often alike in all that is asked.
                if (!answers.SequenceEqual(last))
                {
                    probability = LineModel.Probability(model.Score(answers));
                    answers.CopyTo(last);
                }

                verdicts[i].Probability = probability;
            }
        }

        Verdicts = verdicts;
    }

    private void Answer(int index, in LineModel model, Span<byte> answers)
    {
        Span<float> values = stackalloc float[LineContext.Count];
        _neighbours.Fill(index, values);
        model.Answer(_features[index], values, answers);
    }

    private LineVerdict JudgeAlone(int index, LineModel model)
    {
        ref readonly var block = ref _context.Blocks[index];
        var words = LineText.CountWords(_context, block);
        var (firstMatch, endMatch) = (_firstMatch[index], _firstMatch[index + 1]);
        var found = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_matches)[firstMatch..endMatch];
        var features = _earlier[index] is > 0 and var earlier
            ? LineFeatureExtractor.ExtractAgain(_context, index, Surroundings, _features[earlier - 1])
            : LineFeatureExtractor.Extract(_context, index, Surroundings, found);
        _features[index] = features;
        var probability = LineModel.Probability(features.Dot(model.First) + model.Words.Sum(_context.Hashes[block.FirstToken..block.EndToken]));
        var endsSentence = features.Has(LineFeature.EndsSentence);
        var isProse = words >= LineContext.ProseWords && endsSentence && probability < 0.5f;
        Best(found, out var hard, out var soft);
        return new LineVerdict(new FirstPass(words, true, isProse, endsSentence, probability, hard.Weight), hard, soft, firstMatch, endMatch);
    }

    /// <summary>A paragraph that is not looked at is the article's.</summary>
    private static FirstPass Unjudged(int words) => new(words, false, words >= LineContext.ProseWords, false, 0.01f, 0);

    private void Best(ReadOnlySpan<PhraseMatch> found, out BestPhrase hard, out BestPhrase soft)
    {
        hard = default;
        soft = default;
        foreach (var match in found)
        {
            var rule = _packs.RuleNumbers[match.Info.Pack];
            var phrase = new BestPhrase(rule, match.Info.Pack, match.Info.Weight);
            if (BoilerplateKinds.IsSoft(rule))
            {
                soft = soft.Or(phrase);
            }
            else
            {
                hard = hard.Or(phrase);
            }
        }
    }
}
