using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules.Numbers;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Numbers;

/// <summary>Where a claim ends and a plan, a rule or a gift begins; and what a source of one fact leaves open in the next.</summary>
public sealed class ClaimsAndPlansTests
{
    [Theory]
    [InlineData("The city paid for work on 75 roofs, of which no more than 231 were mended, Alder charged.")]
    [InlineData("The yard employs 4,100 people – 1,250 of them apprentices – and owes $88 million (some $9 million of it to the town), Alder told the Senate.")]
    [InlineData("The yard has 4,100 people ([|1,250|] of them apprentices) and Alder told the Senate so in spring.")]
    [InlineData("Under the new rules the port will pay the fishermen $28,700,000, it was announced yesterday.")]
    [InlineData("The port has spent [|$28,700,000|] since it was announced yesterday.")]
    [InlineData("The agency estimated there would be 1,820 pupils by the spring.")]
    [InlineData("There would have been [|1,820|] pupils and the school was an estimated success.")]
    [InlineData("Police charged [|1,400|] drivers in a week.")]
    [InlineData("The grid's map had the number down to 51,000 by noon.")]
    [InlineData("The deal is done. Under it, a quarter of the money goes to the farmers.")]
    [InlineData("The flood has cost the state [|$1.2 billion|] and critics argue that the dam is to blame.")]
    [InlineData("It costs the parishes [|$60 million|] a year, and most cases are never reported.")]
    [InlineData("The bureau is expected to report that employers added [|175,000|] jobs.")]
    [InlineData("Only [|760,000|] pensioners could claim the benefit last year.")]
    public void HearsWhoSaysIt(string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup);

    [Theory]
    [InlineData("Rents rose 9 percent, according to the office. The average house now sells for [|$1.3 million|].")]
    [InlineData("Rents rose 9 percent, according to the office. In the north the rise was 12 percent.")]
    [InlineData("The poll of 900 people put the party ahead. Voters are worried about bills, which have gone up by [|60 percent|].")]
    [InlineData("The poll of 900 people put the party ahead. Nobody spoke of the yard, where [|1,300|] people lost their jobs.")]
    [InlineData("The chief said the squad was new. It has a conviction rate of [|35 percent|].")]
    [InlineData("The chief said the squad was new. It assumes a rate of 35 percent.")]
    [InlineData("The storm damaged [|11,000|] homes. The power company puts the number of broken poles at 340.")]
    [InlineData("The storm damaged 11,000 homes. The number is from the power company.")]
    [InlineData("I counted 211 cars. In 174 of them there was one person.")]
    [InlineData("The paper says no. They are believed to have won [|12,000|] members since.")]
    public void ASourceCoversItsOwnFact(string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup);

    [Theory]
    [InlineData("A survey by Norlund asked 900 people about the harbour.\n\nThe mayor took a walk.\n\nShe had lunch and read the poll.\n\nAmong Republicans, 46 percent are satisfied.")]
    [InlineData("A survey by Norlund asked 900 people about the harbour.\n\nThe mayor took a walk.\n\nShe had lunch and read the poll.\n\nAmong ships, [|46 percent|] are old.")]
    public void APollIsNamedOnce(string markup) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(markup);

