using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Rules.Boilerplate.Glued;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Boilerplate.Segments;

namespace DocLint.Rules.Boilerplate;

/// <summary>Runs every boilerplate pack and the line model; contiguous lines become one finding.</summary>
public sealed class BoilerplateAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => BoilerplatePacks.BuiltIn.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterWords(LineJudge.Evidence | GluedLines.Evidence);
        context.RegisterDocumentAction(Analyze);
    }

    private static void Analyze(DocumentContext context)
    {
        var judge = LineJudge.Judge(context, BoilerplatePacks.BuiltIn, GluedLines.Find(context, BoilerplatePacks.BuiltIn));
        if (judge is null)
        {
            return;
        }

        var segments = new SegmentFinder(context, BoilerplatePacks.BuiltIn, judge).Find();
        new SegmentGrouping(context, BoilerplatePacks.BuiltIn).Unify(segments);
        var groups = CollectionsMarshal.AsSpan(segments);
        var lone = segments.Count > 0 ? new LoneLines(context, judge, new SegmentedLines(context, BoilerplatePacks.BuiltIn, segments)) : null;

        // From the last to the first, so that a deletion knows whether anything stays behind it.
        var next = context.Text.Length;
        for (var end = groups.Length; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && groups[start - 1].Pack == groups[start].Pack && SegmentGrouping.Touches(context, groups[start - 1], groups[start]))
            {
                start--;
            }

            var rule = BoilerplatePacks.BuiltIn.Descriptors[groups[start].Pack];
            if (groups[start].Level != SegmentLevel.None && context.Options.GetSeverity(rule) != DiagnosticSeverity.None)
            {
                var deleted = Report(context, judge, lone!, groups[start..end], next);
                next = deleted is { } span && span.End == next ? span.Start : context.Text.Length;
            }

            end = start;
        }
    }

    /// <returns>What the finding's fix deletes, if it is safe.</returns>
    private static ProseSpan? Report(DocumentContext context, LineJudge judge, LoneLines lone, ReadOnlySpan<BoilerplateSegment> group, int next)
    {
        var isWarning = group[0].Level == SegmentLevel.Warning;
        var (rule, pack) = (group[0].Rule, group[0].Pack);
        var span = LineDeletion.Trimmed(context.Text, group[0].Start, group[^1].End);
        var fix = isWarning && BoilerplatePacks.Deletes(pack) && !BoilerplateKinds.IsSoft(rule)
            ? LineDeletion.Fix(context.Text, group[0].Start, group[^1].End, group[0].ReachesStart, group[^1].ReachesEnd, next, lone.Are(group) ? FixSafety.Unsafe : FixSafety.Safe)
            : null;
        context.Report(new Finding(BoilerplatePacks.BuiltIn.Descriptors[pack], span)
        {
            Severity = isWarning ? null : DiagnosticSeverity.Note,
            Fix = fix,
            CoversBlocks = group[0].ReachesStart && group[^1].ReachesEnd,
            Properties = Reasons(judge, group),
        });
        return fix is { Safety: FixSafety.Safe } ? fix.Edits[0].Span : null;
    }

    private static KeyValuePair<string, string>[]? Reasons(LineJudge judge, ReadOnlySpan<BoilerplateSegment> group)
    {
        var strongest = group[0];
        foreach (var segment in group)
        {
            strongest = judge.Verdicts[segment.Block].Probability > judge.Verdicts[strongest.Block].Probability ? segment : strongest;
        }

        var verdict = judge.Verdicts[strongest.Block];
        if (!verdict.First.IsJudged)
        {
            return null;
        }

        return
        [
            new("score", verdict.Probability.ToString("0.00", CultureInfo.InvariantCulture)),
            new("reasons", judge.ReasonsOf(strongest.Block)),
        ];
    }
}
