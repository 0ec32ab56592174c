namespace DocLint.Core.Tokens;

/// <summary>Entries that a user's configuration lays over the compiled table, by the hash of the folded word.</summary>
internal sealed class WordOverlay
{
    private readonly Dictionary<ulong, WordEntry> _entries;

    public WordOverlay(WordOverlay? other) => _entries = other is null ? [] : new Dictionary<ulong, WordEntry>(other._entries);

    public bool TryGet(ulong hash, out WordEntry entry) => _entries.TryGetValue(hash, out entry);

    public void Set(ulong hash, WordEntry entry) => _entries[hash] = entry;
}
