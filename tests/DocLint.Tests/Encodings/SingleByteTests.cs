using System.Text;
using DocLint.Core.Text.Encodings;
using DocLint.Rules.Encodings;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Encodings;

public sealed class SingleByteTests
{
    private const string Russian = "Вчера мэр города открыл новую школу. Жители долго ждали этого дня, и многие пришли с детьми на праздник.";
    private const string Polish = "Prezydent powiedział, że się cieszy i dziękuje mieszkańcom. Gości z Łodzi było też wielu, pogoda była świetna.";
    private const string French = "L’été dernier, « tout le monde » était à la plage : où étaient donc passés les élèves ? À l’hôtel, ça va.";
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
    [InlineData("ГОРОДСКАЯ АДМИНИСТРАЦИЯ СООБЩИЛА О ПРАЗДНИКЕ НА ПЛОЩАДИ")]
    [InlineData("Þetta er íslenska: æðardúnn, þjóðvegur, ýmislegt, ÓÐINN")]
    [InlineData("Người dân Đà Nẵng được hưởng lợi từ tuyến đường mới, ông Nguyễn nói.")]
    [InlineData("For all x² ≤ 4 and y ≥ 2, √2 ≈ 1.4, ∞ ≠ 5 ± 3; α ∩ β ∑ Ω, E = mc², r³ ÷ 2")]
    [InlineData("Acme® and Foo™: §5 ¶6 †note ‡other, 5°; ª º 1ª 2º; a·b, COL·LEGI, l·l; ¬x; ¨ ´")]
    [InlineData("€ 5 the pound, ´ 3 the foot; µ 4 and 12 € each – 20 °C, №5, 3½")]
    [InlineData("Erdoğan’ın İstanbul’daki açıklaması; ŞİŞLİ’DE YAĞIŞ")]
    public void LeavesGoodTextAlone(string text) => AnalyzerVerifier.Verify<MojibakeAnalyzer>(text);

    private static string Misread(string text, CodePage writtenIn, CodePage readAs)
    {
        var result = new StringBuilder();
        foreach (char c in text)
            result.Append(writtenIn.ToByte(c) is var value and not 0 ? readAs.ToChar(value) : c);
        return result.ToString();
    }
}
