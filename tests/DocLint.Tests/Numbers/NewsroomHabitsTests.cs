using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules.Numbers;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Numbers;

/// <summary>Ways in which newsrooms name a source, and numbers that need none.</summary>
public sealed class NewsroomHabitsTests
{
    [Theory]
    [InlineData("The film has earned Rs 112 crore in its first week, as per trade analyst Ravi Menon.")]
    [InlineData("The film has earned [|Rs 112 crore|] in its first week, as usual.")]
    [InlineData("The agency has estimated that the world will have 78 million tonnes of waste.")]
    [InlineData("It was estimated that the world will have [|78 million|] tonnes of waste.")]
    [InlineData("The town was $412,000 in debt, state auditors found in 2021.")]
    [InlineData("The town was [|$412,000|] in debt, the neighbours found in 2021.")]
    [InlineData("Consultants put the cost of a new bridge at £61 million.")]
    [InlineData("The new bridge came at [|£61 million|].")]
    [InlineData("The council asked 900 families, the clerk said. Of those, 57% were in favour.")]
    [InlineData("The clerk said it was late. In the town, [|57%|] were in favour.")]
    [InlineData("Other findings in the office's results:\n\n- Some 15.2% of residents were born abroad.\n\n- The islands have 158,600 empty houses.")]
    [InlineData("Other things in the office's garden:\n\n- Some [|15.2%|] of residents were born abroad.")]
    [InlineData("The agency put on [|£61 million|] in a year.")]
    public void HearsTheSource(string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup);

    [Theory]
    [InlineData("A federal jury on Friday ordered the firm to pay $41.5 million to its rival.")]
    [InlineData("The firm had to pay [|$41.5 million|] to its rival.")]
    [InlineData("County commissioners on Monday accepted a $184,300 bid for road gravel.")]
    [InlineData("In other action, the board:\n\nApproved $46,218 for new benches at the stadium, the lower of two bids.")]
    [InlineData("In other news, the band:\n\nApproved [|$46,218|] for new benches at the stadium, the lower of two bids.")]
    public void APublicBodyIsTheSourceOfItsDecision(string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup);

    [Theory]
    [InlineData("A lad of about 20 tried for a picture on the steps.")]
    [InlineData("A fleet of about [|20|] boats tried for the harbour.")]
    [InlineData("As he is over 50, he cannot be called up.")]
    [InlineData("The gas moves at [|2,600|] km/h (650 metres per second, give or take 310 m/s).")]
    [InlineData("To bring it back you'd need prices to drop by about 15%, and banks hate that.")]
    [InlineData("The caller hung up on a 911 line.")]
    [InlineData("The grave is of about 950–800 BC by its metal.")]
    [InlineData("Green HOLD. M. Thibodeau (Grn) 3,114; R. Estabrooks (PC) 2,970; L. Cormier (Lib) 1,206.")]
    [InlineData("Employment fell in the north (−6,300) and rose in the south (+11,200).")]
    [InlineData("There were [|911|] people at the gate.")]
    [InlineData("The captain stayed in for 142 balls before the rain.")]
    [InlineData("The captain stayed in for [|142|] visitors before the rain.")]
    public void CountsNoAgesAndMargins(string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup);

    [Theory]
    [InlineData("The roads are old. [|One|] bridge in three in the province has fallen.")]
    [InlineData("The roads are old. [|Four|] of every 10 desks stand empty.")]
    [InlineData("The roads are old. [|Seven|] out of every ten desks stand empty.")]
    [InlineData("The roads are old. One of four desks stands empty, and one desk in the hall.")]
    [InlineData("The club is old. It has one win in 10 games and one death in ten years.")]
    public void ReadsRatiosInWords(string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup);

    [Theory]
    [InlineData("The larger estate, from £28,345, is the one to have.", 0)]
    [InlineData("The larger estate took £28,345 in the year.", 1)]
    public void FromIsAPrice(string text, int findings) => Assert.Equal(findings, TestRun.Analyze("a.txt", text, [new UnsourcedNumberAnalyzer()], Default).Length);

    [Fact]
    public void AFloorAreaIsANote() =>
        Assert.Equal(DiagnosticSeverity.Note, Assert.Single(TestRun.Analyze("a.txt", "The lodge has three beds, 1,377 sq ft, and a garden.", [new UnsourcedNumberAnalyzer()], Default)).Severity);

    private static AnalyzerOptions Default { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));
}
