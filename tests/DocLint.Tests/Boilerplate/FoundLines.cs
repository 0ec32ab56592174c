using System.Collections.Immutable;
using DocLint.Core.Diagnostics;
using DocLint.Rules.Boilerplate;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Boilerplate;

/// <summary>A title, two paragraphs, and which lines around them are leftovers.</summary>
internal static class FoundLines
{
    public const string Title = "Council votes to close the old harbour bridge for two years";

    public static readonly string[] Text =
    [
        "The council voted on Tuesday to close the old harbour bridge for two years while engineers replace its deck, the mayor said after a long meeting.",
        "Drivers will be sent along the coast road, which the county widened last spring after a dispute over the cost that went on for most of a decade.",
    ];

    /// <summary>Those of the lines that a finding covers, in their order.</summary>
    public static IEnumerable<string> Of(params string[] lines)
    {
        string text = string.Join("\n\n", lines) + "\n";
        ImmutableArray<Diagnostic> found = TestRun.Analyze("a.txt", text, [new BoilerplateAnalyzer()]);
        int at = 0;
        foreach (string line in lines)
        {
            if (found.Any(diagnostic => diagnostic.Span.Start <= at && diagnostic.Span.End >= at + line.Length))
                yield return line;
            at += line.Length + 2;
        }
    }
}
