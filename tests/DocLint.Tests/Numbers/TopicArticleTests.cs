using System.Collections.Immutable;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules.Numbers;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Numbers;

/// <summary>Short articles on ten topics: the marked numbers are warnings, all others are sourced, doubtful or no claims.</summary>
public sealed class TopicArticleTests
{
    [Theory]
    [InlineData(Business)]
    [InlineData(Health)]
    [InlineData(Local)]
    [InlineData(Metals)]
    [InlineData(Politics)]
    [InlineData(Science)]
    [InlineData(Shopping)]
    [InlineData(Sport)]
    [InlineData(Tech)]
    [InlineData(Travel)]
    [InlineData(World)]
    public void WarnsOfTheMarkedNumbersOnly(string article)
    {
        Markup expected = Markup.Parse(article);
        var options = new AnalyzerOptions(new Dictionary<string, string>(StringComparer.Ordinal));
        ImmutableArray<Diagnostic> found = TestRun.Analyze("article.txt", expected.Text, [new UnsourcedNumberAnalyzer()], options);
        AnalyzerVerifier.AssertSpans(expected, found.Where(d => d.Severity == DiagnosticSeverity.Warning));
    }

    private const string Business = """
        Harlow Mills to close its oldest plant

        Harlow Mills will shut the Easton paper plant in March, ending 112 years of production on the river. The plant employs roughly [|640|] people, most of them members of the same union local.

        The company lost $38 million in the last fiscal year, chief executive Dana Frost told analysts on a call Thursday. Revenue fell 6 percent to $1.1 billion, she said.

        Demand for newsprint has dropped by [|70 percent|] since 2005. Harlow, which also owns four box plants in the Midwest, has converted three of its machines to cardboard.

        “We looked at 14 different options,” Frost said. “None of them worked.”

        Under the agreement, workers will receive 26 weeks of pay. The county assessor values the site at $9.4 million, according to tax records. The city has set aside $2.5 million for retraining.

        Shares of Harlow closed at $11.20, down 4 percent.
        """;

    private const string Health = """
        Why more young adults get colon cancer

        Colon cancer kills about [|52,000|] Americans a year. It used to be a disease of the old. Now one in five patients is under 55, according to the American Cancer Society.

        Dr. Ken Oduya sees [|300|] patients a year at his clinic in Tulsa. He tells all of them to get screened at 45.

        A study published in the Lancet in June followed 91,000 nurses for two decades. Those who drank two or more sugary sodas a day had twice the risk. Each extra serving raised it by 16 percent.

        Screening costs between [|$300|] and [|$1,200|] without insurance. About [|a third|] of adults who should be screened are not.

        To lower your risk, eat at least 30 grams of fiber a day and walk 150 minutes a week.
        """;

    private const string Local = """
        Council backs new library branch

        MILLBROOK — The Millbrook City Council voted 6-1 on Monday to build a library branch on Route 9, near the 1,400-seat high school.

        The branch will cost [|$7.8 million|], and construction is to begin in May. Councilman Ed Tully cast the only vote against it.

        City Manager Rosa Lind said the branch would serve about 9,000 residents on the west side. The main library on Oak Street, built in 1962, gets [|310,000|] visits a year.

        Several dozen residents spoke at the hearing, which ran for three hours. Tully said the city still owes $12 million on the police station.

        The council also approved a $45,000 contract for tree trimming and raised the fine for littering to $250.
        """;

    private const string Metals = """
        Zinc slips as smelters come back

        Zinc fell to its lowest in a month on Thursday after two smelters in the north said that their furnaces were running again.

        Three-month zinc was down 1.7 percent at $2,611 a ton by noon in London, after touching $2,602. The metal has lost 5 percent since the outage began.

        Nickel slipped 0.4 percent to $15,310, aluminium added 0.3 percent to $2,588, and copper was flat at $9,640.

        The outage kept [|1,900|] workers at home for most of the winter, and the town paid for their heating.
        """;

    private const string Politics = """
        Governor signs teacher pay bill

        Gov. Ellen Marsh signed a bill Wednesday that raises starting pay for teachers to $42,000, the first increase since 2009.

        The state has lost [|4,300|] teachers in three years, and nearly [|600|] classrooms opened in September without one. House Bill 1120 will cost $310 million over two years, the Legislative Budget Office estimates.

        Republicans, who hold 61 of the 99 House seats, had asked for a smaller raise. A poll by Dunmore College in July found that 68 percent of voters support the bill; 22 percent are opposed. Among parents, support was 77 percent.

        “If we lose another 1,000 teachers, we close schools,” Marsh said.

        Her campaign has spent [|$5.6 million|] on television ads since June. Her opponent, Rep. Paul Wray, has spent [|$1.9 million|].
        """;

