using System.Globalization;
using System.Text;

namespace DocLint.Benchmarks.Corpus;

/// <summary>The inputs of the end-to-end mode, written once into a folder and used again when they are there.</summary>
internal sealed class BenchmarkCorpus(string folder, double scale)
{
    private const int Megabyte = 1_000_000;
    private const int DefectEvery = 300;
    private const int ArticleWords = 550;

    private static readonly string Lexicon = Path.Combine(RepositoryRoot(), "rules", "typos", "lexicon.txt");

    /// <summary>100 MB of news with one defect in 300 words.</summary>
    public string News => Cached("news.txt", path => WriteNews(path, 100 * Megabyte, DefectEvery));

    /// <summary>The same without defects.</summary>
    public string CleanNews => Cached("clean.txt", path => WriteNews(path, 100 * Megabyte, 0));

    /// <summary>20,000 files, half text and half Markdown, about 70 MB.</summary>
    public string SmallFiles => Cached("small", WriteSmallFiles);

    public string OneFile => OneFileOf(".txt");

    /// <summary>One article in a file that ends so; what it costs is the start with the parser of that format.</summary>
    public string OneFileOf(string extension) =>
        Cached("one" + extension, path => File.WriteAllText(path, new NewsGenerator(Lexicon, 11, DefectEvery).Article(ArticleWords)));

    public string Markdown => Cached("large.md", path => WriteArticles(path, 10 * Megabyte, (generator, _) => generator.Article(ArticleWords, isMarkdown: true)));

    public string Html => Cached("large.html", path => WriteArticles(path, 10 * Megabyte, HtmlArticle, "<!DOCTYPE html><html><head><title>News</title></head><body>\n", "</body></html>\n"));

    /// <summary>Inputs that try to provoke more than linear work, by name.</summary>
    public IEnumerable<(string Name, string Path)> Hostile()
    {
        yield return ("one line of 100 MB", Cached("hostile-line.txt", path => WriteOneLine(path)));
        yield return ("no spaces", Repeat("hostile-letters.txt", "abcdefghijklmnopqrstuvwxyz"));
        yield return ("all digits", Repeat("hostile-digits.txt", "1234567890"));
        yield return ("all Â", Repeat("hostile-mojibake.txt", "Â"));
        yield return ("all quotes", Repeat("hostile-quotes.txt", "\""));
        yield return ("all curly quotes", Repeat("hostile-curly.txt", "“’”"));
        yield return ("all marks with blanks", Repeat("hostile-marks.txt", " ."));
        yield return ("all entities", Repeat("hostile-entities.txt", "&amp;lt; "));
        yield return ("one word repeated", Repeat("hostile-repeated.txt", "the "));
        yield return ("only numbers", Repeat("hostile-numbers.txt", "45 percent of 3,000 "));
        yield return ("all capitals", Repeat("hostile-capitals.txt", "A.B. Mr. X\n"));
        yield return ("only line ends", Repeat("hostile-lines.txt", "\n"));
        yield return ("only leftovers", Repeat("hostile-leftovers.txt", "Advertisement\n"));
        yield return ("a million typos", Cached("hostile-typos.txt", path => WriteRepeated(path, "They recieve goverment mail. ", 14 * Megabyte)));
        yield return ("invalid bytes", Cached("hostile-invalid.txt", path => File.WriteAllBytes(path, [.. Enumerable.Repeat((byte)0xFF, Size(10 * Megabyte))])));
        yield return ("deep HTML", Cached("hostile-deep.html", path => File.WriteAllText(path, string.Concat(Enumerable.Repeat("<div>", Size(100_000))) + "text")));
        yield return ("deep Markdown", Cached("hostile-deep.md", path => File.WriteAllText(path, new string('>', Size(100_000)) + " text\n" + new string('[', Size(100_000)))));
    }

    public static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "DocLint.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("run the benchmarks from a build inside the repository");
    }

    private int Size(int bytes) => (int)(bytes * scale);

    private string Repeat(string name, string text) => Cached(name, path => WriteRepeated(path, text, 10 * Megabyte));

    private void WriteRepeated(string path, string text, int bytes) =>
        File.WriteAllText(path, string.Concat(Enumerable.Repeat(text, Size(bytes) / Encoding.UTF8.GetByteCount(text))));

    private string Cached(string name, Action<string> write)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{scale:0.###}-{name}"));
        if (!Path.Exists(path))
        {
            write(path + ".new");
            Directory.Move(path + ".new", path);
        }

        return path;
    }

    private void WriteNews(string path, int bytes, int wordsPerDefect)
    {
        var generator = new NewsGenerator(Lexicon, 8, wordsPerDefect);
        WriteArticles(path, bytes, (_, _) => generator.Article(ArticleWords));
        Console.Error.WriteLine($"{Path.GetFileName(path)}: {generator.Planted} defects planted");
    }

    private void WriteArticles(string path, int bytes, Func<NewsGenerator, int, string> write, string head = "", string foot = "")
    {
        var generator = new NewsGenerator(Lexicon, 9, DefectEvery);
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.Write(head);
        for (int i = 0; file.BaseStream.Position < Size(bytes); i++)
            file.Write(write(generator, i) + "\n");
        file.Write(foot);
    }

    private void WriteOneLine(string path)
    {
        using var file = new StreamWriter(path);
        var generator = new NewsGenerator(Lexicon, 10, DefectEvery);
        while (file.BaseStream.Position < Size(100 * Megabyte))
            file.Write(generator.Article(ArticleWords).Replace('\n', ' '));
    }

    private void WriteSmallFiles(string path)
    {
        var generator = new NewsGenerator(Lexicon, 12, DefectEvery);
        for (int i = 0; i < Size(20_000); i++)
        {
            bool isMarkdown = i % 2 == 1;
            string folder = Path.Combine(path, (i / 200).ToString("000", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"{i:00000}.{(isMarkdown ? "md" : "txt")}"), generator.Article(ArticleWords, isMarkdown));
        }
    }

    private static string HtmlArticle(NewsGenerator generator, int number)
    {
        var html = new StringBuilder(8000).Append("<article id=\"a").Append(number).Append("\"><h2>");
        string[] paragraphs = generator.Article(ArticleWords).Split("\n\n");
        html.Append(paragraphs[0]).Append("</h2>\n");
        foreach (string paragraph in paragraphs.Skip(1))
            html.Append("<p class=\"text\">").Append(paragraph.Replace("“", "&ldquo;", StringComparison.Ordinal).Replace(" said ", " <em>said</em> ", StringComparison.Ordinal)).Append("</p>\n");
        return html.Append("</article>\n").ToString();
    }
}
