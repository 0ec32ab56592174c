using System.Globalization;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.RuleCompiler.Typos;

/// <summary>Compiles <c>rules/typos/confusion-model.txt</c>, which <c>train-confusions.py</c> writes and describes.</summary>
public sealed class ConfusionModelCompiler : ISectionCompiler
{
    private const string Never = "-";

    private readonly List<(ulong Written, string Right, ConfusionCandidate Candidate)> _candidates = [];
    private readonly List<ulong> _functions = [];
    private readonly Dictionary<ulong, sbyte> _weights = [];
    private int _pair = -1;

    public string Name => "typos.confusion-model";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        foreach (string file in rules.Find("typos", "confusion-model.txt"))
        {
            int number = 0;
            foreach (string line in RulesFolder.ReadLines(file))
            {
                number++;
                if (line.Length > 0 && !line.StartsWith('#'))
                    Read(line.Split('\t'), words, message => new RuleSourceException(file, number, message));
            }
        }

        return _candidates.Count == 0 ? [] : ConfusionModelImage.Build(_candidates, _functions, _weights);
    }

    private void Read(string[] fields, WordTableBuilder words, Func<string, Exception> error)
    {
        switch (fields[0])
        {
            case "functions" when fields.Length == 2:
                _functions.AddRange(fields[1].Split(' ').Select(TypoHashes.OfWord));
                break;
            case "pair" when fields.Length == 6:
                _pair++;
                int bias = Number(fields[3], error);
                Add(fields[1], fields[2], -1, bias, fields[4], words, error);
                Add(fields[2], fields[1], 1, bias, fields[5], words, error);
                break;
            default:
                if (fields.Length != 2 || _pair < 0)
                    throw error("this is neither 'functions' nor a 'pair' nor a weight of one");
                int steps = Number(fields[1], error);
                if (steps is 0 or < sbyte.MinValue or > sbyte.MaxValue)
                    throw error($"{steps} is no weight: a whole number from -128 to 127, and not 0");
                _weights[ContextFeature.OfPair(KeyOf(fields[0].Split(' '), error), _pair)] = (sbyte)steps;
                break;
        }
    }

    private void Add(string written, string right, int sign, int bias, string least, WordTableBuilder words, Func<string, Exception> error)
    {
        if (least == Never)
            return;
        // The table knows a possessive by its stem, and "it's" looks like one.
        words.Add(written.EndsWith("'s", StringComparison.Ordinal) ? written[..^2] : written, WordFlags.ConfusedByContext);
        _candidates.Add((TypoHashes.OfWord(written), right, new ConfusionCandidate(_pair, sign, sign * bias, Number(least, error), 0, 0)));
    }

    private static ulong KeyOf(string[] parts, Func<string, Exception> error)
    {
        int kind = parts[0].Length == 1 ? ContextFeature.Kinds.IndexOf(parts[0], StringComparison.Ordinal) : -1;
        if (kind < 0 || parts.Length is not (2 or 3))
            throw error($"'{string.Join(' ', parts)}' is no feature: one of the letters {ContextFeature.Kinds}, and one word or two");
        return ContextFeature.Key(kind, WordOf(parts[1]), parts.Length == 3 ? WordOf(parts[2]) : 0);
    }

    private static ulong WordOf(string text) => text switch
    {
        "." => ContextFeature.End,
        "," => ContextFeature.Comma,
        "\"" => ContextFeature.Mark,
        "#" => ContextFeature.Number,
        _ => ContextFeature.ClassNamed(text) is > 0 and var named ? named : TypoHashes.OfWord(text),
    };

    private static int Number(string text, Func<string, Exception> error) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : throw error($"'{text}' is no whole number");
}
