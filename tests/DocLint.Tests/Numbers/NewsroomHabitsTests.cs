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
    [InlineData("Harbour Bank sees it reaching 5.4 percent by June.")]
    [InlineData("In June the town saw unemployment reach [|5.4 percent|].")]
    [InlineData("The council asked 900 families, the clerk said. Of those, 57% were in favour.")]
    [InlineData("The clerk said it was late. In the town, [|57%|] were in favour.")]
    [InlineData("Other findings in the office's results:\n\n- Some 15.2% of residents were born abroad.\n\n- The islands have 158,600 empty houses.")]
    [InlineData("Other things in the office's garden:\n\n- Some [|15.2%|] of residents were born abroad.")]
    [InlineData("The agency put on [|£61 million|] in a year.")]
    [InlineData("Of the 2,250 adults polled by Gallmore, about 56 percent own a boat. The remaining 9 percent own none.")]
    [InlineData("Of the [|2,250|] adults seen by the river, about [|56 percent|] own a boat.")]
    [InlineData("A ship with some 1,200 tourists was stranded on Thursday, a police photographer witnessed.")]
    [InlineData("They found that the mice were slow. Muscle samples had 40% less mass.")]
    [InlineData("They said that the mice were slow. Muscle samples had [|40%|] less mass.")]
    [InlineData("The mice ran over 1,000 m with it and 700 m without it (both P<0.05). In the control group 42 percent slept.")]
    [InlineData("The mice ran over [|1,000|] m with it, and [|42 percent|] slept.")]
    [InlineData("The firm estimates that it sold 22 percent of them. In contrast, its rival in the harbour towns of the south sold 39,200 of the boats.")]
    [InlineData("The firm estimates that it sold 22 percent of them. Its rival in the harbour towns of the south snagged [|39.2 percent|] of the buyers.")]
    [InlineData("At least 132 people fell ill. Thirty-seven of them have died, says the mayor.")]
    [InlineData("At least [|132|] people fell ill. It has rained since, says the mayor.")]
    [InlineData("The researchers documented 1,150 pieces of rubbish. Most of it rests at more than 6,500 feet.")]
    [InlineData("The chair escaped from a school and fell 10,500 feet down into the sea. Image copyright 2003, Ann Lee.")]
    [InlineData("The chair escaped from a school and fell [|10,500|] feet down into the sea. It was red.")]
    [InlineData("The economy was slow, the banker said. The factors include:\n\nDebt rose from 63 percent to 94 percent of output.\n\nHomes lost 30 percent of their worth.")]
    [InlineData("The economy was slow, the banker said. He went on:\n\nDebt rose to [|94 percent|] of output.")]
    [InlineData("The economy was slow. The factors include:\n\nDebt rose to [|94 percent|] of output.")]
    [InlineData("The clerk said it was late. Of the 112 samples, 49% were in order.")]
    [InlineData("The clerk said it was late. Of the houses, [|49%|] were in order.")]
    [InlineData("She said the state had opened four wards. The rate, which was high, had dropped to 3.2 per cent.")]
    [InlineData("She said the state had opened four wards. The rate, which was high, dropped to [|3.2 per cent|].")]
    [InlineData("The state had supported the yard with 4.5 million euros. It would now ask whether that could be had back, the minister said.")]
    [InlineData("The state supported the yard with [|4.5 million euros|]. It would now ask whether that could be had back, the minister said.")]
    [InlineData("Since spring, the stock in the wood has declined by 41.5 million tonnes, it says.")]
    [InlineData("The yard, the [|41.5 million|] tonne giant, it says here, is closed.")]
    [InlineData("At the 1966 census the town had 1,140 people.")]
    [InlineData("At the 1966 fair the town had [|1,140|] people.")]
    [InlineData("Analysts had pencilled in £49m.")]
    [InlineData("Brokers' clerks had put away [|£49m|].")]
    [InlineData("The Bread Index counted 41.2 million loaves, fewer than in the year before. Revenue still edged up, to $1.37 billion.")]
    [InlineData("The Bread Index counted 41.2 million loaves, fewer than in the year before. The new hall is worth [|$1.37 billion|].")]
    [InlineData("The Commissioner for Works, Mr Tunde Afolayan, put the cost of a temporary bridge at N3.2bn.")]
    [InlineData("The cost of a temporary bridge was put at [|N3.2bn|]. They put the bridge at [|3.2 million|] people's feet.")]
    [InlineData("The left criticised that 14 per cent of the money is for new lines.")]
    [InlineData("The left criticised the plan. Some [|14 per cent|] of the money is for new lines.")]
    [InlineData("Punctuality fell to 62.5 per cent last year, a figure published by the railway itself.")]
    [InlineData("Punctuality fell to [|62.5 per cent|] last year. A book was given away by the railway.")]
    [InlineData("The bank set aside $30 million for the matter in its half-year accounts.")]
    [InlineData("The bank lost [|$30 million|] by the matter and closed its accounts.")]
    public void HearsTheSource(string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup);

    /// <summary>A story that opens with released figures goes on with them, until somebody else speaks or something else is spoken of.</summary>
    [Theory]
    [InlineData("The median house climbed 1.2 per cent over the month.")]
    [InlineData("It was a busy month.\n\nThe median house climbed 1.2 per cent over the month.")]
    [InlineData("It was a busy month, the mayor said.\n\nThe median house climbed [|1.2 per cent|] over the month.")]
    [InlineData("It was a busy month.\n\nIt was cold.\n\nThe median house climbed [|1.2 per cent|] over the month.")]
    [InlineData("The mayor owns [|1.2 per cent|] of the land.")]
    [InlineData("Nationally, the median house climbed [|1.2 per cent|] over the month.")]
    public void AStoryAboutFiguresGoesOnWithThem(string rest) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        "Homes sold fast in August, new figures from the firm HomeMetric show.\n\n" + rest);

    /// <summary>What somebody demands is no claim, what he is going to do hardly one, and what it will cost is one.</summary>
    [Theory]
    [InlineData("The union has demanded compensation of $20,000 for the families.", null)]
    [InlineData("The firms have already asked for another 3.2 per cent, for what they bought in July.", null)]
    [InlineData("The yard will spend £30m on its crane.", DiagnosticSeverity.Note)]
    [InlineData("The yard plans to close its gate and to hire about 300 people.", DiagnosticSeverity.Note)]
    [InlineData("The crane of the yard cost £30m to build.", DiagnosticSeverity.Warning)]
    public void WhatIsPlannedIsANote(string sentence, DiagnosticSeverity? severity) =>
        Assert.Equal(severity is { } one ? [one] : Array.Empty<DiagnosticSeverity>(), TestRun.Analyze("article.txt", sentence, [new UnsourcedNumberAnalyzer()]).Select(d => d.Severity));

    /// <summary>Thousands with a space between, currencies glued to their number, and what has doubled.</summary>
    [Theory]
    [InlineData("The mine employs [|5 200|] people.")]
    [InlineData("The mine employs [|5\u00A0200|] people, and [|210\u202F000|] birds live there.")]
    [InlineData("On May 3 200 people met. The number is 020 555 0199, or 555 0199.")]
    [InlineData("Of lot 12 345 67 remain.")]
    [InlineData("The province spent [|R150 000|] on the road, and the firm [|N1.2bn|]. The R62 road and the N95 masks are old.")]
    [InlineData("Farmers earned an average of [|Sh4,100|] a kilo.")]
    [InlineData("Prices in the town have nearly [|doubled|] since 2019. Sales have risen [|fivefold|] in three years.")]
    [InlineData("Enrolment has [|tripled|], to a new high.")]
    [InlineData("He has doubled down on it. She had doubled her stake. It has doubled as a church. The boys doubled in size.")]
    public void ReadsHowNumbersAreWritten(string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup);

    [Theory]
    [InlineData("The storm left [|half a million|] people in the dark, and the ice [|a quarter of a million|] homes.")]
    [InlineData("The fund is [|one and a half million euros|] short.")]
    [InlineData("The farm has [|two hundred and forty-five|] cows and [|six hundred and forty|] acres, and a boy and two hundred things.")]
    [InlineData("He ate half a loaf in half a minute, and a quarter of an hour later again. The walk took two and a half years.")]
    public void ReadsHalvesOfScales(string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup);

    /// <summary>Land, loads and power that somebody must have measured are claims; a garden or a pump is what anybody sees.</summary>
    [Theory]
    [InlineData("The river drains 7,400 square kilometres of hills.", DiagnosticSeverity.Warning)]
    [InlineData("The marsh takes in 230 hectares of reed.", DiagnosticSeverity.Warning)]
    [InlineData("The coast has 6.2 GW of wind power.", DiagnosticSeverity.Warning)]
    [InlineData("The works drink 11,000 cubic metres of water a day.", DiagnosticSeverity.Warning)]
    [InlineData("The hall has 7,400 square feet of floor.", DiagnosticSeverity.Note)]
    [InlineData("The path is 230 metres of gravel.", DiagnosticSeverity.Note)]
    public void LargeMeasuresAreClaims(string sentence, DiagnosticSeverity severity) =>
        Assert.Equal([severity], TestRun.Analyze("article.txt", sentence, [new UnsourcedNumberAnalyzer()]).Select(d => d.Severity));

    /// <summary>Means, sums a head and yearly losses are statistics, where a price, a wage and a stolen sum are none.</summary>
    [Theory]
    [InlineData("The average repair costs $280 at the quay.", DiagnosticSeverity.Warning)]
    [InlineData("The repair of the boat costs $2,280 at the quay, a bargain price.", null)]
    [InlineData("The canton spends 450 euros per capita on its boats.", DiagnosticSeverity.Warning)]
    [InlineData("Fraud takes an average of $110,000 from the clubs that it strikes, and embezzlement is rare.", DiagnosticSeverity.Warning)]
    [InlineData("The clerk took $110,000 from the club and was convicted of embezzlement.", DiagnosticSeverity.Note)]
    [InlineData("Money laundering and stolen boats cost the coast $10 billion a year.", DiagnosticSeverity.Warning)]
    [InlineData("Fares cover just 19 cents of every dollar that the ferry needs.", DiagnosticSeverity.Warning)]
    [InlineData("Some 71 percent of the pupils qualify for free meals.", DiagnosticSeverity.Warning)]
    [InlineData("The town plans to cut the fares by 71 percent.", DiagnosticSeverity.Note)]
    public void MeansAreClaims(string sentence, DiagnosticSeverity? severity) => Assert.Equal(
        severity is { } one ? [one] : Array.Empty<DiagnosticSeverity>(), TestRun.Analyze("article.txt", "The town was quiet in the spring.\n\n" + sentence, [new UnsourcedNumberAnalyzer()]).Where(d => d.Id != "DL4008").Select(d => d.Severity));

    /// <summary>A story of the stock exchange: what a share does is on the tape, how many people a yard employs is not.</summary>
    [Fact]
    public void AMarketStoryCountsPeople() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        "Shares and bonds rallied as traders bought stocks. The index closed higher, and yields slid. Gold and silver futures tumbled.\n\nThe yard employs [|340|] people.");

    [Theory]
    [InlineData("The clinic has the number of cases at 2,300.")]
    [InlineData("The Boatmen's Society has it at £3.9bn by the spring.")]
    [InlineData("The latest Harbour Monitor puts the average advertised rent in the old town at €2,015 a month.")]
    [InlineData("In a statement by her clerk, the mayor set free £8m for the families.")]
    [InlineData("The deputy asked why the price of a boat was 27 per cent higher than in the south.")]
    [InlineData("Four in 10 voters saw it as unfair, and a third said that of the other one.")]
    [InlineData("The team also found a small excess of falls, 2,100 in all.")]
    [InlineData("The heron population was put at 2,007 last winter by the warden.")]
    [InlineData("The heron population, which is shy, was estimated at 2,007 last winter by the warden.")]
    [InlineData("The yield was 180 percent higher with nets. The results were published in a journal of fishing.")]
    [InlineData("Some 86,000 people live in the camp. The tally comes from the registrar, who adds 300 names a day.")]
    [InlineData("The bill goes up by 6.1 percent. For a house on the quay that is £155 a year, according to the agency.")]
    [InlineData("Boat owners spent $16 million on paint. In all, that makes up 11 percent of their costs, according to the guild's files.")]
    [InlineData("The camp shelters 118,000 people. The relief office, in a census of August, expects another 30,000.")]
    public void NamesTheSourceInItsOwnWay(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);

    [Theory]
    [InlineData("The mayor has the old boat at [|2,300|] feet of rope.")]
    [InlineData("In a statement of hers lay the key. The town set free [|£8m|] for the families.")]
    [InlineData("The deputy asked nobody. The price of a boat was [|27 per cent|] higher than in the south.")]
    [InlineData("The heron population was put at [|2,007|] last winter.")]
    [InlineData("The yield was [|180 percent|] higher with nets. The results were a surprise to them.")]
    [InlineData("Unemployment in the port is [|7.8 percent|]. According to the labour office, 640 posts for welders are vacant.")]
    [InlineData("The family firm had sales of [|611 million euros|]. It does not publish figures of its profit.")]
    [InlineData("The pier cost [|$46 million|], and the state says it cannot keep both.")]
    [InlineData("Her swim raised [|$27,000|] for the hospice, which said it had asked for a tenth of it.")]
    [InlineData("The [|$94 million|] project by the yard will fill the harbour.")]
    [InlineData("Some [|47 percent|] of the large projects that followed have no quay.")]
    [InlineData("Farmers get [|86 percent|] of all land but little of the bank credit, and few boats.")]
    [InlineData("The plan was approved, according to the clerk's minutes. The Harbour Society, which has about [|900|] members, says that nobody asked it.")]
    [InlineData("The union of boatmen, polling at [|14%|] and hungry for a cause, will march.")]
    [InlineData("The Silver Fir mill, with about [|270|] workers from the town, is shut.")]
    [InlineData("It hangs on a rope of [|2,100|] strands that he greases with a mixture he will not disclose.")]
    public void NamesNoneForTheNumber(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);

    /// <summary>Whom a rule is for, the other half of a rate, and a loan that stands for any.</summary>
    [Theory]
    [InlineData("The flats are for households earning no more than $61,000 and for families using less than 200 gallons.")]
    [InlineData("The take-up falls for each 10 percent that is added to the price.")]
    [InlineData("Its age is given with an error of 5 percent.")]
    [InlineData("On a loan of $200,000 that is the price of a loaf.")]
    public void WhatNumbersAreOnlyNamedForIsNoClaim(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);

    [Theory]
    [InlineData("The farms of the valley are using less than [|$61,000|] of the fund.")]
    [InlineData("He lives on a salary of [|$200,000|] that nobody else has.")]
    public void WhatTheySayOfSomebodyIsOne(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);

    /// <summary>A story about polls reports their shares for many paragraphs, but not the rate of inflation.</summary>
    [Fact]
    public void AStoryAboutPollsCoversItsShares() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        "A poll came on Monday, and a second poll on Tuesday. The pollsters called at night, and the survey was long.\n\nThe lake was calm.\n\nThe Alliance has 41 percent, and the League 37 percent.\n\nInflation has eased to [|5.2 percent|].");

    /// <summary>In a story about a company's quarter its own figures are notes, and those of the whole market are claims.</summary>
    [Fact]
    public void WhatACompanyReportedIsItsOwn()
    {
        const string lead = "Marlow Boats made an operating loss of €115m in the second quarter. Revenues fell by 24% to €5.7bn.\n\n";
        const string text = "The handset unit lost money on sales of €2.72bn. The two rivals have about 90% of sales worldwide. The town has 84,000 empty homes.\n";
        IEnumerable<(DiagnosticSeverity, string)> Find(string article) =>
            TestRun.Analyze("article.txt", article, [new UnsourcedNumberAnalyzer()]).Where(d => d.Span.Start >= article.IndexOf("The handset", StringComparison.Ordinal)).Select(d => (d.Severity, d.Id));

        Assert.Equal([(DiagnosticSeverity.Note, "DL4002"), (DiagnosticSeverity.Warning, "DL4001"), (DiagnosticSeverity.Warning, "DL4003")], Find(lead + text));
        Assert.Equal((DiagnosticSeverity.Warning, "DL4002"), Find("Marlow Boats is a small yard on the river. Its sales rose.\n\n" + text).First());
        Assert.Equal((DiagnosticSeverity.Warning, "DL4002"), Find("The boats had a profit in the quarter.\n\nIt rained.\n\nIt was late.\n\nIt was cold.\n\nIt was dark.\n\nIt was over.\n\n" + text).First());
        Assert.Equal((DiagnosticSeverity.Warning, "DL4002"), Find("The fair is held every quarter, and its sales go to a school.\n\n" + text).First());
    }

    /// <summary>In a story about a study its results, told in the past, are notes; what holds at all times or for a country is a claim.</summary>
    [Theory]
    [InlineData("The birds lost 4,000 feathers in the city.", DiagnosticSeverity.Note)]
    [InlineData("Birds of that kind are shy and have 4,000 feathers.", DiagnosticSeverity.Warning)]
    [InlineData("Cats killed 400,000 of them every year.", DiagnosticSeverity.Warning)]
    [InlineData("Cats killed 400,000 of them worldwide.", DiagnosticSeverity.Warning)]
    public void WhatAStudyMeasuredIsItsOwn(string sentence, DiagnosticSeverity severity)
    {
        const string lead = "Herons sleep less in cities, scientists have found.\n\nThe study was published in a journal on Monday.\n\n“It was a surprise,” said its author.\n\n";
        string article = $"{lead}The wind was cold on the river that winter.\n\n{sentence}\n";

        Assert.Equal(severity, Assert.Single(TestRun.Analyze("article.txt", article, [new UnsourcedNumberAnalyzer()])).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(TestRun.Analyze("article.txt", $"Herons sleep less in cities.\n\nIt was cold.\n\n{sentence}\n", [new UnsourcedNumberAnalyzer()])).Severity);
    }

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
    [InlineData("The roads are old. [|One bridge in three|] in the province has fallen.")]
    [InlineData("The roads are old. [|Four of every 10|] desks stand empty.")]
    [InlineData("The roads are old. [|Seven out of every ten|] desks stand empty.")]
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
