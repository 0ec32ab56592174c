using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Packs;

/// <summary>Tries the phrases of a pack on its own <c>match</c> and <c>clean</c> lines.</summary>
internal sealed class PackExamples
{
    private readonly AnalyzerDriver _driver;
    private readonly DocumentContext _context = new();
    private readonly Probe _probe;

    /// <param name="words">The table with the pack's trigger words laid over it, flagged <see cref="WordFlags.User"/>.</param>
    /// <param name="image">The compiled pack.</param>
    private PackExamples(WordTable words, byte[] image)
    {
        _probe = new Probe(image);
        _driver = new AnalyzerDriver([_probe], words, AnalyzerOptions.Default);
    }

    /// <summary>The examples that do not hold, each with the line of its phrase in the file.</summary>
    /// <inheritdoc cref="PackExamples(WordTable, byte[])"/>
    public static IEnumerable<(int Line, string Problem)> FindWrong(RulePack pack, WordTable words, byte[] image)
    {
        var examples = new PackExamples(words, image);
        foreach (var phrase in pack.Phrases)
        {
            foreach (var line in phrase.Matches.Where(line => !examples.Holds(line, phrase.Line)))
            {
                yield return (phrase.Line, $"the phrase does not find its 'match' line '{line}'");
            }

            foreach (var line in phrase.Clean.Where(line => examples.Holds(line, phrase.Line)))
            {
                yield return (phrase.Line, $"the phrase finds its 'clean' line '{line}'");
            }
        }
    }

    private bool Holds(string text, int line)
    {
        _probe.Lines.Clear();
        _driver.Analyze(new PlainTextParser().Parse(SourceText.FromUtf8("example.txt", Encoding.UTF8.GetBytes(text))), _context);
        return _probe.Lines.Contains(line);
    }

    /// <summary>Keeps the lines of the phrases that a text holds.</summary>
    private sealed class Probe(byte[] image) : DiagnosticAnalyzer
    {
        public HashSet<int> Lines { get; } = [];

        /// <summary>Some rule, which is on, so that the probe runs.</summary>
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [new("DL2000", "Example", "{0}", DiagnosticSeverity.Note)];

        public override void Initialize(AnalysisContext context)
        {
            context.RegisterWords(WordFlags.User);
            context.RegisterDocumentAction(Find);
        }

        private void Find(DocumentContext context)
        {
            var matcher = new PhraseMatcher(context, new PackReader(image));
            var found = new List<PhraseMatch>();
            for (var block = 0; block < context.Blocks.Length; block++)
            {
                matcher.FindOfUser(block, found);
            }

            Lines.UnionWith(found.Select(match => match.Info.Line));
        }
    }
}
