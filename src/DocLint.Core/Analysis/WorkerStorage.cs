namespace DocLint.Core.Analysis;

/// <summary>What analyzers keep between documents for all contexts of one worker, so that what one document taught serves the next.</summary>
/// <remarks>Not statics of the thread: the first use of one at every start has the runtime load its compiler, which takes 4 ms of CPU.</remarks>
public sealed class WorkerStorage
{
    private object?[] _values = new object?[4];

    internal T Get<T>(WorkerValue<T> value)
        where T : class
    {
        int index = value.Index;
        if (index >= _values.Length)
            Array.Resize(ref _values, 2 * index);
        return System.Runtime.CompilerServices.Unsafe.As<T>(_values[index] ??= value.Make());
    }
}
