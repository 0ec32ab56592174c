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

    /// <summary>Articles of one sentence a paragraph, as agencies write them: one word each to whoever looks for blanks.</summary>
    public static TheoryData<string> ShortParagraphs =>
    [
        string.Join("\n\n",
            "渡轮明年春天恢复",
            "港口城市的议会星期二决定恢复通往岛屿的渡轮航线。",
            "自从暴风雨摧毁码头以来，这条航线一直停运。",
            "岛上住着两百人。",
            "冬天道路封闭，去医院要走三个小时。",
            "面包店的老板娘说，我们已经等得够久了。",
            "码头的修理比预计的时间更长。",
            "议会以九票对两票通过。",
            "第一班渡轮将于五月一日出发。"),
        string.Join("\n\n",
            "港町の渡し船、来春に再開へ",
            "町議会は火曜日、嵐で桟橋が壊れて以来止まっていた島への渡し船を来年の春に再開することを決めた。",
            "島には二百人が住んでいる。",
            "病院までの道は冬の間ずっと閉じられ、片道三時間かかっていた。",
            "「もう十分に待った」とパン屋の女性は話した。",
            "新しい桟橋の工事は、古い杭が腐っていたため予定より長くかかった。",
            "議会は九対二で可決した。",
            "最初の船は五月一日に出る。"),
        string.Join("\n\n",
            "เรือข้ามฟากกลับมาในฤดูใบไม้ผลิ",
            "สภาเมืองท่าตัดสินใจเมื่อวันอังคารว่าจะเปิดเส้นทางเรือไปยังเกาะอีกครั้ง",
            "เส้นทางนี้หยุดไปตั้งแต่พายุทำลายท่าเรือ",
            "มีคนอาศัยอยู่บนเกาะสองร้อยคน",
            "ในฤดูหนาวถนนถูกปิดและการเดินทางไปโรงพยาบาลใช้เวลาสามชั่วโมง",
            "เจ้าของร้านขนมปังกล่าวว่าเรารอมานานพอแล้ว",
            "การซ่อมท่าเรือใช้เวลานานกว่าที่คาดไว้",
            "สภาลงมติด้วยคะแนนเก้าต่อสอง",
            "เรือลำแรกจะออกในวันที่หนึ่งพฤษภาคม"),
        string.Join("\n\n",
            "नाव सेवा वसंत में लौटेगी",
            "नगर परिषद ने मंगलवार को द्वीपों तक नाव सेवा फिर से शुरू करने का फैसला किया।",
            "तूफान में घाट टूटने के बाद से यह सेवा बंद थी।",
            "द्वीपों पर दो सौ लोग रहते हैं।",
            "सर्दियों में सड़क बंद थी और अस्पताल पहुंचने में तीन घंटे लगते थे।",
            "बेकरी की मालकिन ने कहा कि हमने बहुत इंतजार किया।",
            "घाट की मरम्मत में उम्मीद से ज्यादा समय लगा।",
            "परिषद ने दो के मुकाबले नौ मतों से फैसला किया।",
            "पहली नाव एक मई को चलेगी।"),
        string.Join("\n\n",
            "봄에 돌아오는 여객선",
            "항구 도시의 의회는 화요일 섬으로 가는 여객선을 다시 운항하기로 결정했다.",
            "폭풍으로 부두가 무너진 뒤 노선은 끊겨 있었다.",
            "섬에는 이백 명이 산다.",
            "겨울에는 길이 막혀 병원까지 세 시간이 걸렸다.",
            "빵집 주인은 오래 기다렸다고 말했다.",
            "부두 수리는 예상보다 오래 걸렸다.",
            "의회는 구 대 이로 의결했다.",
            "첫 배는 오월 일일에 떠난다."),
        string.Join("\n\n",
            "Паром вернётся весной",
            "Совет портового города решил во вторник возобновить паромную линию на острова.",
            "Линия не работала с тех пор, как буря разрушила причал.",
            "На островах живут двести человек.",
            "Зимой дорога была закрыта, и путь до больницы занимал три часа.",
            "«Мы ждали достаточно долго», сказала хозяйка пекарни.",
            "Ремонт причала длился дольше, чем думали.",
            "Старые сваи сгнили.",
            "Совет проголосовал девятью голосами против двух.",
            "Первый паром отправится первого мая."),
        string.Join("\n\n",
            "Το φέρι επιστρέφει την άνοιξη",
            "Το συμβούλιο της πόλης αποφάσισε την Τρίτη να ανοίξει ξανά τη γραμμή προς τα νησιά.",
            "Η γραμμή είχε κλείσει όταν η καταιγίδα κατέστρεψε την προβλήτα.",
            "Στα νησιά ζουν διακόσιοι άνθρωποι.",
            "Τον χειμώνα ο δρόμος ήταν κλειστός και το ταξίδι ως το νοσοκομείο κρατούσε τρεις ώρες.",
            "«Περιμέναμε αρκετά», είπε η φουρνάρισσα.",
            "Η επισκευή κράτησε περισσότερο από όσο περίμεναν.",
            "Το συμβούλιο ψήφισε με εννέα ψήφους υπέρ και δύο κατά.",
            "Το πρώτο φέρι θα φύγει την πρώτη Μαΐου."),
        string.Join("\n\n",
            "العبّارة تعود في الربيع",
            "قرر مجلس المدينة يوم الثلاثاء إعادة فتح خط العبّارة إلى الجزر.",
            "وكان الخط قد توقف منذ أن دمرت العاصفة الرصيف.",
            "يعيش في الجزر مئتا شخص.",
            "وفي الشتاء أغلقت الطريق واستغرقت الرحلة إلى المستشفى ثلاث ساعات.",
            "وقالت صاحبة المخبز إنهم انتظروا بما يكفي.",
            "استغرق إصلاح الرصيف وقتا أطول مما كان متوقعا.",
            "وصوت المجلس بتسعة أصوات مقابل صوتين.",
            "تبحر العبّارة الأولى في الأول من مايو."),
        string.Join("\n\n",
            "Tavasszal visszatér a komp",
            "A kikötőváros tanácsa kedden úgy döntött, hogy újra megnyitja a szigetekre vezető kompjáratot.",
            "A járat azóta szünetelt, hogy a vihar lerombolta a mólót.",
            "A szigeteken kétszázan élnek.",
            "Télen az út le volt zárva, és a kórházba három óráig tartott az út.",
            "Eleget vártunk, mondta a pékség tulajdonosa.",
            "A móló javítása a vártnál tovább tartott.",
            "A tanács kilenc szavazattal kettő ellenében döntött.",
            "Az első komp május elsején indul."),
    ];

    [Theory]
    [MemberData(nameof(ShortParagraphs))]
    public void ShortParagraphsOfOtherLanguagesAreNoBoilerplate(string article)
    {
        foreach (string path in (string[])["a.txt", "a.md"])
            Assert.Empty(TestRun.Analyze(path, article, RuleCatalog.Analyzers).Where(d => d.Severity > DiagnosticSeverity.Note).Select(d => $"{d.Id} {d.GetMessage()}"));
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
