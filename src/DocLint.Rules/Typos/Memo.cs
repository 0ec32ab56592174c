namespace DocLint.Rules.Typos;

/// <summary>
/// Remembers what a search found for a key: news says the same names and words again and again, and a search costs a thousand times as much as
/// remembering it. One for each worker and question; a later key takes an earlier one's place.
/// </summary>
/// <remarks>Only for answers that follow from the key alone, so that no finding depends on what was read before.</remarks>
internal sealed class Memo<T>
    where T : class
{
    /// <summary>Few, as most runs lint one small file.</summary>
    private const int FewestSlots = 1024;

    /// <summary>More names than a newspaper prints in a year.</summary>
    private const int MostSlots = 1 << 17;

    private Entry[] _entries = new Entry[FewestSlots];
    private int _evicted;

    /// <param name="key">A hash of all that the answer depends on; 0 stands for none.</param>
    /// <param name="answer">Null when that is the answer.</param>
    public bool TryGet(ulong key, out T? answer)
    {
        ref readonly Entry entry = ref _entries[(int)key & (_entries.Length - 1)];
        answer = entry.Answer;
        return key != 0 && entry.Key == key;
    }

    public T? Set(ulong key, T? answer)
    {
        if (_entries[(int)key & (_entries.Length - 1)].Key != 0 && ++_evicted > _entries.Length / 8 && _entries.Length < MostSlots)
            Grow();
        _entries[(int)key & (_entries.Length - 1)] = new Entry(key, answer);
        return answer;
    }

    private void Grow()
    {
        Entry[] entries = _entries;
        (_entries, _evicted) = (new Entry[4 * entries.Length], 0);
        foreach (Entry entry in entries)
        {
            if (entry.Key != 0)
                _entries[(int)entry.Key & (_entries.Length - 1)] = entry;
        }
    }

    private readonly record struct Entry(ulong Key, T? Answer);
}
