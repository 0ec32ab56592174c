using DocLint.Core.Diagnostics;

namespace DocLint.Core.Configuration;

/// <summary>Which rules the command line turns on, off, up or down. Ids and prefixes ("DL3") in any letter case.</summary>
public sealed class SeverityOverrides(
    IReadOnlyList<string> select, IReadOnlyList<string> ignore, IReadOnlyList<SeverityOverride> severities)
{
    public static readonly SeverityOverrides None = new([], [], []);

    /// <summary>True unless <c>--select</c> names others or <c>--ignore</c> names it; the longer prefix wins.</summary>
    public bool IsSelected(string id)
    {
        int selected = select.Count == 0 ? 0 : LongestPrefix(select, id);
        return selected >= 0 && selected >= LongestPrefix(ignore, id);
    }

    /// <summary>True when <c>--select</c> gives the whole id: that turns on a rule that is off by default.</summary>
    public bool SelectsExactly(string id)
    {
        for (int i = 0; i < select.Count; i++)
        {
            if (string.Equals(select[i], id, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    public bool TryGet(string id, out DiagnosticSeverity severity)
    {
        int best = -1;
        severity = DiagnosticSeverity.None;
        for (int i = 0; i < severities.Count; i++)
        {
            (string prefix, DiagnosticSeverity value) = severities[i];
            if (id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && prefix.Length >= best)
                (best, severity) = (prefix.Length, value);
        }

        return best >= 0;
    }

    private static int LongestPrefix(IReadOnlyList<string> prefixes, string id)
    {
        int longest = -1;
        for (int i = 0; i < prefixes.Count; i++)
        {
            if (id.StartsWith(prefixes[i], StringComparison.OrdinalIgnoreCase))
                longest = Math.Max(longest, prefixes[i].Length);
        }

        return longest;
    }
}

/// <summary>The level that the command line gives to the rules of a prefix. A class, because lists of structs are compiled at every start.</summary>
public sealed record SeverityOverride(string Prefix, DiagnosticSeverity Severity);
