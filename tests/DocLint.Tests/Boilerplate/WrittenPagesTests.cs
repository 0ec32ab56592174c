using System.Text;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>The pages that the line model has learnt from, whole: what a change of packs, features or weights must not spoil.</summary>
public sealed class WrittenPagesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "rules", "boilerplate", "pages");

    [Fact]
    public void EveryLineHasALabel()
    {
        string[] bad = [.. Files().SelectMany(File.ReadLines).Where(line => line.Length < 3 || !"anbcdko?".Contains(line[0], StringComparison.Ordinal) || line[1] != '\t')];

        Assert.Empty(bad);
    }

    [Fact]
    public void FewLinesOfArticlesAreDeletedAndMostLeftoversFound()
    {
        (int article, int deleted, int leftovers, int found) = (0, 0, 0, 0);
        foreach (string file in Files())
        {
            string[] lines = File.ReadAllLines(file);
            DiagnosticSeverity?[] levels = Judge(lines);
            for (int i = 0; i < lines.Length; i++)
            {
                (article, deleted) = lines[i][0] == 'a' ? (article + 1, deleted + (levels[i] >= DiagnosticSeverity.Warning ? 1 : 0)) : (article, deleted);
                (leftovers, found) = lines[i][0] == 'n' ? (leftovers + 1, found + (levels[i] is null ? 0 : 1)) : (leftovers, found);
            }
        }

        Assert.InRange(deleted / (double)article, 0, 0.02);
        Assert.InRange(found / (double)leftovers, 0.75, 1);
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.page").Order(StringComparer.Ordinal);

    /// <summary>The highest level of a finding on each line; null for none.</summary>
    private static DiagnosticSeverity?[] Judge(string[] lines)
    {
        var text = new StringBuilder();
        foreach (string line in lines)
            text.Append(line.AsSpan(2)).Append("\n\n");
        SourceText source = SourceText.FromString("page.txt", text.ToString());
        var levels = new DiagnosticSeverity?[lines.Length];
        foreach (Diagnostic diagnostic in TestRun.Analyze(source, [new BoilerplateAnalyzer()]))
        {
            int last = source.GetLinePosition(diagnostic.Span.End - 1).Line / 2;
            for (int i = source.GetLinePosition(diagnostic.Span.Start).Line / 2; i <= last; i++)
                levels[i] = levels[i] > diagnostic.Severity ? levels[i] : diagnostic.Severity;
        }

        return levels;
    }
}
