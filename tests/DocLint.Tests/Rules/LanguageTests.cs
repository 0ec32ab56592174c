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
        """
        A komp visszatér a szigetekre

        A megye májusban újra megnyitja a szigetekre vezető vonalat, mondta kedden a kikötői hivatal. Évente mintegy 14 000 utas járt vele,
        mielőtt a móló megsérült, és a lakosok 60 százaléka a túlsó parton dolgozik. „Eleget vártunk már”, mondta a pék, aki a kikötőben él.
        Az új móló 3,2 millió euróba került, ebből 400 000 eurót a szigetek fizettek ki. A menetidő egy óra, és naponta két járat is indul.
        """,
        """
        Prom wraca na wyspy

        W maju powiat otworzy linię na wyspy, poinformował we wtorek zarząd portu. Przed uszkodzeniem mola korzystało z niej 14 000 osób rocznie,
        a około 60 procent mieszkańców pracuje po drugiej stronie. „Czekaliśmy dość długo”, mówi piekarka Anna Kowalska, matka Piotra Kowalskiego.
        Nowe molo kosztowało 3,2 miliona euro, z czego 400 000 zapłaciły same wyspy. Do końca roku ma kursować tylko jeden statek.
        """,
        """
        Lautta palaa saarille

        Kunta avaa toukokuussa reitin saarille, kertoi satamatoimisto tiistaina. Noin 14 000 ihmistä käytti sitä vuosittain ennen kuin laituri
        vaurioitui, ja noin 60 prosenttia asukkaista työskentelee toisella puolella. ”Olemme odottaneet tarpeeksi”, sanoi leipuri.
        Uusi laituri maksoi 3,2 miljoonaa euroa, josta saaret maksoivat 400 000. Matka kestää tunnin, ja lauttoja lähtee kaksi päivässä.
        """,
        """
        Feribotul se întoarce pe insule

        Județul va redeschide în mai linia spre insule, a anunțat marți căpitănia portului. Cam 14.000 de oameni o foloseau pe an înainte ca
        debarcaderul să fie avariat, iar 60 la sută dintre locuitori lucrează pe malul celălalt. „Am așteptat destul”, a spus brutarul.
        Noul debarcader a costat 3,2 milioane de euro, din care insulele au plătit 400.000. Drumul durează o oră și sunt două curse pe zi.
        """,
        """
        Praam naaseb saartele

        Vald avab mais saartele viiva liini, teatas sadam teisipäeval. Enne kai purunemist kasutas seda aastas umbes 14 000 inimest ja 60 protsenti
        elanikest töötab teisel kaldal. „Oleme kaua oodanud,“ ütles pagar. Uus kai läks maksma 3,2 miljonit eurot, millest 400 000 maksid saared.
        Reis kestab tund aega ning päevas väljub kaks praami. Tabel on sadama lehel, ka dialoog reisijatega käib seal.
        """,
        """
        Phà trở lại các đảo

        Huyện sẽ mở lại tuyến phà ra đảo vào tháng năm, cảng vụ cho biết hôm thứ ba. Mỗi năm có 14.000 người đi phà trước khi cầu cảng bị hỏng,
        và 60 phần trăm dân làm việc ở bờ bên kia, nơi có trung tâm. Cầu cảng mới tốn 3,2 triệu euro, các đảo đã trả 400.000. Đi mất một giờ.
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
