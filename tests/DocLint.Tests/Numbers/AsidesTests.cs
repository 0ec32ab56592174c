using DocLint.Rules.Numbers;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Numbers;

/// <summary>Sources that are set aside, stand in the next sentence or in the one before, and what only looks like one.</summary>
public sealed class AsidesTests
{
    [Theory]
    [InlineData("The state threw away 400,000 pounds of lettuce, state invoices show.")]
    [InlineData("Some 870,000 gallons of water escaped, state regulators determined, and stained the rock.")]
    [InlineData("Some 2,700 posts are vacant, Aske writes, a rate of 9%.")]
    [InlineData("It has paid £1.9m in aid, Crossfell added, to those who lost their boats.")]
    [InlineData("The board gave $2.3 million, the paper's notes state.")]
    [InlineData("It has 112 helpers — the roster on the door shows — and a judge.")]
    [InlineData("The union raised $31,000 in a morning, by its president's account.")]
    [InlineData("It has dropped by 17% on the watchdog's own calculations since the spring.")]
    [InlineData("What was left was 38,000 books by the last official inventory.")]
    [InlineData("Rausch measured 2,100 pounds an acre in the fifth year.")]
    [InlineData("In the hills HomeFinch recorded rises of 6.2 percent.")]
    [InlineData("The store finder lists 214 shops in the north.")]
    [InlineData("Staff plug the holes: €19.2m in the hospital's accounts for last year.")]
    [InlineData("Researchers at the harbour institute followed 4,812 infants for a year.")]
    [InlineData("She made 214 transfers to her own bank over six years, Stanwick Crown Court heard.")]
    [InlineData("A coroner heard on Monday of 214 falls in the home.")]
    [InlineData("The head of nursing accepted that 60% of shifts were short.")]
    [InlineData("Our reporter counted two buses and about 400 people at the rank.")]
    [InlineData("Under the accord the province will pay $118 million over eight years.")]
    [InlineData("He did let slip that 40 percent of the buyers had left.")]
    [InlineData("The song was used in 1.7 million films by the count of the tracking firm Earshot.")]
    [InlineData("Her burn, by her own spreadsheet, is $900,000 a month.")]
    [InlineData("Service was cut by 40 percent; an agency notice gave that figure.")]
    [InlineData("Of the 1,144 who filled in our questionnaire, 43 per cent were poor.")]
    [InlineData("We ran it at 144 frames on an old card.")]
    [InlineData("Analysts at the harbour bank doubt that it will run at more than 40% of that.")]
    [InlineData("The visitors' book records just 6,420 of them for the year.")]
    [InlineData("Calves made up 9 percent of those that his team counted from the air.")]
    [InlineData("Banks gave back £61 million, figures supplied to us by the trade body CardVoice show.")]
    public void WhoSaysItMayStandAside(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);

    [Theory]
    [InlineData("The town threw away [|400,000|] pounds of lettuce, which nobody could show.")]
    [InlineData("The fund has [|$9 billion|] — a steady figure — and two heads.")]
    [InlineData("The firm has [|2,700|] boats, a good show, and two heads.")]
    [InlineData("The farm has [|2,700|] acres, and the fields show.")]
    [InlineData("It has dropped by [|17%|] on the coast since the last count.")]
    [InlineData("It accounts for [|12,000|] jobs in the bank accounts of the town.")]
    [InlineData("The rises recorded [|6.2 percent|] of them.")]
    [InlineData("She lists boats and has [|214|] shops.")]
    [InlineData("Under the bridge the province will pay [|$118 million|] over eight years.")]
    [InlineData("The band heard nothing, and [|2,140|] people left.")]
    [InlineData("The band played under the terms of a deal and sold [|2,140|] songs.")]
    [InlineData("The firm has [|2,700|] boats, a forecast, and a map.")]
    [InlineData("The firm has [|2,700|] boats, it is estimated.")]
    [InlineData("It has dropped by [|17%|] on the coast by any measure.")]
    public void OtherClausesAreNoSource(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);

