using DocLint.Core.Analysis;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>The characters of a document that another single-byte code page explains better, worked out when enough runs look odd.</summary>
internal sealed class SingleByteDamage
{
    /// <summary>Runs of the document that are weighed; more add nothing to the verdict, and the changes are made in all.</summary>
    private const int SampleSize = 400;

    private readonly List<SingleByteChange> _found = new(4);

    private SingleByteDamage(DocumentContext context)
    {
        OddRuns? odd = context.TryGetState<OddRuns>();
        DocumentDamage? damage = context.TryGetState<DocumentDamage>();

        // Among many odd runs a few happen to be well-formed UTF-8.
        if (damage is not null && odd is not null && damage.Found.Length * 3 < odd.Count)
            damage = null;
        bool isSuspicious = odd is not null && odd.CountOutside(damage) >= OddRuns.Enough;
        if (!isSuspicious && (damage is not null || !LetterSample.IsOfNoLanguage(context.Text)))
            return;
        var sample = new SingleByteScan();
        ForEachRun(context, damage, (text, start, end) => sample.Add(text, start, end) < SampleSize);
        if (sample.Judge(isSuspicious) is not { } pair)
            return;
        (ReadAs, WrittenIn) = (pair.ReadAs, pair.WrittenIn);
        var all = new SingleByteScan();
        ForEachRun(context, damage, (text, start, end) => all.Collect(text, start, end, pair, _found));
    }

    private delegate bool RunAction(ReadOnlySpan<byte> text, int start, int end);

    public CodePage ReadAs { get; } = CodePage.Windows1252;

    public CodePage WrittenIn { get; } = CodePage.Windows1252;

    /// <summary>The characters in order.</summary>
    public List<SingleByteChange> Found => _found;

    public static SingleByteDamage Of(DocumentContext context) => context.GetState(static c => new SingleByteDamage(c));

    /// <summary>Whether a byte position is among the characters.</summary>
    public bool Covers(int position)
    {
        int low = 0, high = _found.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_found[middle].Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && _found[low - 1].End > position;
    }

    /// <summary>The sign that generators of documentation put behind a heading, as a link to it. In Latin-2 it would be ś.</summary>
    private static bool IsPermalink(ReadOnlySpan<byte> run, ReadOnlySpan<byte> after) => run.EndsWith("¶"u8) && (after.IsEmpty || after[0] is (byte)'\n' or (byte)'\r');

    /// <summary>Whether the run is lines of boxes and blocks (U+2500 to U+259F) alone.</summary>
    private static bool IsDrawing(ReadOnlySpan<byte> run)
    {
        if (run.Length % 3 != 0)
            return false;
        for (int i = 0; i < run.Length; i += 3)
        {
            if (run[i] != 0xE2 || run[i + 1] is < 0x94 or > 0x96)
                return false;
        }

        return true;
    }

    /// <summary>Whether the text draws with them: a rule, or lines that begin and end with one. Elsewhere they are capitals of a DOS page.</summary>
    private static bool Draws(ReadOnlySpan<byte> text) =>
        text.IndexOf("───"u8) >= 0 || text.IndexOf("═══"u8) >= 0 || text.IndexOf("━━━"u8) >= 0 || text.IndexOf("│\n"u8) >= 0 || text.IndexOf("║\n"u8) >= 0;

    /// <summary>Whether no page was mistaken: a no-break space is none's letter, and "&amp;acute;" names the character that is meant.</summary>
    private static bool IsAsWritten(DocumentContext context, int start, int end) =>
        context.Text[start..end].SequenceEqual("\u00A0"u8)
        || context.IsReference(start);

    /// <summary>Goes through the runs beyond ASCII until the action returns false.</summary>
    private static void ForEachRun(DocumentContext context, DocumentDamage? damage, RunAction action)
    {
        ReadOnlySpan<byte> text = context.Text;
        bool? draws = null;
        for (int at = 0; at < text.Length;)
        {
            int offset = text[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (offset < 0)
                return;
            int start = at + offset, length = text[start..].IndexOfAnyInRange((byte)0, (byte)0x7F);
            int end = at = length < 0 ? text.Length : start + length;
            if (IsPermalink(text[start..end], text[end..]))
                end -= "¶"u8.Length;
            if (end > start && damage?.Covers(start) != true && !IsAsWritten(context, start, end) && !(IsDrawing(text[start..end]) && (draws ??= Draws(text))) && !action(text, start, end))
                return;
        }
    }
}
