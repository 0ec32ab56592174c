using DocLint.Core.Diagnostics;
using DocLint.Rules.Typos.Names;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Typos;

public sealed class PlaceNameAnalyzerTests
{
    [Theory]
    [InlineData("He lives in [|Tuscon|], Arizona, now.")]
    [InlineData("He lives in [|Tuscon|], Ariz., now.")]
    [InlineData("the [|Pittsburg|], Pennsylvania, mayor")]
    [InlineData("[|SCRATNON|], Pa. — The mill is sold.")]                                                                 // datelines
    [InlineData("[|MONCTN|], N.B. — The mill near [|Las Crcues|], N.M., and that of [|INVERCARGIL|], Southland, are sold.")]
    [InlineData("She was born in [|San Fransisco|], California.")]
    [InlineData("They drove from [|Philadelpia|] to [|Pennsylvana|].")]
    [InlineData("a farm in [|Kentuckey|], a mill in [|Lancshire|] and a lake in [|Karnatka|]")]
    [InlineData("They met in [|Barcelono|] and again in [|Vancouber|].")]
    [InlineData("They flew to [|Sevillle|], Spain, and to [|Marsseilles|], France.")]
    [InlineData("a school in [|Belagvai|], Karnataka, a mill in [|Madruai|], Tamil Nadu, and a farm near [|Jamshedpr|], Jharkhand")]
    [InlineData("a depot in [|Mildurra|], Victoria, a club in [|Maroochydoer|], Queensland, and a fair in [|Dubob|], NSW")]
    [InlineData("a port in [|Port Harcuort|], Rivers State, a road from [|Kitael|], Kenya, and a mine near [|Rustenbrug|], South Africa")]
    [InlineData("a pier in [|Bridlingtn|], East Yorkshire, a church in [|Evehsam|], Worcestershire, and a bank in [|Tulllamore|], Co. Offaly")]
    [InlineData("a plant in [|Wolfsbrug|], Lower Saxony, a bar in [|Girnoa|], Catalonia, and a square in [|Siracsua|], Sicily")]
    [InlineData("a beach in [|Mazatlna|], Sinaloa, a dam near [|Cochabmaba|], Bolivia, and a fair in [|Uberlandai|], Minas Gerais")]
    [InlineData("They drove from [|Scrantno|] in Pennsylvania to [|Rustenbrug|], in South Africa, and to [|Mildurra|] in Victoria.")]
    [InlineData("They drove to [|Laikpia|], Kenya, and to [|Tocantisn|], Brazil.")]                // regions of a country
    [InlineData("The Central Bank of [|Nigera|] and Historic [|Engalnd|] flew to [|Colmbo|].")]
    public void ReportsMisspeltPlaces(string markup) => AnalyzerVerifier.Verify<PlaceNameAnalyzer>(markup);

    [Theory]
    [InlineData("the harbour of Whitby, [|North Yorkshrie|], and the docks of Galway, [|Irelnad|].")]
    [InlineData("The towns are Truro, [|Cornwal|]; Geelong, [|Victoira|]; Nagpur, [|Maharahstra|]; Ennis, [|Co Claer|]; Kano, [|Ngieria|]")]
    [InlineData("He came from Broken Hill, [|New South Whales|], and settled in Wells, [|Sommerset|].")]                       // names that a region is near
    public void ReportsMisspeltRegionsBehindTowns(string markup) => AnalyzerVerifier.Verify<PlaceNameAnalyzer>(markup);

    [Theory]
    [InlineData("The team was Burton, Truro, Cornwell, Oxford and Kenton.")]
    [InlineData("Lagos, Nigerian officials said; Delhi, Indian papers wrote; Milan, Ital. 3, Lima, Per. 2")]       // forms and abbreviations
    [InlineData("She thanked her friends Paris, Irelan Bowers and Truro, Cornwal Jones.")]                                       // people
    [InlineData("SCRANTON, Pa. — The KRQE, N.M., station; the WMTN, N.B., one; and MONCTON, N.Y., a village")]
    [InlineData("The list names Zarfield, Cornwal, and Zulpich, Kenyo.")]                                           // no towns of them
    public void LeavesWhatIsNoRegionBehindTowns(string markup) => AnalyzerVerifier.Verify<PlaceNameAnalyzer>(markup);

