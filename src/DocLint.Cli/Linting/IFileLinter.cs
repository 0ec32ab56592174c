using DocLint.Cli.IO;
using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>What the pipeline does with each decoded text, and where it reads from. Called by several threads.</summary>
internal interface IFileLinter
{
    /// <summary>True when a file must be read as a whole, however large it is: a fix can reach from one end to the other.</summary>
    bool NeedsWholeFiles { get; }

    IFileSystem FileSystem { get; }

    /// <summary>Opens standard input.</summary>
    Stream OpenInput();

    /// <param name="source">A file or a section of one; it is valid until the reporters have seen the result.</param>
    /// <param name="context">The worker's own.</param>
    /// <param name="notify">Takes what is worth saying about the file itself.</param>
    DocumentResult Lint(LintInput input, SourceText source, bool isLastSection, DocumentContext context, Action<RunNotification> notify);

    /// <summary>Lints whole files, as <see cref="Lint"/> does one after the other.</summary>
    void LintTogether(FileBatch batch, Action<RunNotification> notify)
    {
        foreach (FileBatch.File file in batch.Files)
            file.Result = Lint(file.Input, file.Source, isLastSection: true, batch.Contexts(1)[0], notify);
    }
}
