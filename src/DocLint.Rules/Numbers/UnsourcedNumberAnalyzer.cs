using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;
using DocLint.Rules.Numbers.Quantities;
using DocLint.Rules.Numbers.Sources;

namespace DocLint.Rules.Numbers;

/// <summary>
/// Asks of every number that claims something: says who? Numbers are found and graded first, which settles almost all of them; only
/// a claim has its sentence, and then its neighbourhood, searched for a source.
/// </summary>
public sealed class UnsourcedNumberAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        NumberRules.Percentage, NumberRules.Money, NumberRules.Count, NumberRules.SmallCount, NumberRules.Ratio, NumberRules.Magnitude,
        NumberRules.VagueSource, NumberRules.Record,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterWords(WordFlags.NumberWord | WordFlags.ScaleWord | TopicProfile.Topics);
        context.RegisterDocumentAction(Analyze);
    }

    private static void Analyze(DocumentContext context)
    {
        if (!context.IsEnglish)
        {
            return;
        }

        PooledList<int> words = default;
        ClaimFinder.FindWords(context, ref words, out TopicWords topicWords);
        if (words.Count == 0 && context.Numbers.IsEmpty)
        {
            return;
        }

        var facts = new DocumentFacts(context, topicWords);
        NumberOptions options = NumberOptions.Of(context.Options);
        List<Claim> claims = ClaimFinder.Find(facts, words.Span, options.Lowest);
        if (claims.Count > 0)
        {
            Check(facts, options, claims);
        }
    }

    private static void Check(DocumentFacts facts, NumberOptions options, List<Claim> claims)
    {
        DocumentContext context = facts.Context;
        var sourced = new HashCounter();
        foreach (Claim claim in claims)
        {
            claim.IsSourced = SentenceSource.Covers(context, claim, facts[claim.Block], out Cue? rejected);
            claim.Rejected = rejected;
            if (claim.IsSourced)
            {
                sourced.Add(Key(claim));
                ReportVagueSource(facts, claim);
            }
        }

        foreach (Claim claim in claims)
        {
            // A headline, a lead or a summary repeats what is sourced elsewhere in the text.
            if (!claim.IsSourced && options.Wants(claim) && !(sourced.CountOf(Key(claim)) > 0 && MayRepeat(claim)) && !RoundsSourced(claims, claim) && !SourceReach.Covers(facts, claim))
            {
                Report(facts, claim);
            }
        }
    }

    /// <summary>
    /// Round numbers meet by chance, so only those of the first paragraphs are taken for what a later one sources: 50 percent, 300,
    /// $2 million.
    /// </summary>
    private static bool MayRepeat(Claim claim)
    {
        const int lead = 5;
        double value = claim.Quantity.Value;
        double power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1))));
        bool round = claim.Kind == ClaimKind.Ratio || (claim.Quantity.Is(QuantityTraits.Percent) ? value % 5 == 0 : value % power == 0);
        return !round || claim.Block < lead;
    }

    /// <summary>"More than 600 jobs" in the lead: the 614 of a paragraph below, which has a source; so with "more than £40,000".</summary>
    private static bool RoundsSourced(List<Claim> claims, Claim claim)
    {
        const int lead = 3;
        const double nearest = 1.05;
        if (claim.Block >= lead || claim.Kind is not (ClaimKind.Count or ClaimKind.Money) || !claim.Quantity.Is(QuantityTraits.Hedged))
        {
            return false;
        }

        foreach (Claim other in claims)
        {
            double ratio = other.Quantity.Value / claim.Quantity.Value;
            if (other.IsSourced && other.Kind == claim.Kind && other.Block > claim.Block && other.Block <= claim.Block + lead && ratio is > 1 / nearest and < nearest)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReportVagueSource(DocumentFacts facts, Claim claim)
    {
        DocumentContext context = facts.Context;
        if (claim.Grade <= ClaimGrade.Strict || claim.IsQuoted
            || VagueSources.Find(context, facts[claim.Block], claim.Sentence) is not { } phrase)
        {
            return;
        }

        ProseSpan number = ProseSpan.FromBounds(claim.Quantity.Start, claim.Quantity.End);
        context.Report(new Finding(NumberRules.VagueSource, phrase)
        {
            Arguments = [context.GetString(number)],
            Related = [new RelatedSpan(number, "the number")],
        });
    }

    /// <summary>"More than a third" in the lead rounds what stands below it.</summary>
    private static bool IsRounded(Claim claim) => claim is { Kind: ClaimKind.Ratio, Block: 0 };

    /// <summary>A figure of the results that the document is about: whose they are is said once.</summary>
    private static bool IsResult(DocumentFacts facts, Claim claim)
    {
        Sentence sentence = facts[claim.Block].Sentences[claim.Sentence];
        return (CompanyResults.Cover(facts.Context, sentence, claim.Quantity) && facts.IsOfResults) || (StudyStory.Covers(facts.Context, sentence) && facts.IsOfStudy);
    }

    /// <summary>Tells values apart, and shares from other values: no number that is read is negative.</summary>
    private static ulong Key(Claim claim) =>
        BitConverter.DoubleToUInt64Bits(claim.Quantity.Is(QuantityTraits.Percent) ? -1 - claim.Quantity.Value : claim.Quantity.Value);

    /// <summary>Says which source was nearest and why it does not count.</summary>
    private static void Report(DocumentFacts facts, Claim claim)
    {
        DocumentContext context = facts.Context;
        string reason = string.Empty;
        RelatedSpan[]? related = null;
        if ((claim.Rejected ?? SourceReach.NearestBefore(facts[claim.Block], claim.Sentence)) is { } cue)
        {
            ProseSpan span = context.SpanOf(cue.Token);
            string word = context.GetString(span);
            reason = claim.Rejected is null ? $"; '{word}' covers another sentence" : $"; '{word}' belongs to another part of the sentence";
            related = [new RelatedSpan(span, $"'{word}' does not cover the number")];
        }

        context.Report(new Finding(NumberRules.Of(claim.Kind), ProseSpan.FromBounds(claim.Quantity.Start, claim.Quantity.End))
        {
            Arguments = [reason],
            Severity = claim.Grade == ClaimGrade.Warning && !IsResult(facts, claim) && !IsRounded(claim) ? null : DiagnosticSeverity.Note,
            Related = related,
            Properties =
            [
                new("claim", NumberRules.NameOf(claim.Kind)),
                new("hedged", claim.Quantity.Is(QuantityTraits.Hedged) ? "true" : "false"),
            ],
        });
    }
}
