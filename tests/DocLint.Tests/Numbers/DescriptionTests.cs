using DocLint.Core.Configuration;
using DocLint.Rules.Numbers;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Numbers;

/// <summary>Measures that describe, pay and rents, parts of amounts, and what a match report tells beside the match.</summary>
public sealed class DescriptionTests
{
    [Theory]
    [InlineData("The rock lies [|ten|] miles off the coast.")]
    [InlineData("The reef runs for [|140km|] along the shore.")]
    [InlineData("The farm covers [|30|] hectares.")]
    [InlineData("The trench is [|40|] metres deep.")]
    [InlineData("Her room measures [|nine|] square metres.")]
    [InlineData("The mill stands [|half|] a mile from the school, and the dam [|a quarter|] of a mile.")]
    [InlineData("The shore is [|a hundred|] metres from the gate.")]
    [InlineData("The [|5.5|]-mile tunnel is late.")]
    [InlineData("The shore lay in heat of [|33|] degrees.")]
    [InlineData("The storm brought winds of [|110|] mph.")]
    [InlineData("From there you see the moor, whose hills catch [|more than three|] metres of rain a year.")]
    [InlineData("It is a town of [|9,000|] people.")]
    [InlineData("Gulls nest within [|500|] metres of the gate.")]
    [InlineData("The wren weighs [|14|] grams.")]
    [InlineData("The clip has had [|40 million|] views.")]
    [InlineData("The isle has a population of [|3.4 million|].")]
    [InlineData("Since then about [|600|] people have been fined.")]
    [InlineData("The sea has risen by [|eight|] inches since then.")]
    [InlineData("The typical stay is [|nine|] days.")]
    [InlineData("The wait is an average of [|14|] weeks.")]
    public void AreClaims(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(("The town was quiet in the spring.\n\n" + text).Replace("[|more than three|]", "more than [|three|]", StringComparison.Ordinal));

    [Theory]
    [InlineData("I walked ten miles to see it.")]
    [InlineData("You can walk the ten miles in a day.")]
    [InlineData("The three - Miles Cooper and two others - left.")]
    [InlineData("He won the 10-mile race. She went the extra mile, and a hundred things were said.")]
    [InlineData("The hatch is five metres deep.")]
    [InlineData("The stay took nine days.")]
    [InlineData("A couple on average wages saves for nine years.")]
    [InlineData("The law exempts firms with fewer than 50 workers.")]
    [InlineData("It is a country of 9 million people.")]
    [InlineData("Anyone who earns less than $30,000 can apply.")]
    [InlineData("Police asked anyone within 500 metres to stay indoors.")]
    [InlineData("An illness when she was barely 20 put an end to it.")]
    [InlineData("The law bars lorries of more than 40 tonnes.")]
    [InlineData("Entry is limited to 300 people.")]
    [InlineData("The mayor wants to spend $2 billion on roads.")]
    [InlineData("The party has promised 90,000 homes, and dropped a proposed 16 per cent tax.")]
    [InlineData("Applicants need a score of 70 per cent.")]
    public void AreNone(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + text);

    [Theory]
    [InlineData("Carers there get [|£11.90|] an hour.")]
    [InlineData("The widow pays [|$165|] a week for a room.")]
    [InlineData("Guests leave [|£22|] a head behind them.")]
    [InlineData("Each knee costs roughly [|£7,500|].")]
    [InlineData("The flats are valued at [|$27 million|].")]
    [InlineData("The scheme pays farmers [|£240|] a hectare.")]
    [InlineData("The Harwich Foundation gives away [|$60 million|] a year.")]
    [InlineData("The start-ups raised [|$174m|] last year.")]
    [InlineData("We pay £165 a week for a room. The app costs subscribers £165 a month. The repair cost £22.")]
    [InlineData("The firm is valued at $27 billion.")]
    public void PayIsNoPrice(string text) => Assert.Equal(
        text.Split("[|").Length - 1, TestRun.Analyze("a.txt", "The town was quiet in the spring.\n\n" + text.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal), [new UnsourcedNumberAnalyzer()], Default).Length);

    [Theory]
    [InlineData("Their rival spent [|a third|] as much.")]
    [InlineData("The land can be had for less than [|half|] that.")]
    [InlineData("It costs the same for barely [|half|] the distance.")]
    [InlineData("Nearly [|half|] the residents own a boat.")]
    [InlineData("The hall was [|two-thirds|] full.")]
    [InlineData("A house there costs [|nine|] times average earnings.")]
    [InlineData("The valley has [|18|] doctors for every 100,000 people.")]
    [InlineData("[|A sixth|] of the vines died, and [|three-fourths|] of the figs.")]
    [InlineData("Sales [|doubled|] last year, and theft was up [|threefold|]. There was a [|fivefold|] increase in cases.")]
    [InlineData("Water use is down [|a quarter|] since the drought.")]
    [InlineData("He doubled last year as a coach. It is the sixth of May, and a seventh title would please her.")]
    [InlineData("It was half as cold. She ate half the cake and half that. It took half the time.")]
    public void PartsOfAmounts(string text) => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>("The town was quiet in the spring.\n\n" + text);

    /// <summary>A match report tells of the town and the club's money, too.</summary>
    [Fact]
    public void AMatchReportTellsOfTheTown() => AnalyzerVerifier.Verify<UnsourcedNumberAnalyzer>(
        "The striker was sent off, the goalkeeper saved a penalty, and the midfielder, the winger and the defender limped off.\n\n"
        + "The innings ended at tea, the bowler took a wicket, and the batsman hit boundaries off the spinner at the crease.\n\n"
        + "The defender fouled the striker before the kick-off of the playoff.\n\nShe grew up in Harwich, where [|more than half|] of the young men have no work. The school has [|388|] students. He made 612 runs. They shot 43 percent of the goals.\n"
            .Replace("[|more than half|]", "more than [|half|]", StringComparison.Ordinal));

    private static readonly AnalyzerOptions Default = new(new Dictionary<string, string>(StringComparer.Ordinal));
}
