namespace DocLint.Core.Diagnostics;

/// <summary>What is fixed about a rule; everything that shows a rule (SARIF, <c>explain</c>, <c>rules</c>) reads it here.</summary>
/// <param name="Id">"DL" and four digits; the first is the family. Never renumbered, never used again.</param>
/// <param name="Title">Names what is found, in sentence case: "Repeated word".</param>
/// <param name="MessageFormat"><c>{0}</c> is the found text, <c>{1}</c> and on are <see cref="Finding.Arguments"/>. No full stop at the end.</param>
public sealed record DiagnosticDescriptor(string Id, string Title, string MessageFormat, DiagnosticSeverity DefaultSeverity)
{
    public bool IsEnabledByDefault { get; init; } = true;

    /// <summary>A key and value of the configuration that turn on a rule which is off by default ("doclint_numbers.mode", "strict").</summary>
    public KeyValuePair<string, string>? EnabledBy { get; init; }

    public RulePrecision Precision { get; init; } = RulePrecision.High;

    /// <summary>The family's digit: 0 the run, 1 encoding, 2 boilerplate, 3 typos, 4 numbers.</summary>
    public int Family => Id.Length > 2 ? Id[2] - '0' : 0;

    /// <summary>The digits of the id: 2001 of "DL2001".</summary>
    internal int Number
    {
        get
        {
            int number = 0;
            for (int i = 2; i < Id.Length; i++)
                number = (number * 10) + (Id[i] - '0');
            return number;
        }
    }

    /// <summary>Two rules are the same when their ids are.</summary>
    public bool Equals(DiagnosticDescriptor? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
