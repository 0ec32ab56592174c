using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocLint.Cli.Reporting.Json;

namespace DocLint.Tests.Reporting;

public sealed class JsonWriterTests
{
    [Fact]
    public void WritesEveryCharacterAsTheFrameworkDoes()
    {
        for (int plane = 0; plane <= 0x10; plane++)
        {
            for (int part = 0; part < 0x10000; part += 0x400)
                CheckCharacters((plane << 16) + part, 0x400);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"quoted\" \\ \b\t\n\f\r\u0001\u001F\u007F")]
    [InlineData("“Ärger” – naïve … 2 × 3 €\u00A0\u3000日本語 한국어")]
    [InlineData("half \uD83D of a pair, \uDE00 and \uD83D")]
    [InlineData("a pair: \uD83D\uDE00, not assigned: \u0378\uFFFF, private: \uE000")]
    public void WritesStringsAsTheFrameworkDoes(string text) => CheckText(text);

    [Theory]
    [InlineData(new byte[] { 0x41, 0xE2, 0x80, 0x42, 0xFF })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x22, 0xED, 0xA0, 0x80, 0xC0, 0x80 })]
    public void WritesBytesThatAreNoUtf8AsTheFrameworkDoes(byte[] utf8) => Assert.Equal(Expected(json => json.WriteStringValue(utf8)), Actual(json => json.WriteStringValue(utf8)));

    [Fact]
    public void PutsCommasBetweenMembersAndItems()
    {
        string actual = Actual(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("zero"u8, 0);
            json.WriteNumber("large"u8, long.MaxValue);
            json.WriteStartArray("list"u8);
            json.WriteStartObject();
            json.WriteEndObject();
            json.WriteStringValue("a"u8);
            json.WriteStringValue("b");
            json.WriteEndArray();
            json.WriteStartObject("inner"u8);
            json.WriteBoolean("yes"u8, true);
            json.WriteString("a \"key\"", "value");
            json.WriteEndObject();
            json.WriteString("last"u8, "x"u8);
            json.WriteEndObject();
        });

        Assert.Equal("""{"zero":0,"large":9223372036854775807,"list":[{},"a","b"],"inner":{"yes":true,"a \"key\"":"value"},"last":"x"}""", actual);
    }

    private static void CheckCharacters(int first, int count)
    {
        var text = new StringBuilder();
        for (int c = first; c < first + count; c++)
        {
            if (Rune.IsValid(c))
                text.Append(new Rune(c).ToString());
        }

        CheckText(text.ToString());
    }

    private static void CheckText(string text)
    {
        string expected = Expected(json => json.WriteStringValue(text));
        Assert.Equal(expected, Actual(json => json.WriteStringValue(text)));
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        expected = Expected(json => json.WriteStringValue(utf8));
        Assert.Equal(expected, Actual(json => json.WriteStringValue(utf8)));
    }

    private static string Expected(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Actual(Action<JsonWriter> write)
    {
        var json = new JsonWriter();
        write(json);
        return Encoding.UTF8.GetString(json.Written);
    }
}
