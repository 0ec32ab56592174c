using System.Runtime.InteropServices;

namespace DocLint.Cli.Linting;

/// <summary>
/// Hands out work in the order of the inputs and takes results back in any order, to emit them in the order of (file, section). What
/// waits for an earlier result is bounded, so that memory grows with neither the number of files nor the size of one.
/// </summary>
/// <remarks>
/// No deadlock: a worker that holds work never waits, and the piece that is to be emitted next can always be taken, however many later ones wait.
/// </remarks>
internal sealed class LintQueue(int inputs, Action<DocumentResult> emit, CancellationToken cancellationToken)
{
    private const int MostWaiting = 256;
    private const long MostWaitingBytes = 24 << 20;

    /// <summary>
    /// The collector lets its youngest generation grow to the size of the last-level cache, which is hundreds of megabytes on a server, before
    /// it looks at it for the first time, and no setting of the runtime's configuration file changes that. A
    /// collection of that generation after so many allocated bytes keeps it in the cache: many small files take 3 % less than with 16 MB.
    /// </summary>
    private const long AllocationsPerCollection = 4 << 20;

    /// <summary>References in an array of 85,000 bytes, which the runtime keeps with the large objects.</summary>
    private const int ManyFindings = 10_000;

    private readonly object _gate = new();

    // What waits for an earlier result, in no order: a few dozen at most, so no dictionary, which costs a start 0.3 ms.
    private Done[] _done = [];
    private int _doneCount;

    // null until there is one.
    private List<LargeFile>? _large;
    private int _next;
    private int _undecided;
    private int _sleepers;
    private int _waiting;
    private long _waitingBytes;
    private (int File, int Section) _cursor;
    private long _allocated;
    private bool _isEmitting;
    private Exception? _failure;

    /// <summary>A piece of work that is done.</summary>
    /// <param name="file">Index of the file.</param>
    /// <param name="section">Index of the section in it.</param>
    /// <param name="result">Null when there is nothing to report.</param>
    /// <param name="buffer">Goes back to the pool after the reporters; null when there is none.</param>
    internal sealed class Done(int file, int section, DocumentResult? result, byte[]? buffer, bool isLast)
    {
        public int File => file;

        public int Section => section;

        public DocumentResult? Result => result;

        public byte[]? Buffer => buffer;

        public bool IsLast => isLast;
    }

    /// <summary>Files that were reported.</summary>
    public int Linted { get; private set; }

    public Exception? Failure => _failure;

    /// <summary>Takes the next piece of work: a file to open, or a large file of which a section is to be read.</summary>
    /// <returns>False when there is no more, now or later.</returns>
    public bool TryTake(out int index, out LargeFile? large)
    {
        if (!TryTakeNext(out index, out large))
            return false;
        // Not behind the last piece of work: the run ends with it.
        CollectYoung();
        return true;
    }

    /// <summary>
    /// Takes another file for a thread that has some, without waiting: when it is there, and more than its share of the rest is left for the
    /// other threads.
    /// </summary>
    /// <param name="held">How many files the thread has.</param>
    /// <param name="threads">How many threads there are.</param>
    public bool TryTakeAnother(int held, int threads, out int index)
    {
        lock (_gate)
        {
            index = _next;
            if (_failure is not null || cancellationToken.IsCancellationRequested || _large is { Count: > 0 } || _waiting >= MostWaiting || _waitingBytes >= MostWaitingBytes
                || (long)(held + 1) * threads > inputs - _next)
                return false;
            _next++;
            _undecided++;
            _waiting++;
            return true;
        }
    }

    private bool TryTakeNext(out int index, out LargeFile? large)
    {
        lock (_gate)
        {
            while (_failure is null && !cancellationToken.IsCancellationRequested)
            {
                bool isFull = _waiting >= MostWaiting || _waitingBytes >= MostWaitingBytes;
                large = _large is { Count: > 0 } ? _large[0] : null;
                if (large is not null && (!isFull || (large.Index == _cursor.File && large.InFlight == 0)))
                {
                    large.InFlight++;
                    _waiting++;
                    index = large.Index;
                    return true;
                }

                if (large is null && _next < inputs && (!isFull || _next == _cursor.File))
                {
                    index = _next++;
                    _undecided++;
                    _waiting++;
                    return true;
                }

                if (large is null && _next >= inputs && _undecided == 0)
                    break;
                _sleepers++;
                Monitor.Wait(_gate, millisecondsTimeout: 100);
                _sleepers--;
            }
        }

        (index, large) = (-1, null);
        return false;
    }

