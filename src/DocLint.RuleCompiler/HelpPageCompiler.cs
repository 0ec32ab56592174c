using System.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler;

/// <summary>
/// Compiles the help pages in the forms that SARIF viewers show, because every report holds them all: a map from id to the summary (the
/// first paragraph on one line), the plain text (all paragraphs, without marks of Markdown and without examples) and the Markdown (the
/// page with its examples introduced by a word, and without the marks that tests need), with a zero byte between them.
/// </summary>
public sealed class HelpPageCompiler : ISectionCompiler
{
    private static readonly (string Word, string Label)[] Examples =
    [
        (" reports", "Reported:"),
        (" fixed", "After the fix:"),
        (" clean", "Not reported:"),
    ];

    public string Name => "help";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words) =>
        StringMap.Build(rules.Find(null, "DL*.md").Select(file => KeyValuePair.Create(Path.GetFileNameWithoutExtension(file), Parse(file))));

    private static string Parse(string file)
    {
        var text = new StringBuilder();
        var markdown = new StringBuilder();
        bool inFence = false;
        foreach (string line in RulesFolder.ReadLines(file))
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
        return paragraphs.Length > 0
            ? $"{paragraphs[0]}\0{string.Join("\n\n", paragraphs)}\0{markdown.ToString().Trim()}"
            : throw new RuleSourceException(file, 1, "the page says nothing about its rule");
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
