using DocLint.Rules.Numbers;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Numbers;

/// <summary>Numbers that name, date or label something, and sums whose source is who acts.</summary>
public sealed class NumberNamesAndActsTests
{
    private const string Lead = "The town has been quiet since the spring and the fields are dry. ";

    private static Core.Configuration.AnalyzerOptions Default { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    [Theory]
    [InlineData("The tunnel stays closed until at least 2034.")]
    [InlineData("The lease runs through at least 2034 and may be renewed.")]
    [InlineData("Trains are due by at least 2030, when the yard opens.")]
    [InlineData("The mill has stood empty since at least 1968.")]
    public void AYearBehindABoundIsAYear(string sentence) => Silent(sentence);

    [Theory]
    [InlineData("Nakato won the women's 5,000 metres final in the rain.")]
    [InlineData("Kiprono took the men's 10,000 metres in 27 minutes.")]
    [InlineData("She set a world record over 3,000 metres in the hall.")]
    [InlineData("The March of 10,000 Lanterns begins at the pier.")]
    [InlineData("The club will screen 101 Dalmatians in the park.")]
    [InlineData("They read 20,000 Leagues Under the Sea aloud.")]
    public void ANumberInANameIsNoCount(string sentence) => Silent(sentence);

    [Theory]
    [InlineData("To book, ring 01987 555 0164 before noon.")]
    [InlineData("To book, ring 020 7946 0123 before noon.")]
    [InlineData("Bookings are taken on 1800 555 0164 before noon.")]
    public void GroupsOfDigitsAreATelephoneNumber(string sentence) => Silent(sentence);

    [Theory]
    [InlineData("The rule goes back to Lim v. Harbour Board, 899 F.3d 1035.")]
    [InlineData("See Okafor v. Lake County, 410 U.S. 113; Ray v. Mill, 212 Cal. App. 4th 887.")]
    [InlineData("Write to the clerk, 221 Back Mountain Road, by noon.")]
    [InlineData("The rule is 18 U.S.C. § 5034 and ¶ 412 of the order.")]
    [InlineData("Between about 3000 and 1000 BC they came from the north; by about 800 BC the town stood.")]
    [InlineData("The coupé is yours for £77,025 on the road.")]
    [InlineData("The red is fleshy at 14.5% abv and the stout at 7.1% vol.")]
    [InlineData("There were about 70 of us on the pier.")]
    [InlineData("Many farmers left Norland's 84 million people behind.")]
    [InlineData("Norland, a small country of more than 160 million people, has two ports and the island's 6,000 residents.")]
    [InlineData("The star is 1,400 light years away, and its sister about 1,600 light-years from here.")]
    [InlineData("Shares of the mill have fallen nearly 21% in the past month.")]
    [InlineData("The catcher has hit .625 since June and slugged (.870) in April.")]
    [InlineData("Kandara, 212 for 3 at lunch, were 271 all out.")]
    [InlineData("At 688 pages the book is too long.")]
    [InlineData("The deposits are protected up to £85,000 by the state.")]
    [InlineData("Most of the residents are over 65.")]
    [InlineData("The Group of 20 nations met on the pier, and the Group of Seven did.")]
    [InlineData("Three bedrooms, a yard, no chain. £412,500.")]
    [InlineData("He won £20,000. It cost her $51,400 to mend the roof.")]
    [InlineData("It sank with the front half of the cargo on the upper half of the slope.")]
    public void AVolumeAnAddressAndACompanyAreNoCounts(string sentence) => Silent(sentence);

    [Theory]
    [InlineData("The United Nations has released $6 million from its fund.")]
    [InlineData("The Northern Union pledged €250 million for the harbour.")]
    [InlineData("In its budget speech it set aside 8.6 billion kwacha for the farmers.")]
    [InlineData("His adjuster figured the loss at $78,000 before noon.")]
    [InlineData("The outage map showed 318,000 homes without power.")]
    [InlineData("The rate is below the alliance's guideline of 2 per cent.")]
    [InlineData("The figures come from the province's new dashboard. They show that it treated 3,870 patients.")]
    [InlineData("On a $600,000 mortgage the change hardly matters.")]
    public void WhoActsOrCountsIsTheSource(string sentence) => Silent(sentence);

    [Theory]
    [InlineData("He released {|DL4003:600|} pigeons from the roof.")]
    [InlineData("The bank sold the {|DL4002:$600,000|} mortgage to a fund.")]
    [InlineData("She figured in {|DL4003:318|} matches for the town.")]
    public void OtherSensesOfTheseWordsAreNoSource(string sentence) =>
        AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + sentence + "\n", options: Default);