    [Theory]
    [InlineData("The group is trying to raise $25 million for a museum.", 0)]
    [InlineData("The group has raised $25 million for a museum.", 1)]
    [InlineData("A judge urged the department to process 15 percent of the pages by July.", 0)]
    [InlineData("The department processed 15 percent of the pages by July.", 1)]
    [InlineData("The firm will use the money to grow in the north and to hire about 300 people.", 0)]
    [InlineData("The firm used the money and about 300 people left.", 1)]
    [InlineData("The minister pledged 2,000 bags of rice.", 0)]
    [InlineData("The minister ate rice, and 2,000 bags were left.", 1)]
    [InlineData("Let's say 51 percent of the prisoners vote.", 0)]
    [InlineData("Prices have eased, but unemployment is stuck at 11 percent, and the party has promised a wage.", 1)]
    [InlineData("The party has promised that unemployment falls to 11 percent.", 0)]
    [InlineData("The law limits increases for sitting tenants to 5 percent a year.", 0)]
    [InlineData("The law drove increases for sitting tenants to 5 percent a year.", 0)]
    [InlineData("The flood drove increases for sitting tenants to 5 percent a year.", 1)]
    [InlineData("The scheme refunds up to $30,000 to new owners.", 0)]
    [InlineData("The storm cost up to $30,000 in the valley.", 1)]
    [InlineData("The Bank of Arland left its key rate at 4.35 percent yesterday.", 0)]
    [InlineData("The port of Arland left its vacancy rate at 4.35 percent yesterday.", 1)]
    [InlineData("Harlan Mott gave the club $500,000.", 0)]
    [InlineData("The club raised $100,000 from Ann Lee.", 0)]
    [InlineData("The club raised $100,000 from members.", 1)]
    [InlineData("He was burned over 40 percent of his body.", 0)]
    [InlineData("Fire went over 40 percent of the valley.", 1)]
    [InlineData("Her rival carried the state 66 percent to 30 percent.", 0)]
    [InlineData("Her rival won the primary by 20 percentage points.", 0)]
    [InlineData("Her rival has 1,370 delegates.", 0)]
    [InlineData("He has 568 delegates; his rival 370.", 0)]
    [InlineData("She leads him by nearly 400 delegates.", 1)]
    [InlineData("Of the goods on sale there, 44 percent are banned in Europe.", 1)]
    [InlineData("Of the goods, 44 percent are in the sale.", 0)]
    [InlineData("Property taxes on a typical home are $16,900.", 1)]
    [InlineData("Property taxes there are $16,900.", 0)]
    [InlineData("About 150 neighbours packed the hall.", 0)]
    [InlineData("About 150 neighbours left the hall.", 1)]
    [InlineData("Drivers in the town earn £15.20 an hour.", 1)]
    [InlineData("You can earn £15.20 an hour.", 0)]
    [InlineData("Visitors spend £112 a day, against an American's £286.", 2)]
    [InlineData("Visitors spend £112 a day, and a cap is £286.", 1)]
    public void WarnsOfFactsAlone(string text, int warnings) => Assert.Equal(warnings, TestRun
        .Analyze("a.txt", "The town was quiet in the spring.\n\n" + text + "\n", [new UnsourcedNumberAnalyzer()], Default).Count(d => d.Severity == DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("The calm of the Op. 111 Adagio, on p. 312, was plain.")]
    [InlineData("He lives in the 900 block of North Street.")]
    [InlineData("She was quoted $11,400 for the roof.")]
    [InlineData("A cut of a quarter of a percentage point came in May.")]
    [InlineData("He has shut the upstairs half of his shop.")]
    [InlineData("The last one, in 2023, took six weeks.")]
    public void ANameOrAnOfferIsNoClaim(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + text);

    [Theory]
    [InlineData("Visitors who dive spend [|twice|] as much as the others.")]
    [InlineData("People who stand all day have [|twice|] the rate of heart disease.")]
    [InlineData("Drivers pay [|double|] what they did in spring.")]
    [InlineData("Those who stand are [|twice|] as likely to fall.")]
    [InlineData("He rang twice as the bus came, and saw double.")]
    [InlineData("They want to double the number of beds, and have met twice since May.")]
    [InlineData("Each truck weighs [|five|] times the limit.")]
    [InlineData("Crab brings [|four in 10 dollars|] that the boats earn.")]
    [InlineData("Even so, [|one pump in eight|] underperforms badly.")]
    [InlineData("The workforce will shrink by [|a tenth|] by 2040.")]
    [InlineData("Of the prawns eaten there, [|two-thirds|] come from overseas.")]
    [InlineData("Only [|11p|] in the pound reaches the roads.")]
    [InlineData("Every pound spent on buses brings [|£4.55|] in other ways.")]
    [InlineData("The share of learners has [|tripled|] to [|21 percent|].")]
    [InlineData("There were [|203|] of them last year.")]
    [InlineData("Its population has swelled by [|9,000|].")]
    public void ComparesInWords(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + text);

    private static AnalyzerOptions Default { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));
}
