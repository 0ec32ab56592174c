using System.Text;
using DocLint.Core.Text.Encodings;
using DocLint.Rules.Encodings.Mojibake;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Encodings;

public sealed class SingleByteTests
{
    private const string Russian = "Вчера мэр города открыл новую школу. Жители долго ждали этого дня, и многие пришли с детьми на праздник.";
    private const string Polish = "Prezydent powiedział, że się cieszy i dziękuje mieszkańcom. Gości z Łodzi było też wielu, pogoda była świetna.";
    private const string French = "L’été dernier, « tout le monde » était à la plage : où étaient donc passés les élèves ? À l’hôtel, ça va.";
    private const string Czech = "Starosta včera oznámil, že se škola příští týden znovu otevře. Rodiče čekali dlouho a děti se těší, řekla ředitelka, která přišla pěšky.";
    private const string Hungarian = "A polgármester tegnap bejelentette, hogy az iskola jövő héten újra kinyit. Őrülten örülünk, mondták a szülők, és a tűzoltók is időben érkeztek a megnyitóra, ahol a gyűjtőkből ebédet főztek, és a nézők fölött repülő szállt.";
    private const string Romanian = "Primarul a anunţat ieri că şcoala îşi redeschide porţile săptămâna viitoare, iar părinţii aşteaptă de mult această veste bună. Învăţătoarele pregătesc lecţiile, oraşul caută îngrijitori şi îşi cere răbdare.";
    private const string Turkish = "Başkan dün okulun gelecek hafta yeniden açılacağını söyledi. Çocuklar sabırsız, öğretmenler hazır; güneşli bir gün bekleniyor, dağda kar var. Çöpçüler düşen yaprakları süpürdü, üç köprü kapandı, otobüsler köyün içinden geçti.";
    private const string Slovene = "Župan je včeraj povedal, da bo šola prihodnji teden spet odprta. Starši so čakali dolgo, učiteljice že pišejo načrt, občina išče čistilke.";
    private const string Lithuanian = "Meras vakar pranešė, kad mokykla kitą savaitę vėl atvers duris. Tėvai ilgai laukė, mokytojai rašo planą, o miestas ieško valytojų, žadėjo jis. Žmonės džiaugiasi, kad tiltas jau baigtas, ir šį pavasarį žada šventę su ąžuolų sodinimu.";
    private const string Hebrew = "ראש העיר הודיע אתמול שבית הספר ייפתח מחדש בשבוע הבא. ההורים חיכו זמן רב והילדים שמחים.";
    private const string English = "“It isn’t over,” she said. “We’re here, and they’re not – that’s all.”";

