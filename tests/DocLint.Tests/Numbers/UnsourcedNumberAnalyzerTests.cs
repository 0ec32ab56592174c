using DocLint.Rules.Numbers;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Numbers;

public sealed class UnsourcedNumberAnalyzerTests
{
    private const string Lead = "The town has been quiet since the spring and the fields are dry. ";

    [Theory]
    [InlineData("The dam holds back about {|DL4003:12 million|} tonnes of water.")]
    [InlineData("The company had {|DL4003:12,500|} employees at the end of June.")]
    [InlineData("Her {|DL4002:$530,000|} haul came from small donors.")]
    [InlineData("Rents rose {|DL4001:11 percent|} in the old town.")]
    [InlineData("Rents rose {|DL4001:11%|} in the old town.")]
    [InlineData("It costs the county {|DL4002:€40 million|} to keep the road open.")]
    [InlineData("The region grows around {|DL4003:2.5 lakh|} tonnes of onions in a season.")]
    [InlineData("Nearly {|DL4003:1,500|} farms stand empty between the river and the border.")]
    [InlineData("The chain opened about {|DL4003:80|} stores this year.")]
    [InlineData("About {|DL4003:two hundred|} families sleep in the gym.")]
    [InlineData("The project has cost {|DL4002:US$3.4 billion|} and counting.")]
    public void ReportsAClaimWithoutASource(string sentence) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + sentence + "\n");

    [Theory]
    [InlineData("I")]
    [InlineData("My neighbour and me, who")]
    [InlineData("Neighbours like myself")]
    [InlineData("It is what I've feared as we")]
    [InlineData("It is what I’d feared as we")]
    public void IsSilentWhenTheWriterSpeaks(string subject) =>
        AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + subject + " paid 12,500 euros for the roof last year.\n");

    [Fact]
    public void LeavesATextAloneThatIsTooLongForASentence()
    {
        string table = string.Concat(Enumerable.Repeat("Rents rose 11 percent in the old town and ", 120));
        AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + table + "rents rose 12 percent. Rents rose {|DL4001:13 percent|} in the new town.\n");
    }

    [Theory]
    [InlineData("Rents rose 11 percent in the old town, the assessor said.")]
    [InlineData("According to the assessor, rents rose 11 percent in the old town.")]
    [InlineData("Rents rose 11 percent in the old town, county records show.")]
    [InlineData("“Rents rose 11 percent in the old town,” Ms. Okafor said.")]
    [InlineData("The mayor told reporters that rents rose 11 percent in the old town.")]
    [InlineData("A survey of tenants found that rents rose 11 percent.")]
    [InlineData("Rents rose 11 percent in the old town. The figures come from a report by the assessor.")]
    [InlineData("The study by the assessor covers ten years. Rents rose 11 percent in the old town.")]
    [InlineData("Growers point out that rents rose 11 percent in the old town.")]
    [InlineData("Rents rose 11 percent in the old town [1].")]
    [InlineData("The paper added that rents rose 11 percent in the old town.")]
    [InlineData("In the old town, a sheriff's spokesman said, 12,500 people were told to leave.")]
    [InlineData("Rents rose 11 percent in the old town. That is according to the assessor.")]
    [InlineData("“It was a hard year,” Ms. Okafor said. She has 1,200 tenants and no room for more.")]
    [InlineData("Officials estimate that 12,500 people live without heating.")]
    public void IsSilentWhenASourceIsNamed(string sentence) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + sentence + "\n");

    [Theory]
    [InlineData("The bridge opened on March 14, 1987, and closed at 7:30 p.m. on Sunday.")]
    [InlineData("Maria Lopez, 45, has lived there for 30 years with her 12-year-old son.")]
    [InlineData("Flight 1482 was a Boeing 737 that left from Gate 22 on Highway 101.")]
    [InlineData("The bill, H.R. 3200, changes Section 215 and the 287(g) program.")]
    [InlineData("It is one of the top 10 schools, and at one point it had a seven-figure budget.")]
    [InlineData("If turnout falls below 40 percent, the vote is void.")]
    [InlineData("The limit is 55 percent and the fine is $250.")]
    [InlineData("Call 555-0142 or write to P.O. Box 69440, Fresno, CA 93650.")]
    [InlineData("The tent is 2,560 by 1,440 pixels on a 16GB laptop with 150 horsepower.")]
    [InlineData("The headset costs $49 at the shop, 20 percent off its list price.")]
    [InlineData("He would give 110 percent for the top 1 percent and answer the $64,000 question.")]
    [InlineData("The rod is 2 inches (50.8 millimeters) long.")]
    [InlineData("They flew in a 737 from the coast and live at 111 S Walnut Street.")]
    [InlineData("The desk can be reached at 03-7619056 until the fair is over.")]
    [InlineData("The paper interviewed nearly 200 farmers over the summer.")]
    [InlineData("Walk from the station and climb the 225 steps to the church.")]
    [InlineData("A year of the magazine is 12 issues for $11.99 on the web.")]
    [InlineData("The tax on such income was cut to a new low rate of 15 percent.")]
    [InlineData("People over 65 sit on the board and read its 120 page reports.")]
    [InlineData("Preheat the oven to 425 degrees and bake for 22 minutes; a slice has 310 calories.")]
    [InlineData("The low was 9 degrees, and the gust that broke the sign came at 61 mph.")]
    [InlineData("The 1200 676 on the label is a code.")]
    [InlineData("Two sheriffs and three deputies came in 2019 and left in 2021.")]
    public void IsSilentOnNumbersThatClaimNothing(string sentence) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + sentence + "\n", options: Default);

    [Theory]
    [InlineData("“The gates stay shut,” said Paul Ray, whose company runs {|DL4003:500|} lots in the state.")]
    [InlineData("The Guild — a union with a membership of {|DL4003:41,000|} — released a statement, saying talks had failed.")]
    [InlineData("The rent is believed to have risen by {|DL4001:11 percent|}.")]
    [InlineData("The donor wrote a {|DL4002:$500,000|} check to the hospital.")]
    [InlineData("The state has added {|DL4003:1 million|} jobs in five years.")]
    [InlineData("Each data center near the lake draws {|DL4001:4 percent|} of the grid.")]
    public void ReportsBesideWordsThatAreNoSource(string sentence) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + sentence + "\n", options: Default);

    [Fact]
    public void ARepeatOfASourcedNumberIsSourced() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        "The harbour lost 1,300 jobs in one bad year.\n\nNobody saw it coming.\n\nThe harbour lost 1,300 jobs, the ministry said.\n");

    [Fact]
    public void NamesTheSourceThatDoesNotCount()
    {
        string message = Assert.Single(AnalyzerVerifier.Messages<UnsourcedNumberAnalyzer>(
            Lead + "The Guild — a union with a membership of 41,000 — released a statement, saying talks had failed.\n"));
        Assert.Equal("'41,000' is a quantity without a source; 'saying' belongs to another part of the sentence", message);
    }

    [Fact]
    public void NamesTheSourceOfTheSentenceBefore()
    {
        string message = Assert.Single(AnalyzerVerifier.Messages<UnsourcedNumberAnalyzer>(
            "The chain plans to cut jobs, the newspaper reported on Sunday. The company itself had 12,500 employees in June.\n", options: Default));
        Assert.Equal("'12,500' is a quantity without a source; 'reported' covers another sentence", message);
    }

    [Fact]
    public void ALineOfAMegabyteIsNoTrouble()
    {
        string text = string.Concat(Enumerable.Repeat("The \"city of 500 people\" has $5 million and said 7 of 5 members had 12,500 dollars of it. ", 10_000));
        var found = TestRun.Analyze("article.txt", text, [new UnsourcedNumberAnalyzer(), new NumberArithmeticAnalyzer()], Default);
        Assert.Equal(10_000, found.Count(d => d.Id == "DL4201"));
    }

    [Theory]
    [InlineData("Die Stadt hat in diesem Jahr 4,2 Millionen Euro ausgegeben und 38 Prozent der Mieter sind nach wie vor nicht zufrieden.")]
    [InlineData("La ville a dépensé 4,2 millions d’euros et 38 % des locataires ne sont pas satisfaits de cette situation dans les quartiers.")]
    [InlineData("La ciudad ha gastado 4,2 millones de euros y el 38 % de los vecinos no está contento con esta situación.")]
    public void OtherLanguagesRaiseNothing(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text + "\n");

    [Fact]
    public void StrictModeReportsTheDoubtful() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        Lead + "{|DL4006:Dozens|} of cars were lost. The watch costs {|DL4008:$49|} at the shop.\n",
        options: TestRun.Options(("doclint_numbers.mode", "strict")));

    [Theory]
    [InlineData("article.md", "The town is quiet. Rents rose **{|DL4001:11 percent|}** in the old town.\n")]
    [InlineData("article.md", "The town is quiet. Rents rose [11 percent](https://example.org/report) in the old town.\n")]
    [InlineData("article.html", "<p>The town is quiet. Rents rose {|DL4001:11 percent|} in the old town.</p>\n")]
    [InlineData("article.txt", "\uFEFFThe town is quiet 😀.\r\nRents rose {|DL4001:11 percent|} in the old town.\r\n")]
    public void WorksInEachFormat(string path, string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup, path);

    private static Core.Configuration.AnalyzerOptions Default { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));
}
