using System.Runtime.CompilerServices;

namespace DocLint.Core.Tokens;

/// <summary>
/// The compiled word table, used where it lies: one probe tells all that any rule wants to know of a word.
/// Slots are 64 bits in open addressing with linear probing: 24 bits of the hash, then a <see cref="WordEntry"/>.
/// </summary>
/// <remarks>
/// Only 24 bits of the hash beside its slot are compared, so that about one unknown word in ten million is taken for a
/// known one; the table's builder makes sure that no two of its own words are confused.
/// </remarks>
public sealed unsafe class WordTable
{
    internal const ulong FingerprintMask = 0xFFFFFF;

    private readonly ulong* _slots;
    private readonly int _shift;
    private readonly nuint _mask;
    private readonly ulong[] _flagSets;
    private readonly WordOverlay? _overlay;
    private readonly object? _owner;

    /// <param name="slots">2^<paramref name="log2Slots"/> slots that live as long as <paramref name="owner"/>.</param>
    internal WordTable(ulong* slots, int log2Slots, ReadOnlySpan<ulong> flagSets, object? owner, WordOverlay? overlay = null)
    {
        _slots = slots;
        _shift = 64 - log2Slots;
        _mask = ((nuint)1 << log2Slots) - 1;
        _flagSets = flagSets.ToArray();
        if (_flagSets.Length == 0)
            _flagSets = [0];
        _flagSets[0] = (ulong)WordFlags.Unknown;
        _owner = owner;
        _overlay = overlay;
    }

    /// <summary>Every distinct set of flags; index 0 is that of a word that is not in the table.</summary>
    public ReadOnlySpan<ulong> FlagSets => _flagSets;

    internal WordOverlay? Overlay => _overlay;

    public WordFlags FlagsOf(WordEntry entry) => (WordFlags)_flagSets[entry.FlagSet];

    /// <summary>Looks up a word in any letter case.</summary>
    /// <param name="word">UTF-8; a trailing 's is looked up as it stands.</param>
    public WordEntry Lookup(ReadOnlySpan<byte> word)
    {
        int size = WordFolder.GetMaxLength(word.Length);
        Span<byte> folded = size <= 256 ? stackalloc byte[size] : new byte[size];
        return LookupFolded(folded[..WordFolder.Fold(word, folded)]);
    }

    /// <summary>Looks up a word that is folded already.</summary>
    public WordEntry LookupFolded(ReadOnlySpan<byte> folded) => LookupHash(WordHash.Compute(folded));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal WordEntry LookupHash(ulong hash)
    {
        if (_overlay is not null && _overlay.TryGet(hash, out WordEntry found))
            return found;
        nuint index = (nuint)(hash >> _shift);
        ulong fingerprint = hash << WordEntry.PayloadBits;
        while (true)
        {
            ulong slot = _slots[index];
            if (slot == 0)
                return default;
            if ((slot & ~WordEntry.PayloadMask) == fingerprint)
                return new WordEntry(slot);
            index = (index + 1) & _mask;
        }
    }

    internal nint AddressOf(ulong hash) => (nint)(_slots + (hash >> _shift));

    /// <summary>This table with words added or their flags changed; the table itself stays as it is.</summary>
    public WordTable With(IEnumerable<WordChange> changes)
    {
        var flagSets = new List<ulong>(_flagSets);
        var overlay = new WordOverlay(_overlay);
        foreach (WordChange change in changes)
        {
            byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(change.Word);
            var folded = new byte[WordFolder.GetMaxLength(utf8.Length)];
            ulong hash = WordHash.Compute(folded.AsSpan(0, WordFolder.Fold(utf8, folded)));
            if (!overlay.TryGet(hash, out WordEntry entry))
                entry = LookupHash(hash);
            ulong flags = entry.Exists ? flagSets[entry.FlagSet] : 0;
            flags = (flags | (ulong)change.Add | (ulong)WordFlags.User) & ~(ulong)change.Remove;
            int set = flagSets.IndexOf(flags);
            if (set < 0)
            {
                set = flagSets.Count;
                flagSets.Add(flags);
            }

            overlay.Set(hash, WordEntry.Create(set, entry.Frequency, change.Record ?? entry.Record));
        }

        return new WordTable(_slots, 64 - _shift, flagSets.ToArray(), _owner, overlay);
    }
}

/// <summary>A word that a user's configuration adds or changes.</summary>
/// <param name="Record">The new record number; null keeps the word's own.</param>
public readonly record struct WordChange(string Word, WordFlags Add, WordFlags Remove = WordFlags.None, int? Record = null);
