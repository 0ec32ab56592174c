using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DocLint.Core.Tokens;

/// <summary>A list whose storage is kept from document to document; the scanner writes into it without bounds checks per item.</summary>
internal struct PooledList<T>
    where T : struct
{
    private T[]? _items;

    public int Count;

    // Asked for millions of times a second, and never more than the array holds.
    public readonly ReadOnlySpan<T> Span => _items is null ? default : MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(_items), Count);

    public readonly T[] Items => _items!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (_items is null || Count == _items.Length)
            Reserve(1);
        _items![Count++] = item;
    }

    /// <summary>Makes room for <paramref name="more"/> items after <see cref="Count"/>.</summary>
    public void Reserve(int more)
    {
        int needed = Count + more;
        if (_items is null)
            _items = new T[Math.Max(needed, 64)];
        else if (needed > _items.Length)
            Array.Resize(ref _items, Math.Max(needed, _items.Length * 2));
    }

    public void Clear() => Count = 0;
}
