using DocLint.Rules.Typos;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class PlaceNameAnalyzerTests
{
    [Theory]
    [InlineData("He lives in [|Tuscon|], Arizona, now.")]
    [InlineData("He lives in [|Tuscon|], Ariz., now.")]
    [InlineData("the [|Pittsburg|], Pennsylvania, mayor")]
    [InlineData("She was born in [|San Fransisco|], California.")]
    [InlineData("They drove from [|Philadelpia|] to [|Pennsylvana|].")]
    [InlineData("a farm in [|Kentuckey|], a mill in [|Lancshire|] and a lake in [|Karnatka|]")]
    [InlineData("They met in [|Barcelono|] and again in [|Vancouber|].")]
    [InlineData("They flew to [|Sevillle|], Spain, and to [|Marsseilles|], France.")]
    public void ReportsMisspeltPlaces(string markup) => AnalyzerVerifier.Verify<PlaceNameAnalyzer>(markup);

    [Theory]
    [InlineData("He lives in Pittsburg, California, and Pittsburg, Kansas.")]
    [InlineData("Paris, Texas; London, Ontario; St. Louis, Missouri; Winston-Salem, North Carolina")]
    [InlineData("threats from Russia, China and Iran; Mysuru, Karnataka; Preston, Lancashire; Cairns, Queensland")]
    [InlineData("Seville, Spain; Ghent, Belgium; Geneva, Switzerland; Hanover, Germany; Bangalore, India; Basra, Iraq")]           // names in English
    [InlineData("Hunan, China; Guizhou, China; Republic of Korea, India; Irbil, Iraq; Teheran, Iran; Misrata, Libya; Sana'a, Yemen")]
    [InlineData("the war in the Californias, the two Vietnams, a Kazakhstani poet and the Sudano-Sahelian belt")]                  // forms of a name
    [InlineData("from the Kanto plain to Qatna and Andhra")]
    [InlineData("They came from Hawai'i and Hawaiki to Luxon, from Malange and from Hauiti, and sang of Montand.")]
    [InlineData("Ferries leave the port of Almara at eight, and the market of Milat is open.")]   // nobody writes "l" for "s" or "t" for "n"
    [InlineData("Bob Tuscon of the Tuscon farm said Tuscon is his name.")]
    [InlineData("Mr. Denvor Smith met Londin Jones in May.")]
    [InlineData("The bridge at night. (Nadir Izrael) By Nadir Izrael")]                     // credits
    [InlineData("It was her first procession and the town was full. “Panata zin dorv,” she said, clutching a towel.")]  // of another language
    public void StaysSilent(string markup) => AnalyzerVerifier.Verify<PlaceNameAnalyzer>(markup);

    [Theory]
    [InlineData("President [|Obmaa|]'s plan and Sen. [|Sandres|] of Ohio")]
    [InlineData("Hillary [|Clintno|] spoke to Mitch [|McConnelll|].")]
    public void ReportsMisspeltPeople(string markup) => AnalyzerVerifier.Verify<PersonNameAnalyzer>(markup);

    [Theory]
    [InlineData("The Obamas and Mr. Trumble met Jane Clintno and Bill Sandres.")]
    [InlineData("Mr. Obamaz.com and @Obmaa")]
    public void LeavesOtherPeopleAlone(string markup) => AnalyzerVerifier.Verify<PersonNameAnalyzer>(markup);

    [Fact]
    public void KeepsCapitals() =>
        AnalyzerVerifier.VerifyFix<PlaceNameAnalyzer>("in [|San Fransisco|], California", "in San Francisco, California");
}
