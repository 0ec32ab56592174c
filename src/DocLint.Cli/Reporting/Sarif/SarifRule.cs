using System.Text;
using DocLint.Cli.Reporting.Json;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Rules;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>A rule as SARIF describes it; the words come from its descriptor and its help page.</summary>
internal sealed class SarifRule
{
    /// <summary>What code scanning shows of a description, in UTF-16 units.</summary>
    private const int LongestDescription = 1024;

    private readonly DiagnosticDescriptor _rule;

    public SarifRule(DiagnosticDescriptor rule)
    {
        _rule = rule;
        Message = SarifMessage.Create(rule);
    }

    public SarifMessage Message { get; }

    private string Family => AnalyzerOptions.Families[Math.Min(_rule.Family, AnalyzerOptions.Families.Length - 1)];

    public static ReadOnlySpan<byte> LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error"u8,
        DiagnosticSeverity.Warning => "warning"u8,
        DiagnosticSeverity.Note => "note"u8,
        _ => "none"u8,
    };

    public void Write(JsonWriter json)
    {
        RuleHelp help = RuleData.GetHelp(_rule.Id);
        json.WriteStartObject();
        json.WriteString("id"u8, _rule.Id);
        json.WriteString("name"u8, PascalCase(_rule.Title));
        WriteText(json, "shortDescription"u8, _rule.Title + ".");
        json.WriteStartObject("fullDescription"u8);
        if (help.Summary.Length <= LongestDescription)
            json.WriteString("text"u8, help.Summary);
        else
            json.WriteString("text"u8, Shorten(Encoding.UTF8.GetString(help.Summary)));
        json.WriteEndObject();
        json.WriteStartObject("help"u8);
        json.WriteString("text"u8, help.Text);
        json.WriteString("markdown"u8, help.Markdown);
        json.WriteEndObject();
        json.WriteString("helpUri"u8, string.Concat(ToolInfo.RepositoryUrl, "/blob/main/rules/", Family, "/" + _rule.Id + ".md"));
        json.WriteStartObject("messageStrings"u8);
        WriteText(json, "default"u8, Message.Template);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration"u8);
        json.WriteBoolean("enabled"u8, _rule.IsEnabledByDefault && _rule.DefaultSeverity != DiagnosticSeverity.None);
        json.WriteString("level"u8, LevelOf(_rule.DefaultSeverity));
        json.WriteEndObject();
        WriteProperties(json);
        json.WriteEndObject();
    }

    /// <summary>Makes "PercentageWithoutSource" of "Percentage without a source".</summary>
    /// <remarks>The validator takes no word of one letter, so articles go, and other letters join the word before them.</remarks>
    internal static string PascalCase(string title)
    {
        var name = new StringBuilder(title.Length);
        var word = new StringBuilder();
        foreach (char c in title)
        {
            if (char.IsAsciiLetterOrDigit(c))
                word.Append(c);
            else if (c is not ('\'' or '\u2019'))
                AddWord(name, word);
        }

        AddWord(name, word);
        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? "Rule" + name : name.ToString();
    }

    private static void AddWord(StringBuilder name, StringBuilder letters)
    {
        string word = letters.ToString();
        letters.Clear();
        if (word is "" or "a" or "an" or "the")
            return;
        // ASCII letters and digits alone, so that no culture is loaded: 0.2 ms of a start.
        name.Append(word.Length == 1 && name.Length > 0 ? ToLower(word[0]) : char.IsAsciiLetterLower(word[0]) ? (char)(word[0] & ~0x20) : word[0]);
        for (int i = 1; i < word.Length; i++)
            name.Append(ToLower(word[i]));
    }

    private static char ToLower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;

    private void WriteProperties(JsonWriter json)
    {
        json.WriteStartObject("properties"u8);
        json.WriteString("precision"u8, _rule.Precision switch
        {
            RulePrecision.VeryHigh => "very-high"u8,
            RulePrecision.High => "high"u8,
            RulePrecision.Medium => "medium"u8,
            _ => "low"u8,
        });
        json.WriteString("problem.severity"u8, _rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "error"u8,
            DiagnosticSeverity.Warning => "warning"u8,
            _ => "recommendation"u8,
        });
        json.WriteStartArray("tags"u8);
        json.WriteStringValue(Family);
        json.WriteStringValue("prose"u8);
        json.WriteStringValue("news"u8);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestDescription)
            return text;
        int end = text.LastIndexOf(". ", LongestDescription - 1, StringComparison.Ordinal);
        return end > 0 ? text[..(end + 1)] : text[..(text.LastIndexOf(' ', LongestDescription - 2) is var space and > 0 ? space : LongestDescription - 2)] + "…";
    }
}
