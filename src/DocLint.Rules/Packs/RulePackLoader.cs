using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DocLint.Rules.Packs;

/// <summary>Reads a rule pack from YAML. Every mistake is reported with file, line and column.</summary>
/// <remarks>The notation is documented in rules/rulepack.schema.json and rules/boilerplate/README.md.</remarks>
internal static class RulePackLoader
{
    internal static readonly string[] PackKeys = ["id", "title", "message", "severity", "enabled", "fix", "phrases"];

    internal static readonly string[] PhraseKeys = ["text", "at", "in", "weight", "longest", "unless", "match", "clean"];

    private const string NoPack = "a pack is one mapping with id, title, message and phrases";

    private static readonly string[] Severities = ["none", "note", "warning", "error"];

    /// <param name="path">Name of the file in messages.</param>
    /// <param name="yaml">The text of the pack.</param>
    /// <exception cref="RulePackException">The pack is malformed.</exception>
    public static RulePack Load(string path, string yaml)
    {
        var documents = Parse(path, yaml);
        return documents.Count == 1
            ? ReadPack(path, documents[0].RootNode, isExtension: false)
            : throw new RulePackException(path, 1, 1, NoPack);
    }

    /// <summary>Reads more phrases for rules that have a pack: one YAML document for each rule, with its id and no title.</summary>
    /// <exception cref="RulePackException">A document is malformed.</exception>
    public static ImmutableArray<RulePack> LoadExtensions(string path, string yaml) =>
        [.. Parse(path, yaml).Select(document => ReadPack(path, document.RootNode, isExtension: true))];

    private static IList<YamlDocument> Parse(string path, string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            throw new RulePackException(path, (int)e.Start.Line, (int)e.Start.Column, e.Message);
        }

        return stream.Documents;
    }

    private static RulePack ReadPack(string path, YamlNode node, bool isExtension)
    {
        if (node is not YamlMappingNode root)
        {
            throw new RulePackException(path, (int)node.Start.Line, (int)node.Start.Column, NoPack);
        }

        var reader = new Reader(path);
        reader.CheckKeys(root, PackKeys);
        var id = reader.Text(root, "id", null);
        if (id.Length < 3 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw reader.Fail(Reader.Find(root, "id")!, $"'{id}' is no rule id: letters, digits and hyphens");
        }

        var message = reader.Text(root, "message", "'{0}' is left over from the page, not article text");
        if (message.Replace("{0}", "", StringComparison.Ordinal).AsSpan().IndexOfAny('{', '}') >= 0)
        {
            throw reader.Fail(Reader.Find(root, "message")!, "a message has no slot but '{0}', the text that was found");
        }

        var phrases = Reader.Find(root, "phrases") switch
        {
            null => [],
            YamlSequenceNode list => list.Children.Select(reader.ReadPhrase).ToImmutableArray(),
            var other => throw reader.Fail(other, "'phrases' is a list"),
        };
        return new RulePack(
            id,
            reader.Text(root, "title", isExtension ? "" : null),
            message,
            reader.OneOf(root, "severity", Severities, "warning"),
            reader.OneOf(root, "enabled", ["true", "false"], "true") == "true",
            reader.OneOf(root, "fix", ["delete", "none"], "delete") == "delete",
            phrases);
    }

    private sealed class Reader(string path)
    {
        public Phrase ReadPhrase(YamlNode node)
        {
            if (node is not YamlMappingNode map)
            {
                throw Fail(node, "a phrase is a mapping with 'text', 'match' and 'clean'");
            }

            CheckKeys(map, PhraseKeys);
            var templates = Templates(map, "text");
            if (templates.IsEmpty)
            {
                throw Fail(map, "a phrase needs 'text'");
            }

            var matches = Lines(map, "match");
            if (matches.IsEmpty)
            {
                throw Fail(map, "a phrase needs at least one 'match' line");
            }

            var anchor = Enum.Parse<PhraseAnchor>(OneOf(map, "at", ["whole", "start", "end", "anywhere"], "whole"), ignoreCase: true);
            var scope = Enum.Parse<PhraseScope>(OneOf(map, "in", ["line", "sentence"], "line"), ignoreCase: true);
            return new Phrase(
                templates, anchor, scope, Number(map, "weight", 3, 1, 4), Number(map, "longest", 30, 1, 400),
                Templates(map, "unless"), matches, Lines(map, "clean"), (int)map.Start.Line);
        }

        public void CheckKeys(YamlMappingNode map, string[] known)
        {
            foreach (var key in map.Children.Keys)
            {
                if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name, StringComparer.Ordinal))
                {
                    throw Fail(key, $"'{key}' is no key here; known are {string.Join(", ", known)}");
                }
            }
        }

        public static YamlNode? Find(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

        public string Text(YamlMappingNode map, string key, string? fallback) => Find(map, key) switch
        {
            YamlScalarNode { Value: { Length: > 0 } value } => value,
            null when fallback is not null => fallback,
            null => throw Fail(map, $"'{key}' is missing"),
            var other => throw Fail(other, $"'{key}' is a text"),
        };

        public string OneOf(YamlMappingNode map, string key, string[] values, string fallback)
        {
            var value = Text(map, key, fallback);
            return values.Contains(value, StringComparer.Ordinal)
                ? value
                : throw Fail(Find(map, key)!, $"'{value}' is not one of {string.Join(", ", values)}");
        }

        public RulePackException Fail(YamlNode node, string message) => new(path, (int)node.Start.Line, (int)node.Start.Column, message);

        private int Number(YamlMappingNode map, string key, int fallback, int least, int most)
        {
            var text = Text(map, key, fallback.ToString(CultureInfo.InvariantCulture));
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
                ? value
                : throw Fail(Find(map, key)!, $"'{key}' is a number from {least} to {most}");
        }

        private ImmutableArray<string> Templates(YamlMappingNode map, string key)
        {
            foreach (var node in Nodes(map, key))
            {
                try
                {
                    _ = PhraseTemplate.Parse(node.Value!);
                }
                catch (FormatException e)
                {
                    throw Fail(node, e.Message);
                }
            }

            return Lines(map, key);
        }

        private ImmutableArray<string> Lines(YamlMappingNode map, string key) => [.. Nodes(map, key).Select(n => n.Value!)];

        private IEnumerable<YamlScalarNode> Nodes(YamlMappingNode map, string key) => Find(map, key) switch
        {
            null => [],
            YamlScalarNode { Value.Length: > 0 } scalar => [scalar],
            YamlSequenceNode list => list.Children.Select(n => n as YamlScalarNode ?? throw Fail(n, $"'{key}' is a text or a list of texts")),
            var other => throw Fail(other, $"'{key}' is a text or a list of texts"),
        };
    }
}
