using DocLint.Core.Diagnostics;
using DocLint.Rules.Encodings.Mojibake;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Encodings;

public sealed class MojibakeAnalyzerTests
{
    [Theory]
    [InlineData("The judge{|DL1001:â€™|}s order", "The judge’s order")]
    [InlineData("{|DL1001:â€œ|}No,{|DL1001:â€\u009d|} he said", "“No,” he said")]
    [InlineData("a caf{|DL1001:Ã©|} in Gda{|DL1001:Å„|}sk", "a café in Gdańsk")]
    [InlineData("a caf{|DL1001:Ĺş|} near Bia{|DL1001:Ĺ‚|}a", "a cafź near Biała")]
    [InlineData("the {|DL1001:вЂњ|}deal{|DL1001:вЂќ|} fell through", "the “deal” fell through")]
    [InlineData("{|DL1001:РџСЂРёРІРµС‚|}, {|DL1001:РјРёСЂ|}!", "Привет, мир!")]
    [InlineData("it{|DL1001:‚Äô|}s El Ni{|DL1001:√±|}o", "it’s El Niño")]
    [InlineData("it{|DL1001:ΓÇÖ|}s El Ni{|DL1001:├▒|}o", "it’s El Niño")]
    [InlineData("{|DL1001:Î•Î»Î»Î¬Î´Î±|}", "Ελλάδα")]
    [InlineData("{|DL1001:æ—¥æœ¬èªž|}", "日本語")]
    [InlineData("Well done {|DL1001:ðŸ˜€|}", "Well done 😀")]
    [InlineData("{|DL1001:ï»¿|}The first line", "The first line")]
    [InlineData("It wasn{|DL1002:Ã¢â‚¬â„¢|}t over", "It wasn’t over")]
    [InlineData("a caf{|DL1002:ÃƒÆ’Ã‚Â©|} by the sea", "a café by the sea")]
    [InlineData("the mayor {|DL1001:‚Äì|} who left {|DL1001:‚Äì|} said so", "the mayor – who left – said so")]
    [InlineData("the mayor {|DL1001:вЂ“|} who left", "the mayor – who left")]
    [InlineData("the mayor {|DL1001:ΓÇô|} who left", "the mayor – who left")]
    [InlineData("the mayor {|DL1001:тАУ|} who left", "the mayor – who left")]
    [InlineData("P{|DL1001:Å™Ã\u00AD|}li{|DL1001:Å¡|} pozd{|DL1001:Ä›|}", "Příliš pozdě")]
    [InlineData("Frau M{|DL1003:Ã1⁄4|}ller", "Frau Müller")]
    [InlineData("Bj{|DL1003:A\u0303¶|}rn", "Björn")]
    [InlineData("the mayor{|DL1009:鈥檚|} plan", "the mayor’s plan")]
    public void MendsMojibake(string markup, string mended) => AnalyzerVerifier.VerifyFix<MojibakeAnalyzer>(markup, mended);

    [Theory]
    [InlineData("The end of it.{|DL1005:Â|}", "The end of it.")]
    [InlineData("The end of it.{|DL1005:Â|} ", "The end of it. ")]
    [InlineData("a house{|DL1005:Â|} on the hill", "a house on the hill")]
    [InlineData("a house{|DL1005:Â|}on the hill", "a house on the hill")]
    [InlineData("il va {|DL1005:Ã|} la gare", "il va à la gare")]
    [InlineData("voil{|DL1005:Ã |}, dit-il", "voilà, dit-il")]
    public void MendsRemains(string markup, string mended) => AnalyzerVerifier.VerifyFix<MojibakeAnalyzer>(markup, mended);

    [Theory]
    [InlineData("she said,{|DL1006:â€?|} and left", "she said,” and left")]
    [InlineData("she said,{|DL1006:â€\uFFFD|} and left", "she said,” and left")]
    [InlineData("it isn{|DL1006:â??|}t so", "it isn’t so")]
    [InlineData("{|DL1006:â??|}A plan", "â??A plan")]
    [InlineData("the town{|DL1008:\uFFFD|}s plan", "the town’s plan")]
    [InlineData("the caf{|DL1008:\uFFFD\uFFFD|} there", "the caf\uFFFD\uFFFD there")]
    [InlineData("{|DL1009:鈥\uFFFD|} he said", "鈥\uFFFD he said")]
    public void FindsWhatLostBytes(string markup, string mended) => AnalyzerVerifier.VerifyFix<MojibakeAnalyzer>(markup, mended);

