using System.Globalization;
using System.Text;

namespace DocLint.Rules.Boilerplate.Census;

/// <summary>Writes a pack, to be read and pruned by a person, from the lines that several documents share.</summary>
internal static class PackProposal
{
    /// <summary>Most phrases of one proposal; more would not be read.</summary>
    private const int MostPhrases = 200;

    /// <param name="documents">Number of documents that were read.</param>
    public static string Write(LineCensus census, int documents)
    {
        var (repeated, single) = census.Texts();
        var near = new NearMisses(single);
        var pack = new StringBuilder();
        pack.Append(CultureInfo.InvariantCulture, $"# Lines that stand in {LineCensus.LeastDocuments} or more of {documents} documents, and that no built-in phrase finds.\n");
        pack.Append("# Read them, delete what belongs to articles, and name the file in .editorconfig: doclint_rules = house.yml\n");
        pack.Append("id: DL2018\ntitle: Line repeated across documents\nfix: delete\nphrases:");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var (text, inDocuments) in repeated)
        {
            var words = Words(text);
            if (words.Count == 0 || !seen.Add(Template(words)) || ++count > MostPhrases)
            {
                continue;
            }

            pack.Append(CultureInfo.InvariantCulture, $"\n  # in {inDocuments} documents\n  - text: {Quote(Template(words))}\n    longest: {words.Count}\n    match: {Quote(text)}\n");
            if (near.Find(words) is { } clean)
            {
                pack.Append(CultureInfo.InvariantCulture, $"    clean: {Quote(clean)}\n");
            }
        }

        return pack.Append(count == 0 ? " []\n" : "").ToString();
    }

    /// <summary>Words like the tokenizer's: letters and digits; an apostrophe between letters, and , . between digits, join.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || Joins(text, start, i)))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(text[start..i].Replace('’', '\''));
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    private static bool Joins(string text, int start, int i) => i > start && i + 1 < text.Length && text[i] switch
    {
        '\'' or '’' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
        ',' or '.' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
        _ => false,
    };

    private static string Template(List<string> words) =>
        string.Join(' ', words.Select(word => word.Any(char.IsDigit) ? "{#}" : word.ToLowerInvariant()));

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c is '"' or '\\' ? "\\" : "").Append(char.IsControl(c) ? ' ' : c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Lines of single documents, by their words: the nearest thing to a repeated line that is none.</summary>
    private sealed class NearMisses
    {
        private readonly Dictionary<string, string> _byWord = new(StringComparer.OrdinalIgnoreCase);

        public NearMisses(IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                foreach (var word in Words(line))
                {
                    _byWord.TryAdd(word, line);
                }
            }
        }

        /// <summary>A line that shares the longest possible word; null when none does.</summary>
        public string? Find(List<string> words)
        {
            foreach (var word in words.OrderByDescending(word => word.Length))
            {
                if (_byWord.TryGetValue(word, out var line) && Template(Words(line)) != Template(words))
                {
                    return line;
                }
            }

            return null;
        }
    }
}
