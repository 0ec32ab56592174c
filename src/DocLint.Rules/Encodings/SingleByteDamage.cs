using DocLint.Core.Analysis;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings;

/// <summary>The characters of a document that another single-byte code page explains better, worked out when enough runs look odd.</summary>
internal sealed class SingleByteDamage
{
    /// <summary>Runs of the document that are weighed; more add nothing to the verdict, and the changes are made in all.</summary>
    private const int SampleSize = 400;

    private readonly List<(int Start, int End, string NewText)> _found = [];

    private SingleByteDamage(DocumentContext context)
    {
        if (context.TryGetState<OddRuns>() is not { Count: >= OddRuns.Enough } odd)
            return;
        DocumentDamage? damage = context.TryGetState<DocumentDamage>();

        // Among many odd runs a few happen to be well-formed UTF-8.
        if (damage is not null && damage.Found.Length * 3 < odd.Count)
            damage = null;
        SingleByteScan sample = Collect(context.Text, damage, SampleSize);
        if (sample.Judge() is not { } pair)
            return;
        (ReadAs, WrittenIn) = (pair.ReadAs, pair.WrittenIn);
        Collect(context.Text, damage, int.MaxValue).Collect(ReadAs, WrittenIn, _found);
    }

    public CodePage ReadAs { get; } = CodePage.Windows1252;

    public CodePage WrittenIn { get; } = CodePage.Windows1252;

    public IReadOnlyList<(int Start, int End, string NewText)> Found => _found;

    public static SingleByteDamage Of(DocumentContext context) => context.GetState(static c => new SingleByteDamage(c));

    /// <summary>Whether a byte position is among the characters.</summary>
    public bool Covers(int position)
    {
        int index = _found.BinarySearch((position, int.MaxValue, string.Empty), Comparer<(int Start, int End, string NewText)>.Create((a, b) => a.Start.CompareTo(b.Start)));
        int last = index >= 0 ? index : ~index - 1;
        return last >= 0 && _found[last].End > position;
    }

    private static SingleByteScan Collect(ReadOnlySpan<byte> text, DocumentDamage? damage, int limit)
    {
        var scan = new SingleByteScan();
        for (int at = 0; at < text.Length && scan.Count < limit;)
        {
            int offset = text[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (offset < 0)
                break;
            int start = at + offset, length = text[start..].IndexOfAnyInRange((byte)0, (byte)0x7F);
            int end = at = length < 0 ? text.Length : start + length;
            if (damage?.Covers(start) != true)
                scan.Add(MojibakeScan.ItemsOf(text, start, end), MojibakeScan.Before(text, start, 2), MojibakeScan.Before(text, start, 1), MojibakeScan.After(text, end), Contractions.IsApostrophe(text, start, end));
        }

        return scan;
    }
}

/// <summary>Counts the runs of a document that look odd though no byte sequence explains them.</summary>
internal sealed class OddRuns
{
    /// <summary>So many make it worth weighing code pages.</summary>
    public const int Enough = 2;

    public int Count { get; set; }
}
