using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Diagnostics;
using DocLint.Core.Fixes;
using DocLint.Core.Text;
using DocLint.Rules.Encodings;
using DocLint.Rules.Encodings.Mojibake;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Encodings;

public sealed class FileEncodingAnalyzerTests
{
    private const string French = "Le café de l’hôtel a fermé : « trop cher », dit-on à Orléans. Où aller ?";
    private const string Russian = "Вчера мэр города открыл новую школу. Жители долго ждали этого дня.";
    private const string Polish = "Prezydent powiedział, że się cieszy i dziękuje mieszkańcom Łodzi. Wczoraj był świąteczny piątek.";
    private const string Turkish = "Başkan dün açıkladı: yağış İstanbul’da ve Iğdır’da sürecek, dağlarda kar bekleniyor.";
    private const string Greek = "Ο δήμαρχος ανακοίνωσε χθες ότι το σχολείο θα ανοίξει ξανά.";
    private const string Hungarian = "A polgármester tegnap bejelentette, hogy az iskola jövő héten újra megnyílik, és az út is időben elkészül a tűzoltóknak.";
    private const string Croatian = "Gradonačelnik je jučer objavio da će škola uskoro ponovno otvoriti vrata, a đaci će moći doći već u četvrtak.";
    private const string Romanian = "Primarul a anunţat ieri că şcoala îşi va redeschide porţile săptămâna viitoare.";
    private const string Lithuanian = "Meras vakar pranešė, kad mokykla kitą savaitę vėl atvers duris, o kelią į ją baigs tiesti iki rudens, žadėjo jis.";
    private const string Hebrew = "ראש העיר הודיע אתמול שבית הספר ייפתח מחדש בשבוע הבא.";
    private const string Arabic = "أعلن رئيس البلدية أمس أن المدرسة ستفتح أبوابها من جديد في الأسبوع المقبل.";
    private const string Thai = "นายกเทศมนตรีประกาศเมื่อวานนี้ว่าโรงเรียนจะเปิดอีกครั้งในสัปดาห์หน้า";
    private const string LongChinese = "市长昨天宣布，学校将在下周重新开放。家长们说，他们已经等了很久，因为孩子们在家里学习了三个月。新的桥梁也将在春天建成。";
    private const string Traditional = "市長昨天宣布，學校將在下週重新開放。家長們說，他們已經等了很久，因為孩子們在家裡學習了三個月。";
    private const string LongJapanese = "市長は昨日、学校が来週から再開すると発表した。保護者たちは長い間待っていたと話し、新しい橋も春には完成する予定だという。";
    private const string Chinese = "市长昨天宣布，学校将在下周重新开放。";
    private const string Japanese = "市長は昨日、学校が来週から再開すると発表した。";
    private const string Korean = "시장은 어제 학교가 다음 주에 다시 문을 연다고 발표했다.";

    [Theory]
    [InlineData(French, "windows-1252")]
    [InlineData(French, "macintosh")]
    [InlineData(Russian, "windows-1251")]
    [InlineData(Russian, "koi8-r")]
    [InlineData(Russian, "cp866")]
    [InlineData(Polish, "windows-1250")]
    [InlineData(Polish, "iso-8859-2")]
    [InlineData(Turkish, "windows-1254")]
    [InlineData(Greek, "windows-1253")]
    [InlineData(Chinese, "gbk")]
    [InlineData(Japanese, "shift_jis")]
    [InlineData(Japanese, "euc-jp")]
    [InlineData(Korean, "ks_c_5601-1987")]
    [InlineData(LongChinese, "gbk")]
    [InlineData(Traditional, "big5")]
    [InlineData(LongJapanese, "shift_jis")]
    [InlineData(LongJapanese, "euc-jp")]
    [InlineData(Hungarian, "windows-1250")]
    [InlineData(Croatian, "windows-1250")]
    [InlineData(Romanian, "windows-1250")]
    [InlineData(Lithuanian, "windows-1257")]
    [InlineData(Hebrew, "windows-1255")]
    [InlineData(Arabic, "windows-1256")]
    [InlineData(Arabic, "iso-8859-6")]
    [InlineData(Thai, "windows-874")]
    [InlineData(French, "utf-16le")]
    [InlineData(French, "utf-16be")]
    public void DecodesAFileAsAWhole(string text, string name)
    {
        int number = name switch { "gbk" => 936, "euc-jp" => 20932, "utf-16le" => 1200, "utf-16be" => 1201, _ => 0 };
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(number) ?? (number != 0 ? Encoding.GetEncoding(number) : CodePagesEncodingProvider.Instance.GetEncoding(name)!);
        SourceText source = SourceTextDecoder.Decode("article.txt", encoding.GetBytes(text).AsSpan());
        Assert.Equal(name, source.Encoding.Name);
        Assert.Equal(text, Encoding.UTF8.GetString(source.Utf8));

        Diagnostic finding = Assert.Single(TestRun.Analyze(source, [new FileEncodingAnalyzer()]));
        Assert.Equal("The file is not UTF-8 but " + name, finding.GetMessage());
        Assert.Same(source, FixApplier.Apply(source, [finding]));
        SourceText written = FixApplier.Apply(source, [finding], FixSafety.Unsafe);
        Assert.Equal(Encoding.UTF8.GetBytes(text), SourceTextEncoder.Encode(written));
        Assert.Empty(TestRun.Analyze(written, [new FileEncodingAnalyzer()]));
    }

