using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocLint.Core.Configuration;
using DocLint.Core.Suppression;
using DocLint.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DocLint.Rules.Suppressions;

/// <summary>Reads <c>doclint.suppressions.yml</c>: a list under <c>suppressions</c> of path, rule, text, reason and expires.</summary>
public static class SuppressionFileLoader
{
    private static readonly string[] Keys = ["path", "rule", "text", "reason", "expires"];

    /// <summary>Reads the entries of a file; a mistake costs its entry, not the others.</summary>
    /// <param name="problems">Receives each mistake with its one-based line and column.</param>
    public static SuppressionEntry[] Load(string yaml, ICollection<(int Line, int Column, string Message)> problems)
    {
        var entries = new List<SuppressionEntry>();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0)
                return [];
            YamlNode root = stream.Documents[0].RootNode;
            YamlNode? list = root is YamlMappingNode map ? Child(map, "suppressions") : null;
            if (list is not YamlSequenceNode sequence)
            {
                Add(problems, list ?? root, "a list under 'suppressions' is expected");
                return [];
            }

            foreach (YamlNode node in sequence)
            {
                if (ReadEntry(node, yaml, problems) is { } entry)
                    entries.Add(entry);
            }
        }
        catch (YamlException e)
        {
            problems.Add(((int)e.Start.Line, (int)e.Start.Column, e.InnerException?.Message ?? e.Message));
        }

        return [.. entries];
    }

    private static SuppressionEntry? ReadEntry(YamlNode node, string yaml, ICollection<(int Line, int Column, string Message)> problems)
    {
        if (node is not YamlMappingNode map)
        {
            Add(problems, node, "an entry is a map with a path");
            return null;
        }

        int before = problems.Count;
        foreach (YamlNode key in map.Children.Keys.Where(key => !Keys.Contains(key.ToString(), StringComparer.Ordinal)))
            Add(problems, key, $"'{key}' is not one of {string.Join(", ", Keys)}");
        YamlNode? path = Child(map, "path");
        if (path is not YamlScalarNode { Value.Length: > 0 } glob)
        {
            Add(problems, path ?? node, "an entry needs a 'path'");
            return null;
        }

        string pattern = ReadPath(glob, problems);
        ImmutableArray<string> selectors = ReadSelectors(map, problems);
        DateOnly? expires = ReadDate(map, problems);
        if (problems.Count > before)
            return null;
        TextSpan span = SpanOf(glob, yaml);
        return new SuppressionEntry(pattern, selectors, Child(map, "text")?.ToString(), Child(map, "reason")?.ToString().Trim() ?? "", expires, span);
    }

    private static string[] RuleIds => [.. RuleCatalog.Rules.Select(rule => rule.Id)];

    /// <summary>The glob without a "./" in front. What can match no file of the folder costs the entry.</summary>
    private static string ReadPath(YamlScalarNode node, ICollection<(int Line, int Column, string Message)> problems)
    {
        string path = node.Value!;
        while (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..].TrimStart('/');
        if (path is ".." || path.StartsWith("../", StringComparison.Ordinal) || path.Contains("/../", StringComparison.Ordinal) || path.Contains(":\\", StringComparison.Ordinal))
            Add(problems, node, $"'{node.Value}' matches no file: paths are relative to the folder of this file");
        else if (path.EndsWith('/') || path is "" or ".")
            Add(problems, node, $"'{node.Value}' is a folder: write '{path.Trim('.')}**'");
        else if (EditorConfigGlob.TryParse(path) is null)
            Add(problems, node, $"the path is longer than {EditorConfigGlob.MaximumLength} characters");
        return path;
    }

    private static ImmutableArray<string> ReadSelectors(YamlMappingNode map, ICollection<(int Line, int Column, string Message)> problems)
    {
        YamlNode? rule = Child(map, "rule");
        IEnumerable<YamlNode> nodes = rule is YamlSequenceNode list ? list : rule is null ? [] : [rule];
        var selectors = ImmutableArray.CreateBuilder<string>();
        foreach (YamlNode node in nodes)
        {
            string selector = node.ToString();
            if (!SuppressionDirectiveParser.IsSelector(selector))
                Add(problems, node, $"'{selector}' is not the id of a rule, nor the beginning of one");
            else if (SuppressionRules.FindRuleProblem(selector, RuleIds) is { } problem)
                Add(problems, node, problem);
            else
                selectors.Add(selector);
        }

        return selectors.ToImmutable();
    }

    private static DateOnly? ReadDate(YamlMappingNode map, ICollection<(int Line, int Column, string Message)> problems)
    {
        if (Child(map, "expires") is not { } node)
            return null;
        if (DateOnly.TryParseExact(node.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        Add(problems, node, $"'{node}' is not a date like 2027-01-31");
        return null;
    }

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? child) ? child : null;

    private static void Add(ICollection<(int Line, int Column, string Message)> problems, YamlNode node, string message) =>
        problems.Add(((int)node.Start.Line, (int)node.Start.Column, message));

    // YAML counts UTF-16 units, spans count bytes.
    private static TextSpan SpanOf(YamlScalarNode node, string yaml)
    {
        int start = Math.Clamp((int)node.Start.Index, 0, yaml.Length);
        int end = Math.Clamp((int)node.End.Index, start, yaml.Length);
        return new TextSpan(Encoding.UTF8.GetByteCount(yaml.AsSpan(0, start)), Encoding.UTF8.GetByteCount(yaml.AsSpan(start, end - start)));
    }
}