    [Theory]
    [InlineData("Ticket sales fell 71%. The operator, Crossfell Trains, released the figure after a request from this newspaper.")]
    [InlineData("The clinic took 61,000 readings. Those numbers appear in an evaluation that was completed in March.")]
    [InlineData("Sardines led the way, at 41%, the survey says. Mackerel managed 26%.")]
    [InlineData("A study in the journal Heron described the plants in May.\n\nTreated ones were slow. The untreated plants kept 1,800 leaves.")]
    [InlineData("In the report the harbour had a good year.\n\nIt sold 2,500 boats. Of them, 1,200 were new.")]
    [InlineData("In the report 30 percent of the boats were sold.\n\nThe other 70 percent went to the breakers.")]
    [InlineData("Deposits fell to 412 billion krun in May. That figure, on an inside page of the agency's bulletin, is the lowest since the war.")]
    [InlineData("The two models suggest that the planet moved in later. In 7 per cent of his runs a star came by on its way.")]
    [InlineData("It rained.\n\nIt was late.\n\nAccording to the harbour office, 3,400 boats came.\n\nThe annual increase was 23 percent.")]
    public void TheSentencesAroundTellTheSource(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);

    [Theory]
    [InlineData("Ticket sales fell [|71%|]. The operator released a statement after a request from this newspaper.")]
    [InlineData("The union has [|6,300|] members. Under the order it may not strike.")]
    [InlineData("Ticket sales fell [|71%|]. The figure is low for the time of the year.")]
    [InlineData("Ticket sales fell [|71%|]. A figure in red came out of the fog.")]
    [InlineData("In the report the harbour had a good year.\n\nCrab keeps the lights on. It supports some [|2,500|] jobs ashore.")]
    [InlineData("In the report 3,400 boats were counted.\n\nA meal out now costs [|38%|] more than it did.")]
    [InlineData("In the report 30 percent of the boats were sold.\n\nNationally the picture is bleak. Boats have dropped by [|62%|] since 1995.")]
    [InlineData("“The study says 30 percent, and nobody needs another,” she said.\n\nThe river floods roughly [|40 percent|] more often than it did.")]
    [InlineData("Half of the boats are old, the survey says.\n\nIt rained.\n\nNobody came.\n\nThe fair was cold.\n\nIt was late.\n\nHigh prices keep [|half|] of the farms from buying.")]
    [InlineData("It rained.\n\nIt was late.\n\nAccording to the harbour office, 3,400 boats came.\n\nThe war has driven [|1.2 million|] people from their homes.")]
    public void OtherSentencesDoNot(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);

    [Theory]
    [InlineData("A new pier has cut absences by [|a third|].")]
    [InlineData("Profit on the quay fell by [|half|].")]
    [InlineData("Heavy rain has become [|a fifth|] more common since the war.")]
    [InlineData("Roughly [|a quarter|] had no roof for two terms.")]
    [InlineData("On the coast [|one resident in five|] lives far from a road.")]
    [InlineData("There [|nineteen people in every 100,000|] die of it.")]
    [InlineData("[|Two-thirds|] of the families were poor.")]
    [InlineData("The new bridge carries [|three|] times as many cars.")]
    [InlineData("A berth now costs [|four|] times the usual price, and a mooring [|14|] times the median income.")]
    [InlineData("Thefts from boats have fallen by more than [|half|] since 2019, and by roughly [|a third|] since January.")]
    public void SharesAreClaims(string sentence) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + sentence);

    [Theory]
    [InlineData("He came a third time, in the third quarter, and left by half past five.")]
    [InlineData("She cut the wait by half an hour and a second one by a third again.")]
    [InlineData("He rang the bell four times the next day, and the clock three times what felt like a night.")]
    public void PartsOfOtherThingsAreNot(string sentence) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + sentence);

    /// <summary>A share in the first paragraph may round what stands below, and round multiples are said loosely.</summary>
    [Theory]
    [InlineData("More than a third of the boats were sold in the spring.")]
    [InlineData("The town was quiet in the spring.\n\nThe new bridge carries ten times as many cars.")]
    public void SomeAreNotes(string text)
    {
        Core.Diagnostics.Diagnostic found = Assert.Single(TestRun.Analyze("article.txt", text, [new UnsourcedNumberAnalyzer()]));
        Assert.Equal(Core.Diagnostics.DiagnosticSeverity.Note, found.Severity);
    }
}
