using System.Collections.Immutable;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>
/// The findings of one file, or of one section of a large one. Results of a run come in the order of their paths, sections in the order of
/// the file. The source's buffer is used again once the reporters have seen the result, so they must not keep it.
/// </summary>
/// <param name="Diagnostics">By start, end and id.</param>
/// <param name="IsLastSection">True for the only or last section of the file.</param>
internal sealed record DocumentResult(LintInput Input, SourceText Source, ImmutableArray<Diagnostic> Diagnostics, bool IsLastSection)
{
    /// <summary>With <c>--diff</c>, the text that the fixes would make of <see cref="Source"/>; null when there is nothing to fix.</summary>
    public string? After { get; init; }

    /// <summary>True for a file that was read as a whole, or for the first section of a large one.</summary>
    public bool IsFirstSection => Source.Origin.IsStartOfFile;
}
