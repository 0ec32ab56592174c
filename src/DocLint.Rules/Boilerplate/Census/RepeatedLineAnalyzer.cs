using System.Collections.Immutable;
using System.Globalization;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Rules.Boilerplate.Segments;

namespace DocLint.Rules.Boilerplate.Census;

/// <summary>Reports a short line that stands in several documents of a folder. It needs a census of the whole run.</summary>
/// <param name="census">The lines of all documents of the run; null outside of a run, when the rule is silent.</param>
internal sealed class RepeatedLineAnalyzer(LineCensus? census) : DiagnosticAnalyzer
{
    /// <summary>For the catalogue.</summary>
    public RepeatedLineAnalyzer()
        : this(null)
    {
    }

    /// <summary>The rule; off by default, as it reads all files of a run once more.</summary>
    public static DiagnosticDescriptor Rule { get; } =
        new("DL2018", "Line repeated across documents", "'{0}' also stands in {1} other documents of this folder", DiagnosticSeverity.Note)
        {
            IsEnabledByDefault = false,
            Precision = RulePrecision.Medium,
        };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentContext context)
    {
        var lines = census;
        if (lines is null)
        {
            return;
        }

        for (var i = 0; i < context.Blocks.Length; i++)
        {
            var documents = lines.DocumentsWith(context, i);
            if (documents >= LineCensus.LeastDocuments)
            {
                context.Report(new Finding(Rule, LineDeletion.Trimmed(context.Text, context.Blocks[i].Start, context.Blocks[i].End))
                {
                    Arguments = [(documents - 1).ToString(CultureInfo.InvariantCulture)],
                    CoversBlocks = true,
                });
            }
        }
    }
}
