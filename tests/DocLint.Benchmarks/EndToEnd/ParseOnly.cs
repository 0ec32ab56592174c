using AngleSharp.Html.Parser;
using Markdig;

namespace DocLint.Benchmarks.EndToEnd;

/// <summary>What Markdig and AngleSharp take by themselves, as a program of its own.</summary>
internal static class ParseOnly
{
    public static int Run(string path)
    {
        string text = File.ReadAllText(path);
        object parsed = path.EndsWith(".md", StringComparison.Ordinal)
            ? Markdown.Parse(text, new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build())
            : new HtmlParser().ParseDocument(text);
        return parsed is null ? 1 : 0;
    }
}
