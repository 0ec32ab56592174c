namespace DocLint.Core.Text;

/// <summary>A half-open range [Start, End) of UTF-8 bytes in <see cref="SourceText.Utf8"/>; zero-based.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two ranges share at least one byte.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <remarks>Written out: what the compiler makes asks the framework for a comparer, which is not compiled ahead.</remarks>
    public bool Equals(TextSpan other) => Start == other.Start && Length == other.Length;

    public override int GetHashCode() => HashCode.Combine(Start, Length);

    public override string ToString() => $"[{Start}..{End})";
}