    /// <summary>One byte tells nothing of its page; what the page says of itself is believed where it is no UTF-8.</summary>
    [Theory]
    [InlineData("<meta charset=ISO-8859-1>", 0xA3, "£", "windows-1252")]
    [InlineData("<META http-equiv='Content-Type' content='text/html; charset = iso-8859-2'>", 0xA3, "Ł", "iso-8859-2")]
    [InlineData("<meta charset=\"koi8-r\"/>", 0xC1, "а", "koi8-r")]
    [InlineData("<meta charset=utf-8>", 0xA3, "\uFFFD", "utf-8")]
    [InlineData("<meta charset=no-such-page>", 0xA3, "\uFFFD", "utf-8")]
    [InlineData("<meta name=charset>", 0xA3, "\uFFFD", "utf-8")]
    [InlineData("<p>charset=iso-8859-1</p>", 0xA3, "\uFFFD", "utf-8")]
    public void BelievesAPage(string head, byte value, string expected, string name)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(head), .. "<p>It cost "u8, value, .. "825 to mend the bridge.</p>"u8];
        SourceText source = SourceTextDecoder.Decode("article.html", bytes.AsSpan());
        Assert.Equal(name, source.Encoding.Name);
        Assert.Equal($"{head}<p>It cost {expected}825 to mend the bridge.</p>", Encoding.UTF8.GetString(source.Utf8));
    }

    /// <summary>What a page says of its encoding is true of the file that the fix writes.</summary>
    [Theory]
    [InlineData("windows-1252", "<meta charset=\"windows-1252\"><p>The café of José, naïve</p>", "<meta charset=\"utf-8\"><p>The café of José, naïve</p>")]
    [InlineData("windows-1252", "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><p>The café</p>", "<meta http-equiv=Content-Type content='text/html; charset=utf-8'><p>The café</p>")]
    [InlineData("windows-1252", "<?xml version='1.0' encoding='iso-8859-1'?><title>Élan</title><meta charset=latin1><p>The café</p>", "<?xml version='1.0' encoding='utf-8'?><title>Élan</title><meta charset=utf-8><p>The café</p>")]
    [InlineData("windows-1252", "<title>Élan</title><meta charset=latin1>", "<title>Élan</title><meta charset=utf-8>")]
    [InlineData("windows-1252", "<meta name=viewport content='width=1'><meta charset=latin1><meta http-equiv=Content-Type content='text/html; charset=windows-1252'><body>The café has charset=latin1", "<meta name=viewport content='width=1'><meta charset=utf-8><meta http-equiv=Content-Type content='text/html; charset=utf-8'><body>The café has charset=latin1")]
    [InlineData("utf-16", "<meta charset=utf-16><p>The café</p>", "<meta charset=utf-8><p>The café</p>")]
    [InlineData("utf-16", "<meta charset=UTF-8><p>The café</p>", "<meta charset=UTF-8><p>The café</p>")]
    public void MendsTheDeclarationOfAPage(string encoding, string page, string mended)
    {
        Encoding written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        SourceText source = SourceTextDecoder.Decode("a.html", [.. written.GetPreamble(), .. written.GetBytes(page)]);
        SourceText after = FixApplier.Apply(source, TestRun.Analyze(source, [new FileEncodingAnalyzer()]), FixSafety.Unsafe);
        Assert.Equal(mended, Encoding.UTF8.GetString(SourceTextEncoder.Encode(after)!));
    }

    /// <summary>Browsers find a declaration behind a long script, too.</summary>
    [Fact]
    public void MendsALateDeclaration()
    {
        string head = "<html><head><title>Élan, déjà là</title><script>" + new string('x', 3000) + "</script>";
        string page = head + "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"></head><body><p>The café was closed</p></body></html>";
        SourceText source = SourceTextDecoder.Decode("a.html", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(page).AsSpan());
        SourceText after = FixApplier.Apply(source, TestRun.Analyze(source, [new FileEncodingAnalyzer()]), FixSafety.Unsafe);
        Assert.Equal(page.Replace("windows-1252", "utf-8", StringComparison.Ordinal), Encoding.UTF8.GetString(SourceTextEncoder.Encode(after)!));
    }

    /// <summary>A page with one broken byte in UTF-8 stays UTF-8.</summary>
    [Fact]
    public void DoesNotBelieveAPageInUtf8()
    {
        byte[] bytes = [.. "<meta charset=iso-8859-1><p>The café of José "u8, 0x92, .. "s owner</p>"u8];
        Assert.True(SourceTextDecoder.Decode("article.html", bytes.AsSpan()).Encoding.IsUtf8);
    }

    [Fact]
    public void ReportsAFileOfAnUnknownEncodingOnce()
    {
        byte[] bytes = [.. Enumerable.Range(0, 400).SelectMany(i => new byte[] { (byte)(0x80 + i * 7 % 0x40), (byte)(0x81 + i * 11 % 0x3E), (byte)'x', (byte)' ' })];
        SourceText source = SourceTextDecoder.Decode("article.txt", bytes.AsSpan());
        Diagnostic finding = Assert.Single(TestRun.Analyze(source, [new FileEncodingAnalyzer()]));
        Assert.Equal("The file is not UTF-8 but in an encoding that is not known here", finding.GetMessage());
        Assert.Null(finding.Fix);
        Assert.Equal(0, finding.Span.Start);
    }

    [Fact]
    public void NamesBrokenBytes()
    {
        byte[] bytes = [.. "The café"u8, 0x92, .. "s owner, José, na\u00EFve: 5"u8, 0xE2, 0x82, .. " and up"u8];
        SourceText source = SourceTextDecoder.Decode("article.txt", bytes.AsSpan());
        ImmutableArray<Diagnostic> found = TestRun.Analyze(source, [new FileEncodingAnalyzer(), new MojibakeAnalyzer()]);
        Assert.Equal(["The byte 92 here is not UTF-8; in windows-1252 it is '’'", "The bytes E2 82 here are not UTF-8"], found.Select(d => d.GetMessage()));
        SourceText mended = FixApplier.Apply(source, found);
        Assert.Equal("The café’s owner, José, naïve: 5\uFFFD and up", Encoding.UTF8.GetString(mended.Utf8));
        Assert.Equal(bytes.Length + 2, SourceTextEncoder.Encode(mended)!.Length);
    }

    [Theory]
    [InlineData("The café said <D2>no more<D3> to the résumé and the na<95>ve", "Mac Roman", "The café said “no more” to the résumé and the naïve")]
    [InlineData("José: <D2>The caf<8E> isn<D5>t open,<D3> señor, mañana", "Mac Roman", "José: “The café isn’t open,” señor, mañana")]
    [InlineData("José<92>s <93>new<94> café <96> it is na<EF>ve", "windows-1252", "José’s “new” café – it is naïve")]
    public void MendsBytesOfOnePage(string markup, string page, string mended)
    {
        SourceText source = Decode(markup);
        ImmutableArray<Diagnostic> found = TestRun.Analyze(source, [new FileEncodingAnalyzer()]);
        Assert.All(found, finding => Assert.Contains($"; in {page} it is '", finding.GetMessage(), StringComparison.Ordinal));
        Assert.Equal(mended, Encoding.UTF8.GetString(FixApplier.Apply(source, found).Utf8));
    }

    [Theory]
    [InlineData("José said <93>now<94> that it isn<D5>t <D2>over<D3> at the café")]
    [InlineData("José said caf<8E>, señor, and then mañana <FF> to <00>a<E9>b<B3>c<82>d")]
    public void LeavesBytesOfNoOnePage(string markup)
    {
        SourceText source = Decode(markup);
        ImmutableArray<Diagnostic> found = TestRun.Analyze(source, [new FileEncodingAnalyzer()]);
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.EndsWith(" not UTF-8", finding.GetMessage(), StringComparison.Ordinal));
        Assert.All(found, finding => Assert.Null(finding.Fix));
    }

    [Theory]
    [InlineData("José said <D2>The caf<8E> isn<D5>t open<D3>, señor, mañana", FixSafety.Safe)]
    [InlineData("Zażółć <B9> i pi<B9>tek, wi<EA>c cie<9C><E6> si<EA> mańana źródło gęś", FixSafety.Unsafe)]
    public void MendsOnlyWhereTheMarksAreClear(string markup, FixSafety safety)
    {
        ImmutableArray<Diagnostic> found = TestRun.Analyze(Decode(markup), [new FileEncodingAnalyzer()]);
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal(safety, finding.Fix!.Safety));
    }

    [Fact]
    public void SaysNothingOfGoodBytes() =>
        Assert.Empty(TestRun.Analyze(Decode("José: “The café isn’t open,” señor – naïve Łódź"), [new FileEncodingAnalyzer()]));

    /// <summary>UTF-8, with <c>&lt;92&gt;</c> for single bytes.</summary>
    private static SourceText Decode(string markup)
    {
        var bytes = new List<byte>();
        for (int at = 0; at < markup.Length; at++)
        {
            if (markup[at] == '<')
            {
                bytes.Add(Convert.ToByte(markup.Substring(at + 1, 2), 16));
                at += "92>".Length;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(markup, at, 1));
            }
        }

        return SourceTextDecoder.Decode("article.txt", bytes.ToArray().AsSpan());
    }

    [Fact]
    public void RandomBytesNeverThrow()
    {
        var random = new Random(7);
        for (int i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            SourceText source = SourceTextDecoder.Decode("article.txt", bytes.AsSpan());
            Assert.True(System.Text.Unicode.Utf8.IsValid(source.Utf8));
            TestRun.Analyze(source, DocLint.Rules.RuleCatalog.Analyzers.Where(a => a.SupportedDiagnostics[0].Family == 1));
        }
    }
}
