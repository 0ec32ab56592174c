using System.Text;
using DocLint.Benchmarks.Corpus;

namespace DocLint.Benchmarks.Stages;

internal static class StageText
{
    /// <summary>256 KiB of news.</summary>
    public static string Make()
    {
        var generator = new NewsGenerator(Path.Combine(BenchmarkCorpus.RepositoryRoot(), "rules", "typos", "lexicon.txt"), seed: 5, wordsPerDefect: 300);
        var text = new StringBuilder();
        while (text.Length < 256 << 10)
            text.Append(generator.Article(550)).Append('\n');
        return text.ToString();
    }
}
