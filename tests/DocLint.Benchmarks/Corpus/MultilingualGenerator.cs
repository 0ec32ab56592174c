using System.Text;

namespace DocLint.Benchmarks.Corpus;

/// <summary>
/// Writes text of many languages: lists of our own words, the first of a list the most frequent, set into sentences with the language's
/// quotation marks. It says nothing, and has the bytes that such text has. Equal seeds give equal text.
/// </summary>
internal sealed class MultilingualGenerator(int seed)
{
    private static readonly string[][] Languages = ReadLanguages();

    private readonly Random _random = new(seed);

    /// <summary>A few paragraphs in each language.</summary>
    public string Round()
    {
        var text = new StringBuilder(40_000);
        foreach (string[] words in Languages)
        {
            for (int paragraphs = 6; paragraphs > 0; paragraphs--)
            {
                for (int sentences = _random.Next(2, 6); sentences > 0; sentences--)
                    AppendSentence(text, words);
                text[^1] = '\n';
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private void AppendSentence(StringBuilder text, string[] words)
    {
        (string open, string close) = Quotes(words[0]);
        int length = _random.Next(6, 19), quoted = _random.Next(5) == 0 ? _random.Next(length) : -1;
        for (int i = 0; i < length; i++)
        {
            double rank = _random.NextDouble();
            string word = words[1 + (int)(rank * rank * (words.Length - 1))];
            if (i == 0)
                word = char.ToUpperInvariant(word[0]) + word[1..];
            text.Append(i == quoted ? open + word + close : word).Append(i == length - 1 ? ". " : " ");
        }
    }

    private static (string Open, string Close) Quotes(string language) => language switch
    {
        "de" or "cs" or "is" => ("„", "“"),
        "pl" or "hu" or "ro" => ("„", "”"),
        "tr" or "vi" => ("“", "”"),
        "fr" => ("«\u00A0", "\u00A0»"),
        _ => ("«", "»"),
    };

    private static string[][] ReadLanguages()
    {
        using var reader = new StreamReader(typeof(MultilingualGenerator).Assembly.GetManifestResourceStream("languages.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