    [Theory]
    [InlineData("The tour {|DL1006:â€\"|} an old one {|DL1006:â€\"|} began", "The tour – an old one – began")]
    [InlineData("a promise{|DL1006:â€\"|}broken within a week", "a promise—broken within a week")]
    [InlineData("the years 1998{|DL1006:â€\"|}2004", "the years 1998–2004")]
    [InlineData("the mayor{|DL1006:â€'|}s plan isn{|DL1006:â€'|}t new", "the mayor’s plan isn’t new")]
    public void MendsStraightenedMarks(string markup, string mended) => AnalyzerVerifier.VerifyFix<MojibakeAnalyzer>(markup, mended);

    [Theory]
    [InlineData("But I neverâ€\"", "—", FixSafety.Unsafe)]
    [InlineData("No more,â€\" she said", "—", FixSafety.Unsafe)]
    [InlineData("â€\" The editors", "—", FixSafety.Unsafe)]
    [InlineData("it wasnâ€\"t so", "—", FixSafety.Unsafe)]
    [InlineData("a nonâ€'profit group", "\u2011", FixSafety.Unsafe)]
    [InlineData("she said â€'no more", "’", FixSafety.Unsafe)]
    [InlineData("the tour â€\" an old one", "–", FixSafety.Safe)]
    [InlineData("a promiseâ€\"broken", "—", FixSafety.Safe)]
    [InlineData("it isnâ€'t so", "’", FixSafety.Safe)]
    public void MendsStraightenedMarksSafelyOnlyWhenClear(string text, string mark, FixSafety safety)
    {
        CodeFix fix = Assert.Single(TestRun.Analyze("article.txt", text, [new MojibakeAnalyzer()])).Fix!;
        Assert.Equal($"Replace with '{mark}'", fix.Title);
        Assert.Equal(safety, fix.Safety);
    }

    [Theory]
    [InlineData("The sequence â€™ stands for an apostrophe. The page shows \"Ã©\" instead of \"é\" in all names.")]
    [InlineData("Readers saw strings like Ã© and replaced Ã¨ with the letter.")]
    [InlineData("On such a page â€œ means a quotation mark.")]
    public void LeavesWhatATextSpeaksOf(string text) => AnalyzerVerifier.Verify<MojibakeAnalyzer>(text);

    [Theory]
    [InlineData("the ferry {|DL1001:â€”|} a long one {|DL1001:â€”|} broke")]
    [InlineData("a town like {|DL1001:Ã‰|}vian and the sequence{|DL1001:â€™|}s end")]
    public void ASentenceThatGoesOnSpeaksOfNoLetters(string markup) => AnalyzerVerifier.Verify<MojibakeAnalyzer>(markup);

    [Theory]
    [InlineData("The tour – “an old one” – cost 5 €\" or 5 €' more")]
    [InlineData("la lettre â et le signe €, \"â €\"")]
    public void LeavesOtherStraightMarksAlone(string text) => AnalyzerVerifier.Verify<MojibakeAnalyzer>(text);

    [Theory]
    [InlineData("the ﬁnance plan and the ﬂoor of the ofﬁce")]
    [InlineData("ﬁnance, ﬁrst, ﬂat, ﬁve, conﬁdent, reﬂect, ﬁnal")]
    public void LeavesLigaturesToTheirOwnRule(string text) => AnalyzerVerifier.Verify<MojibakeAnalyzer>(text);

    [Theory]
    [InlineData("L’ÂGE D’OR DU CHÂTEAU : À PARTIR DE 8 €")]
    [InlineData("Âgé de 41 ans, il a lâché : « Ça suffit ! »")]
    [InlineData("A IRMÃ “DULCE” NÃO VEM AMANHÃ À NOITE – 15ª EDIÇÃO")]
    [InlineData("ROMÂNIA: MÂINE ÎN TÂRGU MUREȘ; literele Ă, Â, Î")]
    [InlineData("XÃ HỘI: ĐÃ CÓ 12 XÃ ĐẠT CHUẨN – Âu Lạc")]
    [InlineData("İSTANBUL’DA ŞİDDETLİ YAĞIŞ: ÇAĞLAYAN’DA IŞIKLAR SÖNDÜ")]
    [InlineData("Þingvellir: ÁRNI OG ÆGIR UNNU Á AKUREYRI")]
    [InlineData("ΑΘΗΝΑ: ΝΈΑ ΜΈΤΡΑ ΑΠΌ ΔΕΥΤΈΡΑ – «τέλος»")]
    [InlineData("РІВНЕ: СІЛЬ І РІК – «Київ», її мрії; Пётр и Фёдор")]
    [InlineData("ЉУБЉАНА, Њујорк и Ђорђе")]
    [InlineData("القدس – «نگهبان بزرگ» گفت")]
    [InlineData("नमस्ते दुनिया – ย่านเมืองเก่า – 東京都知事")]
    [InlineData("👩‍👩‍👧 ❤️ 🇫🇷 café 5 °C, 12 €, 3 m², ½ in.")]
    [InlineData("AMANHÃ¹ E IRMÃ²: A IRMÃ³ DISSE")]
    [InlineData("The letters that the old printers had cut in wood, à and â among them, are lost")]
    [InlineData("它的意思是鈥字，不是别的")]
    [InlineData("Ångström, Ærø, ÅRHUS; „Ähm“, Größe")]
    [InlineData("موضوع\u200cهای این هفته، مربوط\u200cترین\u200cها، اطلاع\u200cرسانی و قطع\u200cنامه")]
    [InlineData("打开新的 IP 端口，用 的SSH 登录；SMTP的 命令，VG 的PV")]
    [InlineData("未命名 1 - 9")]
    [InlineData("Tâm X và Tâm Y; the Vietnamese word Tâm is a name")]
    [InlineData("A jel „×” a szorzásé")]
    public void LeavesGoodTextAlone(string text) => AnalyzerVerifier.Verify<MojibakeAnalyzer>(text);

