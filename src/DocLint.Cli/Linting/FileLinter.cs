using System.Collections.Immutable;
using System.Text;
using DocLint.Cli.IO;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>Lints one decoded text, and fixes it when the run asks for that.</summary>
internal sealed class FileLinter(
    LintOptions options, ShellConsole console, IFileSystem fileSystem, Func<LintInput, AnalyzerDriver> getDriver, SuppressionList suppressions) : IFileLinter
{
    private readonly Lock _writing = new();

    /// <summary>True when a file must be read as a whole: a fix can reach from one end to the other.</summary>
    public bool NeedsWholeFiles => options.Fix || options.Diff;

    public IFileSystem FileSystem => fileSystem;

    public Stream OpenInput() => console.OpenInput();

    /// <param name="notify">Takes what is worth saying about the file itself.</param>
    /// <returns>The text that the findings are of: the fixed one after a fix.</returns>
    public DocumentResult Lint(LintInput input, SourceText source, bool isLastSection, DocumentContext context, Action<RunNotification> notify)
    {
        AnalyzerDriver driver = getDriver(input);
        return NeedsWholeFiles
            ? Fix(input, source, text => Analyze(driver, input, text, context), notify)
            : new DocumentResult(input, source, Analyze(driver, input, source, context), isLastSection);
    }

    public void LintTogether(FileBatch batch, Action<RunNotification> notify)
    {
        ReadOnlySpan<FileBatch.File> files = batch.Files;
        for (int start = 0, end; start < files.Length; start = end)
        {
            AnalyzerDriver driver = getDriver(files[start].Input);
            for (end = start + 1; end < files.Length && !NeedsWholeFiles && getDriver(files[end].Input) == driver;)
                end++;
            if (end > start + 1)
                AnalyzeTogether(driver, files[start..end], batch.Contexts(end - start));
            else
                files[start].Result = Lint(files[start].Input, files[start].Source, isLastSection: true, batch.Contexts(1)[0], notify);
        }
    }

    private void AnalyzeTogether(AnalyzerDriver driver, ReadOnlySpan<FileBatch.File> files, ReadOnlySpan<DocumentContext> contexts)
    {
        var documents = new Document[files.Length];
        var found = new ImmutableArray<Diagnostic>[files.Length];
        for (int i = 0; i < files.Length; i++)
            documents[i] = Parse(files[i].Source);
        driver.Analyze(documents, contexts, found);
        for (int i = 0; i < files.Length; i++)
            files[i].Result = new DocumentResult(files[i].Input, files[i].Source, suppressions.Apply(files[i].Input, found[i]), IsLastSection: true);
    }

    private static Document Parse(SourceText text) => DocumentParsers.ForPath(text.Path).Parse(text);

    private ImmutableArray<Diagnostic> Analyze(AnalyzerDriver driver, LintInput input, SourceText text, DocumentContext context) =>
        suppressions.Apply(input, driver.Analyze(Parse(text), context));

    private DocumentResult Fix(LintInput input, SourceText source, Func<SourceText, ImmutableArray<Diagnostic>> analyze, Action<RunNotification> notify)
    {
        FixSafety upTo = options.FixUnsafe ? FixSafety.Unsafe : FixSafety.Safe;
        (SourceText changed, ImmutableArray<Diagnostic> left) = FileFixer.Fix(source, analyze, upTo);
        if (ReferenceEquals(changed, source))
            return new DocumentResult(input, source, left, IsLastSection: true);
        if (!options.Diff && TryWrite(input, source, changed, notify))
            return new DocumentResult(input, changed, left, IsLastSection: true);
        return new DocumentResult(input, source, analyze(source), IsLastSection: true) { After = options.Diff ? Encoding.UTF8.GetString(changed.Utf8) : null };
    }

    /// <summary>Writes the fixed text back. A file whose bytes do not survive decoding and encoding is left alone, and so is one that changed meanwhile.</summary>
    private bool TryWrite(LintInput input, SourceText source, SourceText changed, Action<RunNotification> notify)
    {
        try
        {
            if (SourceTextEncoder.Encode(changed) is { } bytes && SourceTextEncoder.Encode(source) is { } original)
            {
                if (TryReplace(input.FullPath!, original, bytes))
                    return true;

                if (source.Encoding.IsUtf8)
                {
                    notify(new RunNotification("DL0001", DiagnosticSeverity.Error, "not fixed: it changed while it was linted; run again", input.DisplayPath));
                    return false;
                }
            }

            notify(new RunNotification("DL0003", DiagnosticSeverity.Warning, $"not fixed: it cannot be written back as {source.Encoding.Name} without loss", input.DisplayPath));
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            notify(new RunNotification("DL0001", DiagnosticSeverity.Error, $"cannot be written: {IoErrors.Describe(e)}", input.DisplayPath));
            return false;
        }
    }

    /// <summary>One file at a time: two inputs may be links to the same one, which is fixed once, for both.</summary>
    /// <returns>False when the file holds neither the old text nor the fixed one.</returns>
    private bool TryReplace(string path, byte[] original, byte[] bytes)
    {
        lock (_writing)
        {
            byte[] onDisk = ReadAll(path);
            if (!onDisk.AsSpan().SequenceEqual(original))
                return onDisk.AsSpan().SequenceEqual(bytes);
            fileSystem.Replace(path, bytes);
            return true;
        }
    }

    private byte[] ReadAll(string path)
    {
        using IFileReader reader = fileSystem.OpenRead(path);
        var bytes = new byte[reader.Length];
        return bytes[..reader.Read(bytes, 0)];
    }
}
