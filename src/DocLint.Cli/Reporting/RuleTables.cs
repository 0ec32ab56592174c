using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Reporting;

/// <summary>Tables of the rules, made from their descriptors; a test fails when a committed one drifts.</summary>
internal static class RuleTables
{
    private const string MarkdownHead = """
        # Rules

        One folder a family, one help page a rule; `dotnet doclint explain ID` shows the page. The lists of words and phrases beside
        the pages are compiled into the tool when it is built. This table is written by `dotnet doclint rules --markdown`.

        """;

    /// <summary>Id, level and title in columns.</summary>
    public static void WriteText(TextWriter output, IEnumerable<DiagnosticDescriptor> rules)
    {
        foreach (DiagnosticDescriptor rule in rules)
            output.WriteLine($"{rule.Id}  {LevelOf(rule),-8} {Family(rule),-12} {rule.Title}");
    }

    /// <summary>The index page of <c>rules/</c>.</summary>
    public static void WriteMarkdown(TextWriter output, IEnumerable<DiagnosticDescriptor> rules)
    {
        output.Write(MarkdownHead.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, DiagnosticDescriptor> family in rules.GroupBy(Family))
        {
            output.Write($"\n## {char.ToUpperInvariant(family.Key[0])}{family.Key[1..]}\n\n| Rule | Finds | Level |\n| --- | --- | --- |\n");
            foreach (DiagnosticDescriptor rule in family)
                output.Write($"| [{rule.Id}]({family.Key}/{rule.Id}.md) | {rule.Title} | {LevelOf(rule)} |\n");
        }
    }

    private static string Family(DiagnosticDescriptor rule) => AnalyzerOptions.Families[rule.Family];

    private static string LevelOf(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? SeverityNames.Of(rule.DefaultSeverity) : "off";
}
