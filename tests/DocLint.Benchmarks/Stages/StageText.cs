using System.Text;
using DocLint.Benchmarks.Corpus;

namespace DocLint.Benchmarks.Stages;

/// <summary>Texts of 256 KiB, the size of a section.</summary>
internal static class StageText
{
    private const int Size = 256 << 10;

    /// <summary>News with one defect in so many words; 0 for none.</summary>
    public static string Make(int wordsPerDefect = 300)
    {
        var generator = new NewsGenerator(Path.Combine(BenchmarkCorpus.RepositoryRoot(), "rules", "typos", "lexicon.txt"), seed: 5, wordsPerDefect);
        return Fill(() => generator.Article(550) + "\n");
    }

    /// <summary>Text of fourteen languages without defects.</summary>
    public static string MakeMultilingual()
    {
        var generator = new MultilingualGenerator(seed: 6);
        return Fill(generator.Round);
    }

    /// <summary>That text, written as UTF-8 and read as windows-1252 from end to end.</summary>
    public static string MakeMojibake() => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(MakeMultilingual()[..(Size / 4)]));

    private static string Fill(Func<string> next)
    {
        var text = new StringBuilder();
        for (int bytes = 0; bytes < Size;)
        {
            string more = next();
            bytes += Encoding.UTF8.GetByteCount(more);
            text.Append(more);
        }

        return text.ToString();
    }
}
