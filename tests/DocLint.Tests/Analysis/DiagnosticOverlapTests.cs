using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Tests.Analysis;

public sealed class DiagnosticOverlapTests
{
    private static readonly SourceText Source = SourceText.FromString("a.txt", "They saw alot of it.");

    [Fact]
    public void OfTwoTyposOnOneWordTheMoreSevereStays()
    {
        Assert.Equal(["DL3001"], Settle(Find("DL3001", DiagnosticSeverity.Warning), Find("DL3009", DiagnosticSeverity.Warning)));
        Assert.Equal(["DL3009"], Settle(Find("DL3006", DiagnosticSeverity.Note), Find("DL3009", DiagnosticSeverity.Warning)));
        Assert.Equal(["DL3006", "DL3009"], Settle(Find("DL3006", DiagnosticSeverity.Note), Find("DL3009", DiagnosticSeverity.Warning, length: 5)));
        Assert.Equal(["DL3001", "DL4003"], Settle(Find("DL3001", DiagnosticSeverity.Warning), Find("DL4003", DiagnosticSeverity.Warning)));
    }

    private static IEnumerable<string> Settle(params IEnumerable<Diagnostic> found)
    {
        List<Diagnostic> list = [.. found];
        DiagnosticOverlap.Settle(list);
        return list.Select(diagnostic => diagnostic.Id);
    }

    private static Diagnostic Find(string id, DiagnosticSeverity severity, int length = 4) =>
        new() { Descriptor = new DiagnosticDescriptor(id, "Typo", "'{0}' is one", severity), Source = Source, Span = new TextSpan(9, length), Severity = severity };
}
