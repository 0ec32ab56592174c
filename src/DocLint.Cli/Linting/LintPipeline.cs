using System.Runtime.ExceptionServices;
using DocLint.Cli.IO;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>
/// Lints files on several threads and hands the results on in the order of the inputs, whatever the number of threads. A file is
/// one piece of work, read by the thread that lints it; a large plain text is many (see <see cref="SectionReader"/>).
/// </summary>
/// <param name="beforeLargeFile">Called, by any thread, when a file is large.</param>
internal sealed class LintPipeline(IFileLinter linter, int jobs, Action? beforeLargeFile = null)
{
    private readonly Lock _gate = new();
    private List<RunNotification>? _notifications;
    private HelperThreads? _helpers;

    /// <param name="inputs">In the order in which they are to be reported.</param>
    /// <param name="emit">Called by one thread at a time. The source's buffer is used again when it returns.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public RunSummary Run(LintInput[] inputs, Action<DocumentResult> emit, CancellationToken cancellationToken)
    {
        var queue = new LintQueue(inputs.Length, emit, cancellationToken);
        StartHelpers(Math.Min(jobs, inputs.Length), inputs, queue);
        Work(inputs, queue);
        _helpers?.Join();
        cancellationToken.ThrowIfCancellationRequested();
        // A full disk or a pipe without a reader is the shell's to explain.
        if (queue.Failure is IOException or UnauthorizedAccessException)
            ExceptionDispatchInfo.Throw(queue.Failure);
        if (queue.Failure is { } failure)
            throw new InvalidOperationException(failure.Message, failure);
        return _notifications is null ? new RunSummary(queue.Linted, [], true) : Summarise(queue.Linted);
    }

    private RunSummary Summarise(int linted)
    {
        RunNotification[] notifications = [.. _notifications!.OrderBy(n => n.Path, StringComparer.Ordinal)];
        return new RunSummary(linted, notifications, notifications.All(n => n.Level != DiagnosticSeverity.Error));
    }

    /// <summary>Starts threads beside the first, so that there are <paramref name="threads"/>; one small file needs no second.</summary>
    private void StartHelpers(int threads, LintInput[] inputs, LintQueue queue)
    {
        if (threads > 1)
            StartHelpersNow(threads - 1, inputs, queue);
    }

    private void StartHelpersNow(int count, LintInput[] inputs, LintQueue queue)
    {
        Interlocked.CompareExchange(ref _helpers, new HelperThreads(), null);
        _helpers.Start(count, () => Work(inputs, queue));
    }

    private void Work(LintInput[] inputs, LintQueue queue)
    {
        var batch = new FileBatch();
        try
        {
            while (queue.TryTake(out int index, out LargeFile? large))
            {
                if (large is not null)
                    LintSection(inputs[index], large, queue, batch.Contexts(1)[0]);
                else
                    LintFiles(inputs, index, queue, batch);
            }
        }
        catch (Exception e)
        {
            queue.Fail(e);
        }
    }

    /// <summary>A fault in a rule costs the findings of one file, not those of the run; the run says so and fails.</summary>
    private DocumentResult Lint(LintInput input, SourceText source, bool isLastSection, DocumentContext context)
    {
        try
        {
            return linter.Lint(input, source, isLastSection, context, Notify);
        }
        catch (Exception e) when (e is not (OperationCanceledException or UsageException))
        {
            string place = e.TargetSite?.DeclaringType?.Name is { } type ? $" in {type}" : string.Empty;
            Notify(new RunNotification("DL0005", DiagnosticSeverity.Error, $"not linted: an internal error{place}: {e.Message.TrimEnd('.')}; please report it with the file", input.DisplayPath));
            return new DocumentResult(input, source, [], isLastSection);
        }
    }

    /// <summary>Reads a file and the small ones behind it, and lints them together.</summary>
    private void LintFiles(LintInput[] inputs, int index, LintQueue queue, FileBatch batch)
    {
        batch.Clear();
        while (ReadFile(inputs, index, queue, batch) && batch.HasRoom && queue.TryTakeAnother(batch.Count, jobs, out index))
        {
        }

        if (batch.Count == 0)
            return;
        LintTogether(batch);
        foreach (FileBatch.File file in batch.Files)
            queue.Complete(new LintQueue.Done(file.Index, 0, file.Result, file.Buffer, isLast: true), large: null);
    }

    private void LintTogether(FileBatch batch)
    {
        try
        {
            if (batch.Count > 1)
            {
                linter.LintTogether(batch, Notify);
                return;
            }
        }
        catch (Exception e) when (e is not (OperationCanceledException or UsageException))
        {
            // Each by itself, to find the one.
        }

        foreach (FileBatch.File file in batch.Files)
            file.Result = Lint(file.Input, file.Source, isLastSection: true, batch.Contexts(1)[0]);
    }

