using DocLint.Rules.Numbers.Quantities;
using DocLint.Rules.Numbers.Sources;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>What a claim counts or measures; each has its rule.</summary>
internal enum ClaimKind
{
    Percentage,
    Money,
    Count,
    SmallCount,
    Measure,
    Ratio,
    Magnitude,

    /// <summary>Market data, list prices, specifications: public record.</summary>
    Record,
}

/// <summary>How sure it is that a reader should be told where the number comes from.</summary>
internal enum ClaimGrade
{
    /// <summary>Not a claim.</summary>
    None,

    /// <summary>Only in strict mode.</summary>
    Strict,

    /// <summary>Doubtful by nature: never above note.</summary>
    Note,

    Warning,
}

/// <summary>A number that asserts something, and where.</summary>
/// <param name="IsQuoted">It stands in a quotation.</param>
internal sealed record Claim(Quantity Quantity, ClaimKind Kind, ClaimGrade Grade, int Block, int Sentence, bool IsQuoted)
{
    /// <summary>The nearest cue of its sentence that does not cover it.</summary>
    public Cue? Rejected { get; set; }

    /// <summary>True if its sentence names its source.</summary>
    public bool IsSourced { get; set; }
}
