using DocLint.Rules.Numbers;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Numbers;

/// <summary>A source covers the fact that it is attached to, and not the one beside it.</summary>
public sealed class SourceAttachmentTests
{
    [Theory]
    [InlineData("There were 1,900 thefts in the port, police records show, but cases of arson rose [|8 percent|].")]
    [InlineData("According to police records there were 1,900 thefts in the port, but cases of arson rose 8 percent.")]
    [InlineData("Sales were up 8 percent, the guild's figures show, while rents were up 12 percent.")]
    [InlineData("Shopkeepers, among them one who sends [|40,000|] letters a week, say it would ruin them.")]
    [InlineData("In a good week, 40,000 letters leave the port, the clerk said.")]
    [InlineData("The firm, whose parent is valued at nothing, bought [|2,300|] boats.")]
    [InlineData("The firm values its stock of 2,300 boats, its agency records.")]
    [InlineData("The treasurer left over [|$70,000|] that she had failed to declare.")]
    [InlineData("The treasurer went on to declare that $70,000 was missing.")]
    [InlineData("Police issued [|4,100|] parking tickets over the weekend.")]
    [InlineData("Police recorded 4,100 thefts over the weekend.")]
    [InlineData("The smoke was [|nine times|] the limit advised by the Heron Society.")]
    [InlineData("The board will sell the pier after being told that mending it would cost $9 million.")]
    [InlineData("The thief took 1,900 coins, the inquest was told.")]
    [InlineData("The mill, whose debts she put at $87 million, is shut.")]
    [InlineData("The charity, which feeds [|12,000|] people a week, is closing, its director said.")]
    [InlineData("The charity feeds 12,000 people a week, its director said.")]
    [InlineData("A man, who had stolen 12,000 coins, was arrested, police said.")]
    [InlineData("The warden is slow, although the chief statistician counted 7,300 herons.")]
    public void InTheSentence(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text.Replace("[|nine times|]", "[|nine|] times", StringComparison.Ordinal));

    [Theory]
    [InlineData("The lake was calm, according to the clerk. The Ouzel, which supplies [|70 percent|] of the water, is low.")]
    [InlineData("The lake was calm, according to the clerk. Some 70 percent of the water is used.")]
    [InlineData("The clerk said it was late.\n\nAfter leaving the mill in 1982, she founded a yard with [|60 percent|] of the trade.")]
    [InlineData("The clerk said: “It is late.”\n\nAfter the harvest, he sold fruit, earning $8,500 over the year.")]
    [InlineData("A report spoke of the flats.\n\nTenants came. Among them were [|2,300|] old sailors.")]
    [InlineData("A report spoke of the flats.\n\nAmong them, 2,300 are old.")]
    [InlineData("Thieves stole more than £40,000 from the club, and nobody saw it.\n\nThe clerk said they took £40,310.")]
    [InlineData("Thieves stole more than [|£40,000|] from the club, and nobody saw it.\n\nThe clerk said they took £90,310.")]
    [InlineData("The watchdog looked at it in May. It examined 9,000 offers and found fault with half of them.")]
    [InlineData("The watchdog looked at it in May. It costs [|$9 million|] a year.")]
    [InlineData("The queue fell to 18,000, figures of the clinic show.\n\nThe total was down 3.1 per cent on the month.")]
    [InlineData("The queue fell to 18,000, figures of the clinic show.\n\nThe clinics face a growing debt of [|$202 million|].")]
    [InlineData("A study of the reef came out in May.\n\nDivers inspected 1,900 corals in August.")]
    [InlineData("A fair at the reef was held in May.\n\nDivers inspected [|1,900|] corals in August.")]
    [InlineData("According to the council, shops have closed. The high street is [|600|] metres long.")]
    [InlineData("According to the council, shops have closed. The high street lost 600 metres of kerb.")]
    [InlineData("According to the council, shops have closed. The yard employs [|400|] people.")]
    [InlineData("According to the council, the mill has 900 hands. The yard employs 400 people.")]
    [InlineData("The mills used 4 percent of the power, a report found.\n\nThe valley has more of them than any other. They use [|30 percent|] of its water.")]
    [InlineData("Mr Grey said he was happy. He owns [|300|] acres of heath.")]
    [InlineData("Mr Grey said he was happy. He had sold 300 acres of heath.")]
    [InlineData("Bees stayed away for an hour, the paper says. One in six never came back.")]
    [InlineData("Bees stayed away for an hour, the paper says. [|One in six|] bees is a drone.")]
    [InlineData("The works will bring [|2,300|] jobs to the port. Only two yards have ever been larger, according to the Harbour Society.")]
    public void BetweenSentences(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(text);
}
