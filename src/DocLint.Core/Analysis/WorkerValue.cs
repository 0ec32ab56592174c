namespace DocLint.Core.Analysis;

/// <summary>A value that every worker has one of, made when it is first asked for; an analyzer keeps this in a static field.</summary>
public sealed class WorkerValue<T>(Func<T> make)
    where T : class
{
    internal int Index { get; } = WorkerValueCount.Next();

    internal Func<T> Make { get; } = make;

    /// <summary>The value of the worker that analyses a document: it holds what the last document left in it.</summary>
    public T Of(DocumentContext context) => context.Worker.Get(this);
}

/// <summary>Numbers the values of all types.</summary>
internal static class WorkerValueCount
{
    private static int Count;

    public static int Next() => Interlocked.Increment(ref Count) - 1;
}
