namespace DocLint.Cli.Linting;

/// <summary>Threads that share the work of the first one. One small file needs none, and then nothing of theirs is loaded.</summary>
internal sealed class HelperThreads
{
    private readonly Lock _gate = new();
    private List<Thread>? _threads;

    /// <summary>Starts threads until there are <paramref name="count"/>. Any thread may ask.</summary>
    public void Start(int count, Action work)
    {
        if (count <= 0)
            return;
        lock (_gate)
            StartLocked(count, work);
    }

    /// <summary>Waits until all have ended; none is started any more.</summary>
    public void Join()
    {
        if (_threads is not null)
            JoinAll();
    }

    private void StartLocked(int count, Action work)
    {
        _threads ??= [];
        while (_threads.Count < count)
        {
            var thread = new Thread(() => work()) { IsBackground = true };
            _threads.Add(thread);
            thread.Start();
        }
    }

    private void JoinAll()
    {
        // One that helps with a large file may start others meanwhile.
        for (int i = 0; i < _threads!.Count; i++)
            _threads[i].Join();
    }
}
