using System.Collections.Immutable;
using DocLint.Core.Text;

namespace DocLint.Core.Diagnostics;

/// <summary>Changes of the source that mend a finding; applied together or not at all.</summary>
/// <param name="Changes">Ascending, not overlapping.</param>
public sealed record CodeFix(string Title, FixSafety Safety, ImmutableArray<TextChange> Changes)
{
    /// <summary>The encoding in which the whole file is to be written; null to keep its own.</summary>
    public SourceEncoding? Encoding { get; init; }
}