    [Theory]
    [InlineData(Russian, "windows-1251", "windows-1252")]
    [InlineData(Russian, "KOI8-R", "windows-1251")]
    [InlineData(Russian, "code page 866", "windows-1251")]
    [InlineData(Russian, "windows-1251", "KOI8-R")]
    [InlineData(Polish, "windows-1250", "windows-1252")]
    [InlineData(Polish, "ISO-8859-2", "windows-1252")]
    [InlineData(French, "Mac Roman", "windows-1252")]
    [InlineData(French, "windows-1252", "Mac Roman")]
    [InlineData(English, "Mac Roman", "windows-1252")]
    [InlineData(Czech, "windows-1250", "windows-1252")]
    [InlineData(Hungarian, "windows-1250", "windows-1252")]
    [InlineData(Romanian, "windows-1250", "windows-1252")]
    [InlineData(Turkish, "windows-1254", "windows-1252")]
    [InlineData(Slovene, "windows-1250", "windows-1252")]
    [InlineData(Lithuanian, "windows-1257", "windows-1252")]
    [InlineData(Hebrew, "windows-1255", "windows-1252")]
    public void NamesBothPages(string text, string writtenIn, string readAs)
    {
        string damaged = Misread(text, CodePage.Named(writtenIn), CodePage.Named(readAs));
        IReadOnlyList<string> messages = AnalyzerVerifier.Messages<MojibakeAnalyzer>(damaged);
        Assert.NotEmpty(messages);
        Assert.Equal([], messages.Where(message => message.Contains("UTF-8", StringComparison.Ordinal)));
        Assert.All(messages, message => Assert.EndsWith($"written in {writtenIn} and read as {readAs}", message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Russian)]
    [InlineData(Polish)]
    [InlineData(French)]
    [InlineData(English)]
    [InlineData(Czech)]
    [InlineData(Hungarian)]
    [InlineData(Romanian)]
    [InlineData(Turkish)]
    [InlineData(Slovene)]
    [InlineData(Lithuanian)]
    [InlineData("Deiz mat ! Emañ ar vugale o vont d’ar skol, hag int laouen-bras ; gwelet am eus ar mañch, ar skañv hag ar gouañv, emezañ, gant ur c’hoarzhadenn, ha goude-se, e Breizh, pep hini zo aet d’e di.")]
    [InlineData("Erdoğan met Macron, Scholz, Sánchez, Łukasz Kołodziej, Novák, Åsa Öberg, Søren Bjørk, João Magalhães, Nagy Őrs, Çelik and Škoda’s Müller in São Paulo, Málaga, Kraków, Tromsø and Reykjavík.")]
    [InlineData("ГОРОДСКАЯ АДМИНИСТРАЦИЯ СООБЩИЛА О ПРАЗДНИКЕ НА ПЛОЩАДИ")]
    [InlineData("Þetta er íslenska: æðardúnn, þjóðvegur, ýmislegt, ÓÐINN")]
    [InlineData("Người dân Đà Nẵng được hưởng lợi từ tuyến đường mới, ông Nguyễn nói.")]
    [InlineData("For all x² ≤ 4 and y ≥ 2, √2 ≈ 1.4, ∞ ≠ 5 ± 3; α ∩ β ∑ Ω, E = mc², r³ ÷ 2")]
    [InlineData("Acme® and Foo™: §5 ¶6 †note ‡other, 5°; ª º 1ª 2º; a·b, COL·LEGI, l·l; ¬x; ¨ ´")]
    [InlineData("€ 5 the pound, ´ 3 the foot; µ 4 and 12 € each – 20 °C, №5, 3½")]
    [InlineData("Erdoğan’ın İstanbul’daki açıklaması; ŞİŞLİ’DE YAĞIŞ")]
    [InlineData("│foo│bar│\n├───┼───┤\n│Bob│Ann│\n└───┴───┘\nThe café, naïve as ever")]
    [InlineData("sha·dow /sha'd·oh/, K'kool´, K´rad´ and win·ter, in the long·est of them; U·B·D")]
    [InlineData("The value ln r + i(θ+2nπ) is ±0, ±1 or [−iπ, +iπ], √2π; in ‘µg/m³’")]
    public void LeavesGoodTextAlone(string text) => AnalyzerVerifier.Verify<MojibakeAnalyzer>(text);

    /// <summary>A reference names the character that is meant, whatever page the rest was read as, and a no-break space is no letter.</summary>
    [Fact]
    public void LeavesReferencesAndBlanksAlone()
    {
        string damaged = Misread(English, CodePage.Windows1252, CodePage.Named("Mac Roman"));
        AnalyzerVerifier.Verify<MojibakeAnalyzer>("<p>" + string.Concat(damaged.Select(c => c < 0x80 ? $"{c}" : $"{{|DL1004:{c}|}}")) + "</p>\n<p>The Mayor&acute;s speech&#160;and \u00A0 a second.</p>\n", "a.html");
    }

    private static string Misread(string text, CodePage writtenIn, CodePage readAs)
    {
        var result = new StringBuilder();
        foreach (char c in text)
            result.Append(writtenIn.ToByte(c) is var value and not 0 ? readAs.ToChar(value) : c);
        return result.ToString();
    }
}
