using System.Collections.Immutable;
using DocLint.Core.Diagnostics;
using DocLint.Rules;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Rules;

/// <summary>Typos and numbers are for English; an article in another language raises none of them.</summary>
public sealed class LanguageTests
{
    public static TheoryData<string> Articles =>
    [
        """
        Le conseil municipal rouvre la ligne de bateaux

        La ville a décidé mardi soir de rouvrir la ligne qui relie le port aux îles. Plus de 14 000 personnes la prenaient chaque année
        avant l'accident, et environ 60 % des habitants travaillent de l'autre côté du fleuve. « Nous avons assez attendu », a dit la boulangère.
        Le nouveau quai a coûté 3,2 millions d'euros, dont 400 000 euros payés par les îles. Une heure de traversée, deux départs par jour.
        """,
        """
        Die Fähre fährt wieder

        Der Kreis öffnet im Mai die Linie zu den Inseln, sagte das Hafenamt am Dienstag. Rund 14.000 Menschen nutzten die Boote im Jahr,
        bevor die Brücke beschädigt wurde, und etwa 60 Prozent der Bewohner arbeiten auf der anderen Seite. Die die Insel kennen, wissen das.
        Der neue Steg hat 3,2 Millionen Euro gekostet. Davon haben die Inseln 400.000 Euro selbst bezahlt, die sie nicht wiederbekommen.
        """,
        """
        El transbordador vuelve a las islas

        El condado abrirá en mayo la línea hacia las islas, dijo el martes la oficina del puerto. Unas 14.000 personas usaban los barcos
        cada año antes de que se dañara el muelle, y cerca del 60 por ciento de los vecinos trabaja al otro lado. «Ya hemos esperado bastante»,
        dijo la panadera. El nuevo muelle costó 3,2 millones de euros, de los cuales 400.000 los pagaron las islas.
        """,
    ];

    [Theory]
    [MemberData(nameof(Articles))]
    public void OtherLanguagesRaiseNoTypoAndNoNumber(string article)
    {
        foreach (string path in (string[])["a.txt", "a.md"])
        {
            ImmutableArray<Diagnostic> found = TestRun.Analyze(path, article, RuleCatalog.Analyzers);
            Assert.Empty(found.Where(d => d.Descriptor.Family >= 3).Select(d => $"{d.Id} {d.GetMessage()}"));
        }
    }

    [Fact]
    public void TheLanguageCanBeSet()
    {
        const string text = "Il a dit dit que que la ville est belle et que les gens sont contents de la voir.\n";
        Assert.DoesNotContain(TestRun.Analyze("a.txt", text, RuleCatalog.Analyzers), d => d.Id == "DL3002");
        Assert.Contains(TestRun.Analyze("a.txt", text, RuleCatalog.Analyzers, TestRun.Options(("doclint_language", "en"))), d => d.Id == "DL3002");
        Assert.DoesNotContain(
            TestRun.Analyze("a.txt", "It was was late when they came home.\n", RuleCatalog.Analyzers, TestRun.Options(("doclint_language", "none"))),
            d => d.Id == "DL3002");
    }
}
