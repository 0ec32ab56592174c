namespace DocLint.Rules.Encodings;

/// <summary>Everything that is broken in one document, in order and without overlaps.</summary>
internal static class DamageScan
{
    /// <summary>So many repairs make it likely that odd letters between them are damage, too.</summary>
    private const int EnoughEvidence = 2;

    public static List<Damage> Scan(ReadOnlySpan<byte> text, Func<int, bool> isEnglish)
    {
        var repairs = MojibakeScan.Scan(text);
        var found = new List<Damage>(repairs.Count);
        var lossy = new LossyScan(text, repairs.Count >= EnoughEvidence, isEnglish, found);
        int next = 0;
        for (int at = 0; at < text.Length;)
        {
            int offset = text[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            at = offset < 0 ? text.Length : at + offset;
            if (next < repairs.Count && repairs[next].Start <= at)
            {
                found.Add(ToDamage(text, repairs[next]));
                at = Math.Max(at, repairs[next++].End);
            }
            else if (at < text.Length)
            {
                at = lossy.Examine(at);
            }
        }

        return found;
    }

    private static Damage ToDamage(ReadOnlySpan<byte> text, in MojibakeRepair repair)
    {
        var kind = repair.Chain switch
        {
            NormalizedMojibake.Chain => DamageKind.Normalized,
            >= CjkMojibake.FirstChain and < 0x100 => DamageKind.Cjk,
            _ => DamageKind.Mojibake,
        };
        if (!repair.NewText.Contains('\uFFFD', StringComparison.Ordinal)) return new Damage(kind, repair.Start, repair.End, repair.NewText, repair.Chain);
        string? apostrophe = repair.NewText.Length == 1 && Contractions.IsApostrophe(text, repair.Start, repair.End) ? "’" : null;
        return new Damage(kind == DamageKind.Cjk ? kind : DamageKind.Replacement, repair.Start, repair.End, apostrophe, repair.Chain);
    }
}
