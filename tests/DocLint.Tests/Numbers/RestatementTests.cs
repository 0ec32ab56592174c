using DocLint.Rules.Numbers;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Numbers;

/// <summary>Numbers that say nothing new, and figures that somebody has set.</summary>
public sealed class RestatementTests
{
    [Theory]
    [InlineData("The fire took [|31,000|] acres, or nearly 48 square miles, of heath.")]
    [InlineData("It took [|31,000|] acres, and nearly [|48|] square miles of heath are left.")]
    [InlineData("The crane cost [|€40 million|], or $46 million, to build.")]
    [InlineData("The other 4 per cent were kin of his.")]
    [InlineData("Some [|4 per cent|] were kin of his.")]
    [InlineData("A mile is 1,609 metres.")]
    [InlineData("The race is [|1,609|] metres.")]
    [InlineData("Whisky of 40 per cent burns well, and milk of 2 per cent does not.")]
    [InlineData("The yard has a share of [|40 per cent|] of the trade.")]
    [InlineData("The fire took half of her ceiling.")]
    [InlineData("The fire took [|half|] of the ceilings.")]
    [InlineData("Buy less: a family that bins a tenth of its bread has lost the gain.")]
    [InlineData("They read Ivanhoe, and then 20,000 Leagues under the Sea, and slept.")]
    [InlineData("They saw [|20,000|] Venezuelans under the bridge.")]
    public void SayNothingNew(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);

    /// <summary>What a recipe takes stands on the packet.</summary>
    [Fact]
    public void AmountsOfARecipeAreNoClaims() => Assert.DoesNotContain(
        TestRun.Analyze("a.txt", "Mix 250 g of flour and an egg, and have a 400 g tin of beans.", [new UnsourcedNumberAnalyzer()]), d => d.Id != "DL4008");

    [Theory]
    [InlineData("The target is to cut the fumes by 68 per cent in ten years.")]
    [InlineData("The port wants calm: it cut its fumes by [|68 per cent|] in ten years.")]
    [InlineData("The pass mark is 60 per cent.")]
    [InlineData("The mark on the gate is [|600|] feet high.")]
    [InlineData("They vote on a rule requiring a gap of 500 feet to the quay.")]
    [InlineData("They have asked the watchdog to let them collect another $10.50 a month.")]
    [InlineData("The mills have brought the county [|$890 million|] in tax revenue, [|40 percent|] of its budget.")]
    [InlineData("The port collects [|$60 million|] a year in fuel levies.")]
    [InlineData("The port charges $60 million in fuel levies.")]
    [InlineData("The town owes [|$96 million|], close to its limit.")]
    [InlineData("Violators pay $900, the legal maximum.")]
    public void SetFiguresAreNoClaims(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);
}