    private const string Science = """
        Deep reef off Brazil is larger than thought

        A reef in deep water off the mouth of the Amazon stretches for 620 miles, far longer than maps show, researchers reported Tuesday in the journal Marine Letters.

        The team towed a camera sled at a depth of 400 feet and counted 73 species of sponge. “It is a rain forest upside down,” said the lead author, Lia Prado.

        About [|40 percent|] of the reef lies inside oil exploration blocks. A government auction of those blocks drew $1.2 billion in 2013.

        Coral reefs cover less than [|1 percent|] of the sea floor but shelter [|a quarter|] of all marine species. Warming water has killed about [|half|] of the shallow reefs since 1950.

        The sled weighs 900 pounds and carries two 4K cameras. The expedition ran for 21 days in 2018.
        """;

    private const string Shopping = """
        The best budget vacuum for small apartments

        After testing 14 cordless vacuums for 60 hours, we think the Brisk V3 is the one most people should buy. It costs $179 at most stores and weighs just 5.5 pounds.

        The V3 runs for about 42 minutes on its low setting, and its 600 ml bin is easy to empty. It picked up 96% of the sand in our carpet test.

        If you can spend about $300, the Lumo 8 adds a 120,000 rpm motor and a 4-inch brush head. It is 15% off at the moment.

        More than 12,000 buyers have left reviews for the V3, and 80% of them give it five stars.
        """;

    private const string Sport = """
        Comets rally past Lions, 27-24

        Quarterback Jalen Brooks threw for 312 yards and three touchdowns, and the Comets scored 17 points in the fourth quarter to beat the Lions 27-24 on Sunday night.

        Half of his passes went to the tight ends. Brooks completed 24 of 36 passes and was intercepted twice. Running back Tim Ode carried 19 times for 104 yards in front of 68,422 fans at Harbor Field.

        The Comets (7-3) have won five straight games. The Lions led 24-10 after three quarters, but punter Al Ruiz shanked a 22-yard kick with 4:12 left.

        “We never stopped,” coach Bill Danner said. “That's 60 minutes.”

        Brooks signed a five-year, $145 million contract in August. He has 2,870 passing yards this season, third in the league.
        """;

    private const string Tech = """
        Chat app Piper passes 200 million users

        Piper, the messaging app that was started in a dorm room in 2016, now has more than [|200 million|] users in 90 countries. Two years ago it had 35 million.

        The company raised $120 million from Crane Ventures last week at a valuation of $3 billion, the news site Ledger reported.

        Piper 4.2 adds group calls with up to 32 people and works on Android 9 and iOS 12. The app is free; a version without ads costs $3.99 a month.

        About [|85 percent|] of its traffic is encrypted. Police in Spain have asked for data on 1,100 accounts this year, a transparency report shows.

        Piper's servers handle [|18 billion|] messages a day.
        """;

    private const string Travel = """
        Three days in Porto

        I paid 38 euros for a room above a bakery and woke at 5 a.m. to the smell of bread.

        The city has six bridges, and the best view is from the Dom Luís I, which rises 280 feet above the river. Tickets for the tram are 3.50 euros.

        More than [|2 million|] tourists came last year, [|twice|] as many as in 2012, and rents in the old quarter have risen by [|60 percent|]. “My mother pays 900 euros for two rooms,” said Rui, who drives Tram 22.

        Walk 15 minutes uphill to the church, climb its 225 steps, and buy a custard tart for 1.20 euros.
        """;

    private const string World = """
        Floods cut off towns in northern Kenya

        NAIROBI — Floods have cut off at least six towns in northern Kenya and forced more than [|80,000|] people from their homes since Friday.

        The Kenya Red Cross said 43 people had died. It is feeding 22,000 people in camps, its spokeswoman, Anne Kito, told reporters.

        The Tana River rose by [|18|] feet in two days. Some [|30|] miles of highway are under water, and the army has sent [|400|] soldiers and 12 helicopters.

        The country spends about $60 million a year on flood defenses, less than a tenth of what its own engineers recommend.

        In 2018, floods killed 186 people, according to the United Nations.
        """;
}
