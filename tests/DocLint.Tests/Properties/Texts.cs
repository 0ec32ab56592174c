using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DocLint.Tests.Properties;

/// <summary>Generators of texts that are awkward on purpose: every script, every line end, pieces of markup, faults of every family.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "the the ", "The mayor said ", "alos ", "recieve ", "difference.An ", "enforcement. ” ", "“quoted” ", "\"straight\" ", "don’t ", "don?t ",
        "more than 2,300 people ", "12 percent ", "$3.5 million ", "according to the report ", "Leave a Reply", "Sign up for our newsletter!", "Back to top",
        "countyÂ ", "donâ€™t ", "&amp;nbsp;", "&nbsp;", "&#8217;", "caf\u00e9 ", "😀", "東京 ", "\u00A0", "\u200B", "\uFEFF", "\uFFFD", "\u0007", "%20", "\\u2019",
        "\n", "\r\n", "\r", "\n\n", "  ", "\t", ". ", ", ", "? ", "U.S. ", "Tuscon, Arizona ", "a economics ", "$1million ", "delib- erately ", "0", "1,2.3 ", "'", "\"",
        "*", "**", "_", "`code`", "[text](http://example.org/a_b) ", "![alt](x.png) ", "# ", "> ", "- ", "1. ", "| a | b |\n| - | - |\n", "<b>", "</b>", "<p>", "</p>",
        "<br>", "<div hidden>", "</div>", "<!-- c -->", "<script>x</script>", "&", "<", ">", "\\*", "---\n", "http://example.org/ ", "name@example.org ",
    ];

    /// <summary>Articles made of the pieces and of arbitrary characters.</summary>
    public static Gen<string> Articles { get; } =
        from count in Gen.Choose(0, 40)
        from parts in Gen.ListOf(Gen.Frequency((9, Gen.Elements(Pieces)), (1, ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => Valid(s.Get)))), count)
        select string.Concat(parts);

    /// <summary>Arbitrary bytes, often broken UTF-8, sometimes with a byte order mark.</summary>
    public static Gen<byte[]> Bytes { get; } =
        from text in Articles
        from noise in Gen.ArrayOf(ArbMap.Default.GeneratorFor<byte>())
        from at in Gen.Choose(0, 1 << 16)
        from mark in Gen.Elements(Array.Empty<byte>(), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF])
        let utf8 = Encoding.UTF8.GetBytes(text)
        let cut = utf8.Length == 0 ? 0 : at % utf8.Length
        select (byte[])[.. mark, .. utf8[..cut], .. noise, .. utf8[cut..]];

    /// <summary>Without lone surrogates, which no file can hold.</summary>
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
