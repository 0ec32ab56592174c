using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Fixes;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;
using DocLint.Rules;
using DocLint.Rules.Encodings.Mojibake;
using DocLint.Tests.Verification;
using FsCheck;
using FsCheck.Fluent;
using Property = DocLint.Tests.Properties.Property;

namespace DocLint.Tests.Encodings;

/// <summary>Damage, then repair, over words of many alphabets.</summary>
public sealed class EncodingProperties
{
    // Small letters of the alphabets, and the punctuation that goes with them.
    private static readonly string[] Alphabets =
    [
        "aàâbcçdeéèêëfghiîïjlmnoôpqrstuùûvxyz", "aäbcdefghiklmnoöprsßtuüvwz", "aáäbcčdďeéíĺľňoóôŕšťúýžt", "aąbcćdeęfghijklłmnńoópqrsśtuwyzźż",
        "aâăbcdefghiîjlmnoprsștțuvz", "abcçdefgğhıijklmnoöprsştuüvyz", "aáðeéfgiíklmnoóprstuúýþæö", "aạảãàáăằắbcdđeêềếghiklmnoôồốơờớprstuưừứvy",
        "aåäbdefghijklmnoöprstuv", "aāčēģīķļņšūžbdelnrst", "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ", "абвгдежзийклмнопрстуфхцчшщыьэюя", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "אבגדהוזחטיכלמנסעפצקרשת", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "देवनागरीकखगघचछजझटठडढतथदधन", "กขคงจฉชซณดตถทธนบปผพฟภมยรลวศส", "的一是不了在人有我他这个们中来上大为和国", "이다는의에을가고하지로서한은기사도",
    ];

    private static readonly CodePage[] Pages = [CodePage.Named("windows-1252"), CodePage.Named("ISO-8859-1"), CodePage.Named("Mac Roman"), CodePage.Named("code page 437")];

    private static Gen<string> Texts { get; } =
        from alphabet in Gen.Elements(Alphabets)
        from words in Gen.ListOf(WordOf(alphabet), 12)
        from quoted in Gen.Elements(true, false)
        select quoted ? "“" + string.Join(' ', words) + ",” – " + words[0] + "." : string.Join(' ', words) + ".";

    [Fact]
    public void GoodTextOfAnyScriptIsLeftAlone() => Property.Holds(Texts, text =>
        Assert.Equal([], Analyze(SourceText.FromString("a.txt", text), [new MojibakeAnalyzer()]).Where(d => d.Severity > DiagnosticSeverity.Note).Select(d => d.GetMessage())));

    [Fact]
    public void OneLayerIsUndone() => Property.Holds(
        from text in Texts
        from page in Gen.Elements(Pages)
        select (text, page),
        pair => Assert.Equal(pair.text, Repair(Misread(pair.text, pair.page))));

    [Fact]
    public void TwoLayersAreUndone() => Property.Holds(Texts, text =>
        Assert.Equal(text, Repair(Misread(Misread(text, CodePage.Windows1252), CodePage.Windows1252))));

    [Fact]
    public void RepairingTwiceChangesNothing() => Property.Holds(
        from text in Texts
        from page in Gen.Elements(Pages)
        from cut in Gen.Choose(0, 200)
        select (text, page, cut),
        value =>
        {
            string damaged = Misread(value.text, value.page);
            string once = Repair(damaged[..Math.Min(damaged.Length, value.cut)]);
            Assert.Equal(once, Repair(once));
        });

    [Fact]
    public void AFixStaysInsideItsSpan() => Property.Holds(Texts.Select(text => Misread(text, CodePage.Windows1252)), text =>
    {
        foreach (Diagnostic finding in Analyze(SourceText.FromString("a.txt", text), FamilyAnalyzers))
        {
            foreach (TextChange change in finding.Fix?.Changes ?? [])
                Assert.True(finding.Span.Start <= change.Span.Start && change.Span.End <= finding.Span.End);
        }
    });

    private static IEnumerable<DiagnosticAnalyzer> FamilyAnalyzers => RuleCatalog.Analyzers.Where(a => a.SupportedDiagnostics[0].Family == 1);

    private static Gen<string> WordOf(string alphabet) =>
        from length in Gen.Choose(2, 9)
        from letters in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select new string(letters);

    private static string Misread(string text, CodePage page) => string.Concat(Encoding.UTF8.GetBytes(text).Select(page.ToChar));

    private static string Repair(string text)
    {
        SourceText source = SourceText.FromString("a.txt", text);
        for (int pass = 0; pass < 10; pass++)
        {
            SourceText changed = FixApplier.Apply(source, Analyze(source, [new MojibakeAnalyzer()]));
            if (ReferenceEquals(changed, source))
                break;
            source = changed;
        }

        return Encoding.UTF8.GetString(source.Utf8);
    }

    private static ImmutableArray<Diagnostic> Analyze(SourceText source, IEnumerable<DiagnosticAnalyzer> analyzers) => TestRun.Analyze(source, analyzers);
}
