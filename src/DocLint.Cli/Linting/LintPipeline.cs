using System.Collections.Immutable;
using DocLint.Cli.IO;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>
/// Lints many files on several threads and hands the results on in the order of the inputs. A file runs on one thread; at most
/// <see cref="Window"/> results wait for an earlier one, so that memory does not grow with the number of files.
/// </summary>
internal sealed class LintPipeline(FileLinter linter, int jobs)
{
    private const int Window = 64;

    private readonly object _gate = new();
    private readonly Dictionary<int, DocumentResult?> _waiting = [];
    private readonly List<RunNotification> _notifications = [];
    private int _next;
    private int _emitted;
    private int _linted;
    private Exception? _failure;

    /// <param name="inputs">In the order in which they are to be reported.</param>
    /// <param name="emit">Called by one thread at a time.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public RunSummary Run(IReadOnlyList<LintInput> inputs, Action<DocumentResult> emit, CancellationToken cancellationToken)
    {
        int threads = Math.Clamp(jobs, 1, Math.Max(1, inputs.Count));
        var workers = new Thread[threads - 1];
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(() => Work(inputs, emit, cancellationToken)) { IsBackground = true };
            workers[i].Start();
        }

        Work(inputs, emit, cancellationToken);
        foreach (Thread worker in workers)
            worker.Join();
        cancellationToken.ThrowIfCancellationRequested();
        if (_failure is not null)
            throw new InvalidOperationException(_failure.Message, _failure);
        ImmutableArray<RunNotification> notifications = [.. _notifications.OrderBy(n => n.Path, StringComparer.Ordinal)];
        return new RunSummary(_linted, notifications, notifications.All(n => n.Level != DiagnosticSeverity.Error));
    }

    private void Work(IReadOnlyList<LintInput> inputs, Action<DocumentResult> emit, CancellationToken cancellationToken)
    {
        var context = new DocumentContext();
        try
        {
            while (!cancellationToken.IsCancellationRequested && TryTake(inputs.Count, out int index))
                Complete(index, Lint(inputs[index], context), emit);
        }
        catch (Exception e)
        {
            lock (_gate)
            {
                _failure ??= e;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private bool TryTake(int count, out int index)
    {
        lock (_gate)
        {
            while (_failure is null && _next < count && _next >= _emitted + Window)
                Monitor.Wait(_gate, millisecondsTimeout: 50);
            index = _next++;
            return index < count && _failure is null;
        }
    }

    private void Complete(int index, DocumentResult? result, Action<DocumentResult> emit)
    {
        lock (_gate)
        {
            _waiting[index] = result;
            while (_waiting.Remove(_emitted, out DocumentResult? next))
            {
                if (next is not null)
                {
                    _linted++;
                    emit(next);
                }

                _emitted++;
            }

            Monitor.PulseAll(_gate);
        }
    }

    private DocumentResult? Lint(LintInput input, DocumentContext context)
    {
        try
        {
            SourceText? source = Read(input);
            return source is null ? null : linter.Lint(input, source, isLastSection: true, context, Notify);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Notify(new RunNotification("DL0001", DiagnosticSeverity.Error, $"cannot be read: {e.Message}", input.DisplayPath));
            return null;
        }
    }

    private SourceText? Read(LintInput input)
    {
        if (input.FullPath is null)
            return ReadInput(input);
        using IFileReader reader = linter.FileSystem.OpenRead(input.FullPath);
        var buffer = new byte[reader.Length + SourceText.Padding];
        int length = reader.Read(buffer.AsSpan(0, buffer.Length - SourceText.Padding), 0);
        SourceText source = SourceTextDecoder.Decode(input.DisplayPath, buffer, length);
        if (!BinaryFiles.IsBinary(source))
            return source;
        Notify(new RunNotification("DL0004", DiagnosticSeverity.Note, "skipped: it is not a text file", input.DisplayPath));
        return null;
    }

    private SourceText ReadInput(LintInput input)
    {
        using Stream stream = linter.OpenInput();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return SourceTextDecoder.Decode(input.DisplayPath, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private void Notify(RunNotification notification)
    {
        lock (_gate)
            _notifications.Add(notification);
    }
}
