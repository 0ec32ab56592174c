namespace DocLint.Core.Analysis;

/// <summary>What was registered, in order.</summary>
/// <remarks>Not a list of the framework: for each kind of action the runtime would load six more types at every start.</remarks>
internal sealed class ActionList<T>
    where T : class
{
    private T[] _items = new T[8];
    private int _count;

    public ReadOnlySpan<T> Items => new(_items, 0, _count);

    public void Add(T item)
    {
        if (_count == _items.Length)
            Array.Resize(ref _items, 2 * _count);
        _items[_count++] = item;
    }
}
