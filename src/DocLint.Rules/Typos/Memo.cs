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

    private ulong[] _keys = new ulong[FewestSlots];
    private T?[] _answers = new T?[FewestSlots];
    private int _evicted;

    /// <param name="key">A hash of all that the answer depends on; 0 stands for none.</param>
    /// <param name="answer">Null when that is the answer.</param>
    public bool TryGet(ulong key, out T? answer)
    {
        int slot = (int)key & (_keys.Length - 1);
        answer = _answers[slot];
        return key != 0 && _keys[slot] == key;
    }

    public T? Set(ulong key, T? answer)
    {
        int slot = (int)key & (_keys.Length - 1);
        if (_keys[slot] != 0 && ++_evicted > _keys.Length / 8 && _keys.Length < MostSlots)
        {
            Grow();
            slot = (int)key & (_keys.Length - 1);
        }

        _keys[slot] = key;
        return _answers[slot] = answer;
    }

    private void Grow()
    {
        (ulong[] keys, T?[] answers) = (_keys, _answers);
        (_keys, _answers, _evicted) = (new ulong[4 * keys.Length], new T?[4 * keys.Length], 0);
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            int slot = (int)keys[i] & (_keys.Length - 1);
            (_keys[slot], _answers[slot]) = (keys[i], answers[i]);
        }
    }
}