    [Theory]
    [InlineData("Kheda, Gujarat; Chikhli, Maharashtra; Buldhana, Maharashtra; Davanagere, Karnataka; Tirur, Kerala; Sikandra, Uttar Pradesh")]
    [InlineData("Kiev, Ukraine; Calcutta, India; Bombay, India; Trivandrum, Kerala; Peking, China; Breslau, Poland; Smyrna, Turkey")]
    [InlineData("Moama, New South Wales; Euroa, Victoria; Towong, Victoria; Kiara, Western Australia; Dalby, Queensland; Gore, New Zealand")]
    [InlineData("Harlow, Essex; Halsted, Kent; Malden, Surrey; Hessle, East Yorkshire; Wroxham, Norfolk; Lydd, Kent; Crail, Fife")]
    [InlineData("Birr, County Offaly; Cobh, Co. Cork; Berlin, Ontario; Marlow, England; Warri, Delta State; Nasarawa, Nigeria")]
    [InlineData("Hof, Bavaria; Coblenz, Germany; Jalapa, Veracruz; Correntes, Pernambuco; Jining, China; Malda, India; Santos, Brazil")]
    [InlineData("The clerk Geelng in Victoria and Mr. Tuscon, in Arizona, voted; so did Cairnz in the Queensland team.")]         // people
    [InlineData("He went from Malda in India to Gore in New Zealand, and near Moama, in New South Wales, he stopped.")]
    [InlineData("Marsielle Bowen, Victoria Wood and Kent Tate sang.")]                                              // people
    [InlineData("In Nova Londrna, Brazil, they met in Berlyn, Ukraine, and in Anama, Brazil.")]                     // small places nobody knows
    [InlineData("The road to Geelng, Victoria, is closed, and Geelng, Victoria, is empty.")]                        // twice
    public void LeavesTownsOfTheWorldAlone(string markup) => AnalyzerVerifier.Verify<PlaceNameAnalyzer>(markup);

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
    [InlineData("The peasants of Ukraina, the road to Algerie, the valley of Slovenija and the plant Torreya Virginica")]      // in another language
    [InlineData("Vitaly and Kenin left. Monano spoke, and Torneo di Brescie was held in la Louisiane.")]
    [InlineData("They read of the sons of Jonan and the hill of Ammeh; the Tsonga language; Israfel Brown.")]
    [InlineData("It was her first procession and the town was full. “Panata zin dorv,” she said, clutching a towel.")]  // of another language
    public void StaysSilent(string markup) => AnalyzerVerifier.Verify<PlaceNameAnalyzer>(markup);

    [Theory]
    [InlineData("President [|Obmaa|]'s plan and Sen. [|Sandres|] of Ohio")]
    [InlineData("Hillary [|Clintno|] spoke to Mitch [|McConnelll|].")]
    [InlineData("A bust of Isaac [|Netwon|] and one of Sergei [|Prokofjev|]")]          // only behind their given names
    [InlineData("The songs of [|Alexnader|] Pushkin, and [|Firedrich|] Nietzsche's")]           // the given name
    public void ReportsMisspeltPeople(string markup) => AnalyzerVerifier.Verify<PersonNameAnalyzer>(markup);

    [Theory]
    [InlineData("The Obamas and Mr. Trumble met Jane Clintno and Bill Sandres.")]
    [InlineData("President Volodymyr Zelenskiy met Benjamin Netanjahu; Col. Muammar Gadhafi and President Qaddafi were one man.")]   // of other style books
    [InlineData("Mr. Obamaz.com and @Obmaa")]
    [InlineData("Mr. Cuoco and Mrs. Bolker met Governor Prence.")]                      // names of others
    [InlineData("Mr. Netwon and Mrs. Stravinksy met Jane Netwon, Rikard Oda and Igorr Stravinsky.")]
    public void LeavesOtherPeopleAlone(string markup) => AnalyzerVerifier.Verify<PersonNameAnalyzer>(markup);

    /// <summary>Only what stands around a name can tell that it is meant.</summary>
    [Theory]
    [InlineData("He lives in Tuscon, Arizona.", FixSafety.Safe)]
    [InlineData("He lives in Pennsylvana now.", FixSafety.Safe)]
    [InlineData("The Pennsylvana paper is sold.", FixSafety.Unsafe)]
    [InlineData("She spoke of Pennsylvana.", FixSafety.Unsafe)]
    public void TheFixIsSafeWhereTheTextTells(string text, FixSafety safety) =>
        Assert.Equal(safety, Assert.Single(TestRun.Analyze("a.txt", text, [new PlaceNameAnalyzer()])).Fix!.Safety);

    [Theory]
    [InlineData("in [|San Fransisco|], California", "in San Francisco, California")]
    [InlineData("The fair was held in [|La Seu d'Urgel|], Catalonia, on Monday.", "The fair was held in La Seu d'Urgell, Catalonia, on Monday.")]
    [InlineData("The ship left the harbour of [|Port-au-Princce|], Haiti, on Monday.", "The ship left the harbour of Port-au-Prince, Haiti, on Monday.")]
    public void KeepsCapitals(string markup, string corrected) => AnalyzerVerifier.VerifyFix<PlaceNameAnalyzer>(markup, corrected);
}
