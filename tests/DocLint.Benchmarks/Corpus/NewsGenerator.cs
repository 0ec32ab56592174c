using System.Globalization;
using System.Text;

namespace DocLint.Benchmarks.Corpus;

/// <summary>
/// Writes news-like text: our own sentences, their slots filled with words of the shipped lexicon by the two-regime form of Zipf's law, so
/// that the share of rare words, and with it the misses of the word table, is that of running text.
/// </summary>
/// <remarks>
/// The word of rank r comes with frequency 1/r up to a rank of some thousands and 1/r² beyond (Ferrer i Cancho and Solé, 2001, Journal of
/// Quantitative Linguistics 8). The words of the first ranks stand in the sentences. Equal seeds give equal text.
/// </remarks>
internal sealed class NewsGenerator
{
    /// <summary>Rank of the first word that the sentences do not have themselves.</summary>
    private const int FirstRank = 60;

    /// <summary>Rank from which on words become rare faster.</summary>
    private const double Knee = 6000;

    /// <summary>Words this frequent are function words; the sentences have them already.</summary>
    private const int MostFrequent = 12;
    private const int LeastFrequent = 2;

    private static readonly string[] Sentences = ReadLines("sentences.txt");
    private static readonly (string Kind, string Text)[] Defects =
        [.. ReadLines("defects.txt").Where(line => line[0] != '#').Select(line => (line.Split('\t')[0], line.Split('\t')[1]))];

    private static readonly Dictionary<string, string[]> Names = ReadLines("names.txt").ToDictionary(line => line.Split(' ')[0], line => line.Split(' ')[1..], StringComparer.Ordinal);
    private static readonly string[] Syllables = "bar den fol gri hal ken lor mar nev oll pra ros sel tan vik wen yor".Split(' ');

    private readonly Random _random;
    private readonly string[] _words;
    private readonly double[] _cumulated;
    private readonly int _wordsPerDefect;
    private int _wordsToDefect;

    /// <param name="wordsPerDefect">One planted defect in so many words; 0 plants none.</param>
    /// <param name="lexicon">Path of a list of "word TAB frequency 0..15".</param>
    public NewsGenerator(string lexicon, int seed, int wordsPerDefect)
    {
        _random = new Random(seed);
        _wordsPerDefect = _wordsToDefect = wordsPerDefect;
        _words = [.. File.ReadLines(lexicon).Select(line => line.Split('\t')).Where(IsUsable)
            .OrderByDescending(parts => int.Parse(parts[1], CultureInfo.InvariantCulture)).ThenBy(parts => parts[0], StringComparer.Ordinal).Select(parts => parts[0])];
        _cumulated = new double[_words.Length];
        double sum = 0;
        for (int i = 0; i < _words.Length; i++)
            _cumulated[i] = sum += 1.0 / (i + FirstRank) * Math.Min(1, Knee / (i + FirstRank));
    }

    /// <summary>Defects that were planted so far.</summary>
    public int Planted { get; private set; }

    /// <summary>An article of about <paramref name="words"/> words: a headline, then paragraphs with blank lines between them.</summary>
    /// <param name="isMarkdown">With a heading mark, emphasis and links.</param>
    public string Article(int words, bool isMarkdown = false)
    {
        var text = new StringBuilder(words * 7);
        text.Append(isMarkdown ? "# " : "").Append(Capitalize(Word())).Append(' ').Append(Word()).Append(" in ").Append(Name("towns")).Append(" after ").Append(Word()).Append("\n\n");
        int count = 6;
        while (count < words)
        {
            int sentences = _random.Next(1, 5), before = count;
            for (int i = 0; i < sentences; i++)
                text.Append(i > 0 ? " " : "").Append(Sentence(ref count, isMarkdown));
            text.Append("\n\n");
            _wordsToDefect -= count - before + sentences;
            if (_wordsPerDefect > 0 && _wordsToDefect <= 0)
                Plant(text);
        }

        text.Length--;
        return text.ToString();
    }

    private static bool IsUsable(string[] parts) =>
        parts.Length == 2 && parts[0].Length > 1 && parts[0].All(char.IsAsciiLetterLower)
        && int.Parse(parts[1], CultureInfo.InvariantCulture) is >= LeastFrequent and <= MostFrequent;

    private static string[] ReadLines(string name)
    {
        using var reader = new StreamReader(typeof(NewsGenerator).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private void Plant(StringBuilder text)
    {
        _wordsToDefect += _wordsPerDefect;
        Planted++;
        int unused = 0;
        text.Append(Fill(Defects[_random.Next(Defects.Length)].Text, ref unused)).Append("\n\n");
    }

    private string Sentence(ref int words, bool isMarkdown)
    {
        string sentence = Fill(Sentences[_random.Next(Sentences.Length)], ref words);
        int space = sentence.IndexOf(' ', StringComparison.Ordinal);
        return !isMarkdown || _random.Next(6) > 0 || space < 0
            ? sentence
            : _random.Next(2) == 0
                ? $"**{sentence[..space]}**{sentence[space..]}"
                : $"[{sentence[..space]}](https://example.com/{_random.Next(1000)}){sentence[space..]}";
    }

    private string Fill(string template, ref int words)
    {
        var text = new StringBuilder(template.Length * 2);
        for (int i = 0; i < template.Length; i++)
        {
            words += template[i] == ' ' ? 1 : 0;
            if (template[i] != '{')
            {
                text.Append(template[i]);
                continue;
            }

            AppendSlot(text, template[i + 1]);
            i += 2;
        }

        return text.ToString();
    }

    /// <summary>Fills a slot; an article before it fits the word, or half of all findings would be about that.</summary>
    private void AppendSlot(StringBuilder text, char kind)
    {
        string filling = Slot(kind);
        string before = text.ToString(Math.Max(0, text.Length - 4), Math.Min(4, text.Length));
        if (char.IsAsciiLetterLower(filling[0]) && (before.EndsWith(" a ", StringComparison.Ordinal) || before is "A "))
        {
            // Their spelling does not tell their sound.
            while (filling[0] is 'u' or 'h' or 'e' or 'o')
                filling = Slot(kind);
            text.Insert(text.Length - 1, filling[0] is 'a' or 'i' ? "n" : "");
        }

        text.Append(filling);
    }

    private string Slot(char kind) => kind switch
    {
        'T' => Name("towns"),
        'F' => Name("first"),
        'N' => _random.Next(3) == 0 ? Surname() : Name("last"),
        'M' => Name("months"),
        'p' => _random.Next(3, 97).ToString(CultureInfo.InvariantCulture),
        'k' => _random.Next(1100, 250_000).ToString("N0", CultureInfo.InvariantCulture),
        'm' => (_random.Next(11, 990) / 10.0).ToString("0.0", CultureInfo.InvariantCulture),
        'g' => _random.Next(21, 88).ToString(CultureInfo.InvariantCulture),
        'd' => _random.Next(1, 29).ToString(CultureInfo.InvariantCulture),
        _ => Word(),
    };

    private string Name(string list) => Names[list][_random.Next(Names[list].Length)];

    /// <summary>A name that no list has: running text is full of them.</summary>
    private string Surname() => Capitalize(Syllables[_random.Next(Syllables.Length)] + Syllables[_random.Next(Syllables.Length)] + Syllables[_random.Next(Syllables.Length)]);

    private string Word()
    {
        int index = Array.BinarySearch(_cumulated, _random.NextDouble() * _cumulated[^1]);
        return _words[Math.Min(index < 0 ? ~index : index, _words.Length - 1)];
    }
}
