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
    [InlineData("A night on the ward costs the hospital [|£640|].")]
    [InlineData("Pruning an old vine costs [|€90|] a year.")]
    [InlineData("Bakers lose [|9p|] on every roll.")]
    [InlineData("The schemes pay about [|€6|] for each tree.")]
    [InlineData("The hull cost [|$520,000|] to weld, about [|five|] times the plan.")]
    [InlineData("The port hands out around [|€7 billion|] a year under the rules.")]
    public void SumsThatAreNoPrice(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + text);

    /// <summary>A teaser that is cut, a cell, a heading: nothing stands behind the ratio.</summary>
    [Theory]
    [InlineData("They ate half of")]
    [InlineData("They ate half of.")]
    [InlineData("Rents rose by a third of")]
    [InlineData("Rents are double their")]
    [InlineData("Rents are more than double the…")]
    [InlineData("The storm took the roofs of half of\nthe houses on the quay at noon.")]
    public void ARatioMayEndTheText(string text) => Assert.All(TestRun.Analyze("a.txt", text, [new UnsourcedNumberAnalyzer()]), d => Assert.StartsWith("DL4", d.Id, StringComparison.Ordinal));

    [Theory]
    [InlineData("It costs £3 to enter the mill.")]
    [InlineData("A new stove saves him $90 a year.")]
    [InlineData("Tickets cost between £20 and £35.")]
    [InlineData("The tour costs the visitor £18.")]
    [InlineData("Renting a canoe costs £18.")]
    [InlineData("Under the rules the port may pay up to $900 a year.")]
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
    [InlineData("Floods cause [|$4 billion|] in insured losses there.")]
    [InlineData("More than [|9,000|] bridges are in need of repair.")]
    [InlineData("The harbour issued [|340|] fines in May.")]
    [InlineData("The desk took [|3,100|] calls about the storm.")]
    [InlineData("The ferry has carried [|2.4m|] passengers since May.")]
    [InlineData("The sawmill is small. It trains [|140|] a year.")]
    [InlineData("The radio has lost [|a million|] subscribers.")]
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
    [InlineData("The mine has [|6.3|] deaths per million hours.")]
    [InlineData("Chapels are closing at a rate of [|six|] a week.")]
    [InlineData("Goats outnumber sheep by [|four|] to one.")]
    [InlineData("Smoke raises the risk by [|60 percent|], and dust raises it by [|35|].")]
    [InlineData("The share of tenants went from [|41 percent|] to [|58|].")]
    [InlineData("In the port [|61 percent|] of men and [|48|] of women own a bicycle.")]
    [InlineData("The tax on boats rose by [|9 percent|] in May and the one on carts by 2020.")]
    public void PartsOfOneClaim(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + text);

    /// <summary>What a match report is full of is seen; what clubs and players live on is counted.</summary>
    [Fact]
    public void RatiosOfASportAreCounted() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        "The striker was sent off, the goalkeeper saved a penalty, and the midfielder, the winger and the defender limped off.\n\n"
        + "The innings ended at tea, the bowler took a wicket, and the batsman hit boundaries off the spinner at the crease.\n\n"
        + "The defender fouled the striker before the kick-off of the playoff.\n\n[|Six in ten|] go down, and [|one in four|] is sold. Clubs spend [|£1.20|] for every pound. That is the equivalent of 96p in every pound. He hit one in three balls.\n");

    [Fact]
    public void AnotherRatioRepeatsNothing() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        "One bus in three is late, according to the depot.\n\nIt rained.\n\nIt was cold. [|One boat in nine|] has a leak.");

    [Theory]
    [InlineData("A tap that drips loses [|9|] litres a day.")]
    [InlineData("The bay has warmed by [|1.4|] degrees since the war.")]
    [InlineData("Temperatures on the ridge pass [|41C|] in July.")]
    [InlineData("A slice holds [|7g|] of sugar.")]
    [InlineData("The desert gets less than [|80|] millimetres of rain a year.")]
    [InlineData("Most plots have less than [|three|] hectares.")]
    [InlineData("The two piers are [|340|] metres long.")]
    [InlineData("A repair takes [|nine|] days on average.")]
    [InlineData("The weir lets [|30|] litres a second past.")]
    [InlineData("It rained [|88|] millimetres in one night, and [|41|] millimetres of rain fell at dawn.")]
    [InlineData("He keeps the mill. The mill grinds [|14|] tonnes of rye a week.")]
    [InlineData("A crane stands idle [|1,300|] hours a year.")]
    [InlineData("The average driver spends [|seven|] hours a week in traffic.")]
    [InlineData("A dryer uses as much power as a town of [|12,000|] people.")]
    public void SmallMeasures(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + text);

    [Theory]
    [InlineData("A gap of about 14 inches was left.")]
    [InlineData("She ran 3 km and slept nine hours.")]
    [InlineData("Let 60g of butter melt.")]
    [InlineData("The lorry, at 44C in the cab, was late.")]
    [InlineData("The repair took nine days.")]
    [InlineData("She flew 1,300 hours a year.")]
    [InlineData("Each hatch is five metres deep and takes a month to cast.")]
    [InlineData("The 2.4m fence is green.")]
    [InlineData("Entry is limited to 150 a day.")]
    public void WhatOnlyHappenedIsNone(string text) => Assert.DoesNotContain(
        TestRun.Analyze("a.txt", "The town was quiet in the spring.\n\n" + text, [new UnsourcedNumberAnalyzer()], new(new Dictionary<string, string>(StringComparer.Ordinal))),
        d => d.Severity == Core.Diagnostics.DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("By dawn 48,000 homes were dark. The grid's map had the number down to 9,000 by noon.")]
    [InlineData("The pipe will carry 31 billion cubic metres. A statement from the ministry gives the value as $14 billion.")]
    [InlineData("The mart sold 3,400 ewes. It was its best day in a decade, the auctioneer said.")]
    [InlineData("The log of the harbour, kept by the pilot, records just 1,940 ships.")]
    [InlineData("Only 2.7 percent of the boats are safe on the county's latest register.")]
    [InlineData("Attendance was announced as 4,911.")]
    [InlineData("Petra Holm has counted 2,300 nests.")]
    [InlineData("Farmers have lost 612 goats.\n\nThis is evident from the dockets of three stations.")]
    [InlineData("One patient in nine left early.\n\nThe numbers come from the clinic's dashboard.")]
    [InlineData("More than 700 jobs may go.\n\nThe receiver said that 716 people worked there.")]
    [InlineData("Profit rose 12 percent, the document shows. Two buyers accounted for 61 percent of sales.")]
    [InlineData("Since May 70 percent of the power has to be made from wind.")]
    [InlineData("None was above the limit of 14 parts per million.")]
    [InlineData("Oil should be found on no more than one bird in ten.")]
    [InlineData("They have saved €31,000.")]
    public void SourcesAndRulesNearby(string text) => Assert.DoesNotContain(
        TestRun.Analyze("a.txt", "The town was quiet in the spring.\n\n" + text, [new UnsourcedNumberAnalyzer()], new(new Dictionary<string, string>(StringComparer.Ordinal))),
        d => d.Severity == Core.Diagnostics.DiagnosticSeverity.Warning);
}