    private void CollectYoung()
    {
        long allocated = GC.GetTotalAllocatedBytes(), before = Volatile.Read(ref _allocated);
        if (allocated - before > AllocationsPerCollection && Interlocked.CompareExchange(ref _allocated, allocated, before) == before)
            GC.Collect(0, GCCollectionMode.Forced, blocking: true);
    }

    /// <summary>The file that was taken is read as a whole.</summary>
    public void DecideWhole()
    {
        lock (_gate)
        {
            if (--_undecided == 0)
                WakeAll();
        }
    }

    /// <summary>The file that was taken is read in sections; each is taken by itself.</summary>
    public void DecideLarge(LargeFile file)
    {
        lock (_gate)
        {
            _undecided--;
            _waiting--;
            Insert(file);
            WakeAll();
        }
    }

    private void Insert(LargeFile file)
    {
        _large ??= [];
        int at = _large.FindIndex(other => other.Index > file.Index);
        _large.Insert(at < 0 ? _large.Count : at, file);
    }

    /// <summary>A large file has no section left; the one that was asked for is not there.</summary>
    public void Exhaust(LargeFile file)
    {
        lock (_gate)
        {
            file.InFlight--;
            _waiting--;
            Remove(file);
        }
    }

    /// <summary>Takes a result and emits all that are due.</summary>
    public void Complete(Done done, LargeFile? large)
    {
        lock (_gate)
        {
            Keep(done);
            _waitingBytes += done.Buffer?.Length ?? 0;
            if (large is { IsExhausted: true })
                Remove(large);
            if (_isEmitting || done.File != _cursor.File || done.Section != _cursor.Section)
                return;
            _isEmitting = true;
        }

        EmitDue(large);
    }

    public void Fail(Exception exception)
    {
        lock (_gate)
        {
            _failure ??= exception;
            WakeAll();
        }
    }

    /// <summary>One thread at a time runs this, outside of the gate, while others go on.</summary>
    private void EmitDue(LargeFile? current)
    {
        while (true)
        {
            Done? done;
            lock (_gate)
            {
                done = TakeDue();
                if (done is null)
                {
                    _isEmitting = false;
                    return;
                }
            }

            if (done.Result is not null)
                Emit(done.Result);
            if (done.Buffer is not null)
                BufferPool.Return(done.Buffer);
            lock (_gate)
                Advance(done, ref current);
        }
    }

    private void Emit(DocumentResult result)
    {
        emit(result);
        // A long array is old from its birth, and keeps what it names alive through every collection of the young.
        if (result.Diagnostics.Length >= ManyFindings)
            ImmutableCollectionsMarshal.AsArray(result.Diagnostics)!.AsSpan().Clear();
    }

    private void Advance(Done done, ref LargeFile? current)
    {
        if (current?.Index != _cursor.File)
            current = FindLarge(_cursor.File);
        if (current is not null)
            current.InFlight--;
        Linted += done is { IsLast: true, Result: not null } ? 1 : 0;
        _waitingBytes -= done.Buffer?.Length ?? 0;
        _waiting--;
        _cursor = done.IsLast ? (_cursor.File + 1, 0) : (_cursor.File, _cursor.Section + 1);
        WakeAll();
    }

    private void Keep(Done done)
    {
        if (_doneCount == _done.Length)
            Array.Resize(ref _done, Math.Max(8, 2 * _doneCount));
        _done[_doneCount++] = done;
    }

    /// <summary>Takes out the result that is to be emitted next; null when it is not there.</summary>
    private Done? TakeDue()
    {
        for (int i = 0; i < _doneCount; i++)
        {
            Done done = _done[i];
            if (done.File != _cursor.File || done.Section != _cursor.Section)
                continue;
            _done[i] = _done[--_doneCount];
            _done[_doneCount] = null!;
            return done;
        }

        return null;
    }

    private LargeFile? FindLarge(int index)
    {
        for (int i = 0; _large is not null && i < _large.Count; i++)
        {
            if (_large[i].Index == index)
                return _large[i];
        }

        return null;
    }

    private void Remove(LargeFile file)
    {
        if (_large!.Remove(file))
            WakeAll();
    }

    private void WakeAll()
    {
        if (_sleepers > 0)
            Monitor.PulseAll(_gate);
    }
}
