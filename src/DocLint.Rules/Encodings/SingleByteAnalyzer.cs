using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Rules.Encodings;

/// <summary>Text of one single-byte code page that was read as another.</summary>
public sealed class SingleByteAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new("DL1004", "Code page read as another",
        "'{0}' is {1} written in {2} and read as {3}", DiagnosticSeverity.Note)
    {
        Precision = RulePrecision.Medium,
    };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterNonAsciiRunAction(ExamineRun);
        context.RegisterDocumentAction(ReportDamage);
    }

    private static void ExamineRun(DocumentContext context, ProseSpan run)
    {
        bool lostApostrophe = run.Length == 2 && Contractions.IsApostrophe(context.Text, run.Start, run.End) && DocumentDamage.IsEnglishAt(context, run.Start);
        if (lostApostrophe || RunTriggers.IsOdd(context.Text, run))
            context.GetState(static _ => new OddRuns()).Count++;
    }

    private static void ReportDamage(DocumentContext context)
    {
        if (context.TryGetState<OddRuns>() is null)
            return;
        SingleByteDamage damage = SingleByteDamage.Of(context);
        foreach (var (start, end, text) in damage.Found)
        {
            ProseSpan span = ProseSpan.FromBounds(start, end);
            context.Report(new Finding(Rule, span)
            {
                Arguments = [$"'{text}'", damage.WrittenIn.Name, damage.ReadAs.Name],
                Fix = new ProseFix($"Replace by '{text}'", FixSafety.DisplayOnly, [new ProseEdit(span, text)]),
            });
        }
    }
}