    [Theory]
    [InlineData("The park has {|DL4003:899|} trees.")]
    [InlineData("The price rose by {|DL4001:.625 percent|} in June.")]
    [InlineData("A group of {|DL4004:20|} nations signed the treaty.")]
    [InlineData("Norland's {|DL4003:84,000|} people were poor.")]
    [InlineData("The mill's {|DL4003:6,000|} people went home, and so did {|DL4003:84,000|} residents of the valley.")]
    [InlineData("Cod stocks in the bay have fallen {|DL4001:21%|} in the past month.")]
    [InlineData("About {|DL4003:700|} of them left the pier.")]
    public void ACountBeforeANameIsOne(string sentence) =>
        AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + sentence + "\n", options: Default);

    [Fact]
    public void AHearingWithTitlesIsATranscript() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        "Q1 Chair: Good morning to you.\n\nMs Osei: Good morning.\n\nQ2 Chair: Trains were late on 31% of all days.\n\nMr Hale: They were, and we lost 1,200 people.\n", options: Default);

    [Fact]
    public void AListOfPersonsIsNoTranscript() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        Lead + "\n\nMr Hale has a farm by the river.\n\nMs Osei: a teacher. The town lost {|DL4003:1,200|} people.\n\nMr Ray left for the coast.\n", options: Default);

    [Fact]
    public void AResultOfAVoteIsNoClaim() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        Lead + "\n\n2024: Lab maj 13,413 (36.7%), turnout 36,523 (47.8%); Lab 18,555 (50.8%), Green 4,810 (13.2%)\n", options: Default);

    [Theory]
    [InlineData("Half-time: 1-0. Attendance: 6,318. Referee: J. Osei.")]
    [InlineData("Attendance: 6,318; referee: J. Osei.")]
    [InlineData("Venue: Hill Park. Capacity: 12,400. Referee: J. Osei.")]
    public void ALabelWithItsValueIsNoClaim(string line) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + "\n\n" + line + "\n", options: Default);

    [Theory]
    [InlineData("The Welsh government has set aside £5.6m for flood walls.")]
    [InlineData("The county council approved a $62 million budget late on Monday.")]
    [InlineData("A $62 million budget was approved by the school board on Monday.")]
    [InlineData("International donors have pledged more than $4.2 billion for the harbour.")]
    [InlineData("It was a part of $12 billion that the lowland states pledged after the flood.")]
    [InlineData("The treaty is a one-year authorization of 11,200 soldiers.")]
    public void WhoDecidesASumIsItsSource(string sentence) => Silent(sentence);

    [Fact]
    public void ASumBeforeACourtIsANote()
    {
        string text = Lead + "A clerk who stole £91,200 from a chess club was warned that prison is likely.\n";
        Core.Diagnostics.Diagnostic found = Assert.Single(TestRun.Analyze("article.txt", text, [new UnsourcedNumberAnalyzer()], Default));
        Assert.Equal(Core.Diagnostics.DiagnosticSeverity.Note, found.Severity);
    }

    [Fact]
    public void AWayIsAClaim() => Assert.Equal(
        Core.Diagnostics.DiagnosticSeverity.Warning,
        Assert.Single(TestRun.Analyze("article.txt", Lead + "The herd walked 2,000 miles in the spring.\n", [new UnsourcedNumberAnalyzer()], Default)).Severity);

    /// <summary>What a map or a data sheet tells is a note.</summary>
    [Theory]
    [InlineData("The village lies about 2,000 miles away from the capital.")]
    [InlineData("The comet passed 87,000 miles above the ground.")]
    [InlineData("The camera features 180 tiny lenses.")]
    [InlineData("He won 365 electoral votes in the end.")]
    public void WhatAMapTellsIsANote(string sentence)
    {
        Core.Diagnostics.Diagnostic found = Assert.Single(TestRun.Analyze("article.txt", Lead + sentence + "\n", [new UnsourcedNumberAnalyzer()], Default));
        Assert.Equal(Core.Diagnostics.DiagnosticSeverity.Note, found.Severity);
    }

    [Theory]
    [InlineData("A study in the journal Heron found that the birds sleep less in cities.\n\nThe researchers weighed 1,850 birds in two winters.\n")]
    [InlineData("A study in the journal Heron found that the birds sleep less.\n\nIn the first winter the team marked a nest every day. It followed 1,850 birds.\n")]
    public void AStudyCoversWhatItsAuthorsDid(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text, options: Default);

    [Theory]
    [InlineData("The shelter has found homes for at least {|DL4003:2034|} dogs.")]
    [InlineData("Divers worked at {|DL4003:1,500|} metres of the shelf.")]
    [InlineData("The firm employs {|DL4003:1,200|} Americans.")]
    [InlineData("The company has set aside {|DL4002:$62 million|} for the claims.")]
    [InlineData("One number matters: {|DL4003:12,400|} people have left the valley.")]
    public void StillAsksForASource(string sentence) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + sentence + "\n", options: Default);

    [Theory]
    [InlineData("[|Of the 40 workers, 55|] were sick.")]
    [InlineData("Of the 40 workers, 25 were sick.")]
    [InlineData("Of the 40 workers, 55 percent were sick.")]
    [InlineData("Of the 12 companies, 55 buildings were sold.")]
    [InlineData("Of the 40 workers who came in 2019, 2020 was the worst year.")]
    public void ComparesAPartWithTheWholeBeforeIt(string markup) =>
        AnalyzerVerifier.Verify<NumberArithmeticAnalyzer>(markup.Replace("[|Of the 40 workers, 55|]", "Of the {|DL4201:40 workers, 55|}", StringComparison.Ordinal) + "\n");

    [Theory]
    [InlineData("Of those, {|DL4203:60 percent said yes, 30 percent no and 25 percent|} did not know.")]
    [InlineData("Of those, 60 percent said yes, 30 percent no and 10 percent did not know.")]
    [InlineData("Of those, 60 percent said yes, 30 percent no and 25 percent had moved away.")]
    [InlineData("Of those, 60 percent own a cat, 30 percent a dog and 25 percent did not know its age.")]
    public void AddsAThirdShare(string markup) => AnalyzerVerifier.Verify<NumberArithmeticAnalyzer>(markup + "\n");

    private static void Silent(string sentence) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(Lead + sentence + "\n", options: Default);
}
