using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>
/// What the solver made of the runs of one pass. Its verdict depends on a run's bytes and on the kinds of the characters beside it, and a
/// damaged document has the same few runs again and again.
/// </summary>
internal sealed class RunMemo
{
    /// <summary>With more different runs than this the memo begins anew: its size is bounded whatever the text.</summary>
    private const int MostEntries = 1 << 13;
    private const int MostSlots = 2 * MostEntries;
    private const int FewestSlots = 64;

    private int[] _slots = new int[FewestSlots];
    private Entry[] _entries = new Entry[FewestSlots / 2];
    private int _count;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Array.Clear(_entries, 0, _count);
        _count = 0;
    }

    /// <summary>The entry of the run [start, end): one that was made before, or a new one without repairs.</summary>
    /// <param name="isNew">Whether the caller is to fill it.</param>
    /// <param name="flags">What else sets equal runs apart, 0 to 127.</param>
    public ref Entry Find(ReadOnlySpan<byte> text, int start, int end, out bool isNew, int flags = 0)
    {
        if (_count == _entries.Length)
            Grow();
        int kinds = flags << 24 | (int)KindBefore(text, start, 2) << 16 | (int)KindBefore(text, start, 1) << 8 | (int)CharacterKinds.Of(MojibakeScan.After(text, end));
        ReadOnlySpan<byte> run = text[start..end];
        ulong hash = WordHash.Compute(run) ^ (ulong)kinds * 0x9E37_79B9_7F4A_7C15;
        for (int slot = SlotOf(hash); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            int index = _slots[slot] - 1;
            if (index < 0)
            {
                _slots[slot] = ++_count;
                _entries[_count - 1] = new Entry { Hash = hash, Kinds = kinds, Start = start, Length = run.Length, Repairs = Empty<MojibakeRepair>.Array };
                isNew = true;
                return ref _entries[_count - 1];
            }

            ref Entry entry = ref _entries[index];
            isNew = false;
            if (entry.Hash == hash && entry.Kinds == kinds && text.Slice(entry.Start, entry.Length).SequenceEqual(run))
                return ref entry;
        }
    }

    private static CharacterKind KindBefore(ReadOnlySpan<byte> text, int position, int back) => CharacterKinds.Of(MojibakeScan.Before(text, position, back));

    private int SlotOf(ulong hash) => (int)(hash >> 32) & (_slots.Length - 1);

    private void Grow()
    {
        if (_slots.Length == MostSlots)
        {
            Clear();
            return;
        }

        Array.Resize(ref _entries, _entries.Length * 2);
        _slots = new int[_slots.Length * 2];
        for (int i = 0; i < _count; i++)
        {
            int slot = SlotOf(_entries[i].Hash);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    /// <summary>A run and its repairs.</summary>
    internal struct Entry
    {
        public ulong Hash;
        public int Kinds;

        /// <summary>First byte of the run where it was met first; the places of the repairs are those there.</summary>
        public int Start;
        public int Length;
        public MojibakeRepair[] Repairs;

        /// <summary>For the caller's use.</summary>
        public int Index;

        /// <summary>Pages that the repairs bear witness to, one byte for each testimony; null until they were asked.</summary>
        public byte[]? Witnesses;
    }
}
