using DocLint.Rules.Numbers;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Numbers;

/// <summary>Sums that are no price, estimates that are no plan, and numbers that belong to one claim.</summary>
public sealed class SumsAndSharesTests
{
    [Theory]
    [InlineData("A loaf costs [|£1.12|] to bake.")]
    [InlineData("Insulating a loft saves [|$90|] a year.")]
    [InlineData("Fares to the island are [|£14|] lower than before the bridge.")]
    [InlineData("A crown at a village dentist costs between [|£420|] and [|£980|].")]
    [InlineData("A bus pass that was [|£38|] in 2019 now costs [|£61|].")]
    [InlineData("A nurse would have to earn [|$41|] an hour to rent a flat there.")]
    [InlineData("Sealing the old mine would cost [|$210 million|].")]
    public void SumsThatAreNoPrice(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + text);

    [Theory]
    [InlineData("It costs £3 to enter the mill.")]
    [InlineData("A new stove saves him $90 a year.")]
    [InlineData("Tickets cost between £20 and £35.")]
    [InlineData("The room is now listed at $95, and was $70 before.")]
    public void PricesAreNoFindings(string text) => Assert.DoesNotContain(
        TestRun.Analyze("a.txt", "The town was quiet in the spring.\n\n" + text, [new UnsourcedNumberAnalyzer()], new(new Dictionary<string, string>(StringComparer.Ordinal))),
        d => d.Severity == Core.Diagnostics.DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("The port needs [|4,200|] dockers a year.")]
    [InlineData("About [|61,000|] widows who could apply have never done so.")]
    [InlineData("The number of pupils with a care plan has grown by [|64 percent|].")]
    [InlineData("Pipes make up [|31 percent|] of a gas bill.")]
    [InlineData("The fund is down to [|£41m|], which would last until May.")]
    [InlineData("The credit union has [|5,300|] members.")]
    [InlineData("The farm shop takes in [|a hundred|] parcels a day.")]
    public void FactsThatAreNoPlan(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + text);

    [Theory]
    [InlineData("Pines cover [|44%|] of the ridge, up from barely [|9%|].")]
    [InlineData("The coast had [|640|] lighthouses in 1920, against [|130|] today.")]
    [InlineData("Oak is [|three to five|] times heavier than balsa.")]
    [InlineData("Shoes wear out [|two to six percent|] faster on gravel.")]
    [InlineData("In some valleys [|four in ten|] houses stand empty.")]
    [InlineData("The fair costs [|€82,000|], of which the county pays [|a third|].")]
    [InlineData("A heat pump can cut bills in [|half|]. Cut the lemon in half.")]
    [InlineData("Orders are running [|a fifth|] ahead of last year.")]
    [InlineData("Peat holds [|half|] as much water as moss.")]
    [InlineData("Its debt is more than [|six|] times its yearly profit.")]
    [InlineData("Catches are falling by [|a quarter|] a year.")]
    public void PartsOfOneClaim(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + text);

    [Fact]
    public void AnotherRatioRepeatsNothing() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        "One bus in three is late, according to the depot.\n\nIt rained.\n\nIt was cold. [|One boat in nine|] has a leak.");
}
