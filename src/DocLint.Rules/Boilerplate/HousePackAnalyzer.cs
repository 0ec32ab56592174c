using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Census;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Boilerplate.Segments;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate;

/// <summary>Reports the phrases of a user's own pack. They need no agreement of the line model: the user knows the site.</summary>
public sealed class HousePackAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. BoilerplatePacks.BuiltIn.Descriptors, RepeatedLineAnalyzer.Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        var house = HousePack.Of(context.Options);
        if (house.Pack is { IsEnabled: true })
        {
            context.RegisterWords(WordFlags.User);
            context.RegisterDocumentAction(document => Analyze(document, house));
        }
    }

    private static void Analyze(DocumentContext context, HousePack house)
    {
        var found = new List<PhraseMatch>();
        for (var i = 0; i < context.Blocks.Length; i++)
        {
            found.Clear();
            new PhraseMatcher(context, house.Reader).FindOfUser(i, found);
            foreach (var match in found.DistinctBy(m => m.Scope.Start).OrderBy(m => m.Scope.Start))
            {
                Report(context, house, i, match);
            }
        }
    }

    private static void Report(DocumentContext context, HousePack house, int index, PhraseMatch match)
    {
        ref readonly var block = ref context.Blocks[index];
        var span = LineDeletion.Trimmed(context.Text, match.Scope.Start, match.Scope.End);
        var reachesStart = LineText.Trim(context.Text[block.Start..span.Start]).IsEmpty;
        var reachesEnd = LineText.Trim(context.Text[span.End..block.End]).IsEmpty;
        context.Report(new Finding(house.Rule, span)
        {
            Severity = house.Pack!.Severity == "note" ? DiagnosticSeverity.Note : null,
            Fix = house.Pack.DeletesText ? LineDeletion.Fix(context.Text, span.Start, span.End, reachesStart, reachesEnd, context.Text.Length) : null,
            CoversBlocks = reachesStart && reachesEnd,
            Properties = [new("pack", house.Pack.Title)],
        });
    }
}
