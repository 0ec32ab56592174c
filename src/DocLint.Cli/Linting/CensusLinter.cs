using DocLint.Cli.IO;
using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate.Census;

namespace DocLint.Cli.Linting;

/// <summary>Reads the files of a run once before it, and counts in how many documents each line stands.</summary>
internal sealed class CensusLinter(LineCensus census, IFileSystem fileSystem, bool skipsKnown) : IFileLinter
{
    private readonly AnalyzerDriver _driver = CensusAnalyzer.CreateDriver(census, skipsKnown);

    public bool NeedsWholeFiles => false;

    public IFileSystem FileSystem => fileSystem;

    public Stream OpenInput() => Stream.Null;

    /// <summary>Counts; one thread, in the order of the inputs, so that the result is always the same.</summary>
    public static LineCensus Count(LintInput[] inputs, IFileSystem fileSystem, bool keepsText, CancellationToken cancellationToken)
    {
        var census = new LineCensus(keepsText);
        // Standard input can be read only once, and it is one document.
        LintInput[] files = [.. inputs.Where(static input => input.FullPath is not null)];
        new LintPipeline(new CensusLinter(census, fileSystem, keepsText), jobs: 1).Run(files, static _ => { }, cancellationToken);
        return census;
    }

    public DocumentResult Lint(LintInput input, SourceText source, bool isLastSection, DocumentContext context, Action<RunNotification> notify)
    {
        _driver.Analyze(DocumentParsers.ForPath(source.Path).Parse(source), context);
        return new DocumentResult(input, source, [], isLastSection);
    }
}