    /// <summary>Puts a file into a batch, or says why there is nothing to lint in it.</summary>
    /// <returns>False for a large file, which is read in sections.</returns>
    private bool ReadFile(LintInput[] inputs, int index, LintQueue queue, FileBatch batch)
    {
        LintInput input = inputs[index];
        SectionReader? sections = null;
        SourceText? source = null;
        byte[]? buffer = null;
        try
        {
            sections = Open(input, out source, out buffer);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            NotifyUnreadable(input, e);
        }

        if (sections is not null)
        {
            queue.DecideLarge(new LargeFile(index, sections));
            StartHelpers(jobs, inputs, queue);
            return false;
        }

        queue.DecideWhole();
        if (source is not null && BinaryFiles.IsBinary(source, input.IsNamed))
        {
            Notify(new RunNotification("DL0004", DiagnosticSeverity.Note, "skipped: it is not a text file", input.DisplayPath));
            source = null;
        }

        if (source is not null)
            batch.Add(new FileBatch.File(index, input, source, buffer!));
        else
            queue.Complete(new LintQueue.Done(index, 0, result: null, buffer, isLast: true), large: null);
        return true;
    }

    /// <returns>A large file's sections; null for another file, of which this gives the text and the buffer that it lies in.</returns>
    private SectionReader? Open(LintInput input, out SourceText? source, out byte[]? buffer)
    {
        (source, buffer) = (null, null);
        IFileReader? reader = input.FullPath is null ? ReadInput() : input.IsNamed ? linter.FileSystem.OpenRead(input.FullPath) : linter.FileSystem.OpenFound(input.FullPath);
        if (reader is null)
        {
            Notify(new RunNotification("DL0004", DiagnosticSeverity.Note, "skipped: it is a pipe, which only a path of its own reads", input.DisplayPath));
            return null;
        }

        SectionReader? sections = null;
        try
        {
            if (reader.Length > SectionReader.SmallestFile)
                beforeLargeFile?.Invoke();
            sections = TryOpenSections(input, reader);
            if (sections is null)
                source = Read(input, reader, out buffer);
            return sections;
        }
        finally
        {
            if (sections is null)
                reader.Dispose();
        }
    }

    private void LintSection(LintInput input, LargeFile file, LintQueue queue, DocumentContext context)
    {
        Section section;
        int number;
        lock (file.Reader)
        {
            if (!TryReadSection(input, file, out section))
            {
                queue.Exhaust(file);
                return;
            }

            number = file.Read++;
            file.IsExhausted = section.IsLast;
            if (section.IsLast)
                file.Reader.Dispose();
        }

        DocumentResult result = Lint(input, section.Source, section.IsLast, context);
        queue.Complete(new LintQueue.Done(file.Index, number, result, section.Buffer, section.IsLast), file);
    }

    /// <returns>False when another thread has read the last section already.</returns>
    private bool TryReadSection(LintInput input, LargeFile file, out Section section)
    {
        try
        {
            return file.Reader.TryRead(out section);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            NotifyUnreadable(input, e);
            section = file.Reader.Abandon();
            return true;
        }
    }

    private SectionReader? TryOpenSections(LintInput input, IFileReader reader) =>
        reader.Length > SectionReader.SmallestFile && !linter.NeedsWholeFiles && DocumentParsers.ForPath(input.DisplayPath) is PlainTextParser
            ? SectionReader.TryOpen(input.DisplayPath, reader)
            : null;

    private MemoryFileReader ReadInput()
    {
        using Stream stream = linter.OpenInput();
        return MemoryFileReader.ReadToEnd(stream);
    }

    private static SourceText Read(LintInput input, IFileReader reader, out byte[] buffer)
    {
        if (reader.Length > Array.MaxLength - SourceText.Padding)
            throw new IOException("it is larger than 2 GB and has to be read as a whole");
        buffer = BufferPool.Rent((int)reader.Length);
        int length = reader.Read(buffer.AsSpan(0, (int)reader.Length), 0);
        return SourceTextDecoder.Decode(input.DisplayPath, buffer, length);
    }

    private static bool IsUnreadable(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <summary>A file that cannot be read fails the run; a link to nowhere that lies in a folder is no file, and is only told.</summary>
    private void NotifyUnreadable(LintInput input, Exception e)
    {
        if (e is IOException && !input.IsNamed && input.FullPath is { } path && linter.FileSystem.IsDanglingLink(path))
            Notify(new RunNotification("DL0001", DiagnosticSeverity.Warning, "skipped: the link leads nowhere", input.DisplayPath));
        else
            Notify(new RunNotification("DL0001", DiagnosticSeverity.Error, $"cannot be read: {IoErrors.Describe(e, input.DisplayPath)}", input.DisplayPath));
    }

    private void Notify(RunNotification notification)
    {
        lock (_gate)
            (_notifications ??= []).Add(notification);
    }
}
