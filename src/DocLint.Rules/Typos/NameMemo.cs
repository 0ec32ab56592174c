namespace DocLint.Rules.Typos;

/// <summary>
/// Remembers which correction a name has, if any: news says the same names again and again, and looking for what a name may be a slip of
/// costs a thousand times as much as remembering it. One for each thread and question; a later name takes an earlier one's place.
/// </summary>
/// <remarks>Only for answers that follow from the key alone, so that no finding depends on what was read before.</remarks>
internal sealed class NameMemo
{
    /// <summary>More names than a newspaper prints in a week.</summary>
    private const int Slots = 16384;

    private readonly ulong[] _keys = new ulong[Slots];
    private readonly string?[] _corrections = new string?[Slots];

    /// <param name="key">A hash of the name and of all else that the answer depends on; 0 stands for none.</param>
    /// <param name="correction">Null when the name has none.</param>
    public bool TryGet(ulong key, out string? correction)
    {
        int slot = (int)(key & (Slots - 1));
        correction = _corrections[slot];
        return key != 0 && _keys[slot] == key;
    }

    public string? Set(ulong key, string? correction)
    {
        int slot = (int)(key & (Slots - 1));
        _keys[slot] = key;
        return _corrections[slot] = correction;
    }
}
