namespace DocLint.Core.Text;

/// <summary>
/// A half-open range [Start, End) of UTF-8 bytes in <see cref="Documents.Document.Text"/>, the decoded prose; zero-based.
/// It is a type of its own so that it cannot be taken for a <see cref="TextSpan"/> of the source.
/// </summary>
public readonly record struct ProseSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static ProseSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(ProseSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two ranges share at least one byte.</summary>
    public bool Overlaps(ProseSpan other) => other.Start < End && Start < other.End;

    /// <remarks>Written out, as that of <see cref="TextSpan"/>.</remarks>
    public bool Equals(ProseSpan other) => Start == other.Start && Length == other.Length;

    public override int GetHashCode() => HashCode.Combine(Start, Length);

    public override string ToString() => $"[{Start}..{End})";
}