    [Theory]
    [InlineData("Возвращение домой¶\n\nКогда уходить¶\n\nСвязь с другими¶\n\nО выпуске¶")]
    [InlineData("どの版か¶\n\n誰に聞くか¶\n\nいつ出すか¶\n\n何を書くか¶")]
    [InlineData("전기·전자 시험·인증과 무선·통신, 자동차·전장 분야의 회사·대학이 모였다. 서울·부산·대구·인천 · 뉴스 · 사진")]
    public void LeavesSignsBesideOtherScriptsAlone(string text) => AnalyzerVerifier.Verify<MojibakeAnalyzer>(text);

    [Theory]
    [InlineData("I{|DL1006:â|}m not going, and I don{|DL1006:â|}t mind", "I’m not going, and I don’t mind")]
    [InlineData("TNF-{|DL1001:Î±|} and {|DL1001:Î²|}-carotene", "TNF-α and β-carotene")]
    [InlineData("un h{|DL1009:么|}tel", "un hôtel")]
    [InlineData("une {|DL1009:茅|}cole, l'{|DL1009:茅|}t{|DL1009:茅|} d{|DL1009:茅|}j{|DL1009:脿|} {|DL1009:脿|} la gare", "une école, l'été déjà à la gare")]
    [InlineData("l'{|DL1001:├®|}cole d{|DL1001:├®|}j{|DL1001:├á|} {|DL1001:├á|} la rentr{|DL1001:├®|}e", "l'école déjà à la rentrée")]
    public void StillMendsWhatLooksAlike(string markup, string mended) => AnalyzerVerifier.VerifyFix<MojibakeAnalyzer>(markup, mended);

    /// <summary>Read wrongly twice, with characters lost between: no half of it is mended alone.</summary>
    [Theory]
    [InlineData("The mayor{|DL1006:Ã¢ÂÂ|}s plan isn{|DL1006:Ã¢ÂÂ|}t ready", "The mayor’s plan isn’t ready")]
    [InlineData("the real{|DL1006:Ã¢€|}world price", "the realÃ¢€world price")]
    [InlineData("the real{|DL1006:â€|}world price", "the realâ€world price")]
    [InlineData("and {|DL1006:Ã¢ÂÂ|}the council", "and Ã¢ÂÂthe council")]
    public void MendsNoHalves(string markup, string mended) => AnalyzerVerifier.VerifyFix<MojibakeAnalyzer>(markup, mended);

    [Theory]
    [InlineData("a.txt", "A page that shows “Ã©” or 'Ã§' is UTF-8 that was read as another; \"â€™\" was an apostrophe")]
    [InlineData("a.txt", "In this order \"A\", \"Â\" and \"â\" are equal")]
    [InlineData("a.html", "<table><tr><td>Â</td><td>A with a hat</td></tr><tr><td>â</td><td>a with one</td></tr></table>")]
    [InlineData("a.html", "<table><tr><td>{|DL1005:Â|}</td><td>one</td></tr><tr><td>{|DL1005:Â|}</td><td>two</td></tr></table>")]
    public void LeavesTheLettersThatATextSpeaksOf(string path, string markup) => AnalyzerVerifier.Verify<MojibakeAnalyzer>(markup, path);

    [Theory]
    [InlineData("it â€™ s", "'â€™' is U+2019 (’) written as UTF-8 and read as windows-1252")]
    [InlineData("Zofia WaÅ‚Ä™sa", "'Å‚Ä™' is 'łę' written as UTF-8 and read as windows-1252")]
    [InlineData("It wasnÃ¢â‚¬â„¢t", "'Ã¢â‚¬â„¢' is U+2019 (’) written as UTF-8 and read as windows-1252, twice")]
    [InlineData("the house.Â", "'Â' is left of a no-break space read as windows-1252, its second byte lost")]
    public void NamesBytesAndChain(string text, string message) =>
        Assert.Equal([message], AnalyzerVerifier.Messages<MojibakeAnalyzer>(text));
}
