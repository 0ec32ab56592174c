using System.Text;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>A help page in the forms that SARIF viewers show: a summary, plain text, and Markdown with readable examples.</summary>
/// <param name="Summary">The first paragraph on one line.</param>
/// <param name="Text">All paragraphs, without marks of Markdown and without examples.</param>
/// <param name="Markdown">The page with its examples introduced by a word, and without the marks that tests need.</param>
internal sealed record RuleHelp(string Summary, string Text, string Markdown)
{
    private static readonly (string Word, string Label)[] Examples =
    [
        (" reports", "Reported:"),
        (" fixed", "After the fix:"),
        (" clean", "Not reported:"),
    ];

    /// <summary>Reads a page of <c>rules/</c>; a rule without one is described by its title and message.</summary>
    public static RuleHelp Parse(string page, DiagnosticDescriptor rule)
    {
        var text = new StringBuilder();
        var markdown = new StringBuilder();
        bool inFence = false;
        foreach (string line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                string? label = inFence ? null : Examples.FirstOrDefault(e => line.EndsWith(e.Word, StringComparison.Ordinal)).Label;
                markdown.Append(label is null ? "" : label + "\n\n").Append(label is null ? line : line[..line.IndexOf(' ', StringComparison.Ordinal)]).Append('\n');
                inFence = !inFence;
                continue;
            }

            markdown.Append(inFence ? WithoutMarks(line) : line).Append('\n');
            if (!inFence && !line.StartsWith("# ", StringComparison.Ordinal))
                text.Append(line).Append('\n');
        }

        string[] paragraphs = [.. text.ToString().Split("\n\n").Select(Plain).Where(static p => p.Length > 0)];
        string fallback = $"{rule.Title}. {rule.MessageFormat.Replace("{0}", "the text", StringComparison.Ordinal)}.";
        return paragraphs.Length == 0
            ? new RuleHelp(fallback, fallback, fallback)
            : new RuleHelp(paragraphs[0], string.Join("\n\n", paragraphs), markdown.ToString().Trim());
    }

    private static string Plain(string paragraph) =>
        string.Join(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal).TrimStart('#', ' ');

    // [|span|] and {|DL3002:span|}
    private static string WithoutMarks(string line)
    {
        string plain = line.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        for (int open = plain.IndexOf("{|DL", StringComparison.Ordinal); open >= 0; open = plain.IndexOf("{|DL", open, StringComparison.Ordinal))
        {
            int colon = plain.IndexOf(':', open);
            if (colon < 0)
                break;
            plain = plain.Remove(open, colon - open + 1);
        }

        return plain;
    }
}
