using System.Runtime.InteropServices;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Rules;
using DocLint.Rules.Boilerplate;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Packs;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

public sealed class LineMemoTests
{
    [Fact]
    public void FindsTheFirstOfEqualLines() =>
        With("Sign up now\n\nThe ferry sails\n\nSign up now\n\nSign up now.\n\nSign up now", context =>
        {
            var memo = new LineMemo(context, new int[LineMemo.Slots]);
            int[] earlier = new int[context.Blocks.Length];
            for (int i = 0; i < earlier.Length; i++)
                earlier[i] = memo.FindEarlier(i);
            Assert.Equal([-1, -1, 0, -1, 0], earlier);
        });

    [Theory]
    [InlineData(7)]
    [InlineData(257)]
    public void LeavesOutLinesTooShortAndTooLong(int length)
    {
        string line = new('x', length);
        With($"{line}\n\n{line}", context =>
        {
            var memo = new LineMemo(context, new int[LineMemo.Slots]);
            Assert.Equal(-1, memo.FindEarlier(0));
            Assert.Equal(-1, memo.FindEarlier(1));
        });
    }

    /// <summary>What the judge says of a line that came before is what a matcher finds that knows no other line.</summary>
    [Fact]
    public void PhrasesAndFeaturesOfARepeatedLineAreThoseOfItsOwnWords()
    {
        string[] lines = ["Sign up for our newsletter", "12 comments", "The old harbour", "Thanks for reading. Share this story with a friend.", "Advertisement"];
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++)
            text.Append(lines[i * 7 % lines.Length]).Append("\n\n");
        With(text.ToString(), context =>
        {
            LineJudge judge = LineJudge.Judge(context, BoilerplatePacks.BuiltIn)!;
            int matches = 0;
            for (int i = 0; i < context.Blocks.Length; i++)
            {
                var alone = new List<PhraseMatch>();
                PhraseMatcher matcher = BoilerplatePacks.CreateMatcher(context);
                BoilerplatePacks.Find(ref matcher, i, alone);
                Assert.Equal(alone, judge.Matches[judge.Verdicts[i].FirstMatch..judge.Verdicts[i].EndMatch]);
                Assert.Equal(LineFeatureExtractor.Extract(context, i, judge.Surroundings, CollectionsMarshal.AsSpan(alone)), judge.FeaturesOf(i));
                matches += alone.Count;
            }

            Assert.Equal(40, context.Blocks.Length);
            Assert.True(matches >= 32, "lines with phrases");
        });
    }

    private static void With(string text, Action<DocumentContext> check) => ContextProbe.Run(text, RuleData.Words, check);
}
