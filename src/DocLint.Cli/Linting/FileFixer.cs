using System.Collections.Immutable;
using DocLint.Core.Diagnostics;
using DocLint.Core.Fixes;
using DocLint.Core.Text;

namespace DocLint.Cli.Linting;

/// <summary>Applies fixes until there is none left to apply, so that a second run changes nothing.</summary>
internal static class FileFixer
{
    /// <summary>A fix can make room for another (two leftovers one after the other); more rounds than this are a fault of a rule.</summary>
    private const int MostPasses = 10;

    /// <param name="analyze">Finds what is wrong with a text; what is suppressed is not fixed.</param>
    /// <returns>The text after all fixes, and the findings that are left in it.</returns>
    public static (SourceText Source, ImmutableArray<Diagnostic> Left) Fix(SourceText source, Func<SourceText, ImmutableArray<Diagnostic>> analyze, FixSafety upTo)
    {
        ImmutableArray<Diagnostic> diagnostics = analyze(source);
        for (int pass = 0; pass < MostPasses; pass++)
        {
            SourceText changed = FixApplier.Apply(source, diagnostics.Where(static d => d.Suppression is null), upTo);
            if (ReferenceEquals(changed, source))
                break;
            source = changed;
            diagnostics = analyze(source);
        }

        return (source, diagnostics);
    }
}
