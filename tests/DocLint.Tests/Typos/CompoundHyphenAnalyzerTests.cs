using DocLint.Core.Diagnostics;
using DocLint.Rules.Typos.Usage;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class CompoundHyphenAnalyzerTests
{
    [Theory]
    [InlineData("The [|46 year-old|] pilot met a [|20-year old|] sailor.", "The 46-year-old pilot met a 20-year-old sailor.")]
    [InlineData("A [|five year old|] boy and two [|12 year olds|] swam.", "A five-year-old boy and two 12-year-olds swam.")]
    [InlineData("She has a [|six-week old|] lamb. [|Ten day-old|] bread is hard.", "She has a six-week-old lamb. Ten-day-old bread is hard.")]
    [InlineData("He is [|16-years-old|], and she a [|16-years-old|] cook.", "He is 16 years old, and she a 16-year-old cook.")]
    [InlineData("It was a [|16 point|] hiding on a [|three hour|] crossing.", "It was a 16-point hiding on a three-hour crossing.")]
    [InlineData("Some [|twenty two|] boats left.", "Some twenty-two boats left.")]
    public void ReportsMissingHyphens(string markup, string fixedText) => AnalyzerVerifier.VerifyFix<CompoundHyphenAnalyzer>(markup, fixedText);

    [Theory]
    [InlineData("The 46-year-old pilot is 46 years old, and so was the five-year-old boat.")]
    [InlineData("One year old sheds fell; in 2015 year end was late. The boat is one year old.")]
    [InlineData("It took a three-hour crossing, a 3 hour or so, and 16 points. For five year after year they came.")]
    [InlineData("It was in nineteen twenty two, or at six thirty five. They sold twenty two-day passes and forty, five of them late. They live on Thirty One.")]
    [InlineData("He bought 15 day-old chicks and three month-old lambs. The 12 day trips are full.")]                // each a day old, and twelve of them
    [InlineData("In the 10 mile of it, from 24 hour by hour. See room5 year-old.")]
    public void LeavesOthersAlone(string text) => AnalyzerVerifier.Verify<CompoundHyphenAnalyzer>(text);

    [Theory]
    [InlineData("The 46 year-old pilot left.", FixSafety.Safe)]
    [InlineData("It was a 16 point hiding.", FixSafety.Unsafe)]
    public void TheHyphensOfAnAgeAreSafe(string text, FixSafety safety)
    {
        var found = TestRun.Analyze("a.txt", text, [new CompoundHyphenAnalyzer()]);
        Assert.Equal(safety, Assert.Single(found).Fix!.Safety);
    }
}
