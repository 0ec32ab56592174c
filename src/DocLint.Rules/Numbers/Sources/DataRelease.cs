using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>
/// Tells a story that opens with figures which somebody released: the paragraphs behind go on with them, as long as they name nobody else and
/// speak of what the figures measure, which is a change, a share or a rank.
/// </summary>
internal static class DataRelease
{
    /// <summary>Paragraphs in which such a story names its figures.</summary>
    private const int Lead = 3;

    /// <summary>Paragraphs behind the one that names them.</summary>
    private const int Reach = 2;

    private static ReadOnlySpan<byte> MoveWords =>
        "rose risen rising fell fallen climbed climbing dropped declined declining increased increase decreased decrease grew grown jumped slipped edged surged soared plunged slumped dipped slowed eased"u8;

    private static readonly WordSet MoveSet = new(MoveWords);

    private static readonly WordSet Measures = new([.. MoveWords, .. " rise falling fall dropping drop decline growing jump recovered remained unchanged steady stable higher lower dearer cheaper up down share proportion average median total overall compared accounted accounts"u8]);

    private static readonly WordSet Releases = new("figures data statistics index survey census inventory monitor tracker barometer poll report study analysis review audit bulletin"u8);

    private static readonly WordSet Others = new("nationally nationwide globally worldwide elsewhere meanwhile separately"u8);

    /// <summary>Whether the claim's paragraph goes on with figures that one of the first paragraphs released.</summary>
    public static bool Covers(DocumentFacts facts, Claim claim)
    {
        DocumentContext context = facts.Context;
        BlockFacts block = facts[claim.Block];
        if (claim.Block == 0 || claim.Block >= Lead + Reach || block.Kinds != CueKind.None || !SpeaksOfMeasures(context, block, claim.Sentence))
        {
            return false;
        }

        int first = Math.Max(0, claim.Block - Reach);
        for (int i = claim.Block - 1; i >= first; i--)
        {
            if (i < Lead && NamesFigures(context, facts[i]))
            {
                return SharesUnit(context, facts[i], claim);
            }

            if (facts[i].Kinds != CueKind.None)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Revenue edged up to 1.37 billion": the sentence behind one that names figures says how another of them moved.</summary>
    public static bool GoesOn(DocumentContext context, BlockFacts block, int sentence)
    {
        const CueKind sources = CueKind.According | CueKind.Document | CueKind.Finding;
        Sentence s = block.Sentences[sentence];
        return (block[sentence - 1].Kinds & sources) != 0 && block[sentence].Kinds == CueKind.None
            && context.AnyIsWord(s.FirstToken, s.EndToken, MoveSet) && !context.AnyIsWord(s.FirstToken, s.EndToken, Others);
    }

    private static bool NamesFigures(DocumentContext context, BlockFacts block)
    {
        if ((block.Kinds & (CueKind.According | CueKind.Document | CueKind.Finding)) == 0)
        {
            return false;
        }

        return context.AnyIsWord(block.Block.FirstToken, block.Block.EndToken, Releases);
    }

    /// <summary>Whether a sentence says how something moved: "The total was up 3 per cent".</summary>
    public static bool Moves(DocumentContext context, in Sentence sentence) => context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Measures);

    /// <summary>A release of counts and shares goes on with others of them, and not with a sum of money or a distance.</summary>
    private static bool SharesUnit(DocumentContext context, BlockFacts release, Claim claim)
    {
        Block block = release.Block;
        return claim.Kind switch
        {
            ClaimKind.Money => context.AnyHas(block.FirstToken, block.EndToken, WordFlags.CurrencyWord) || HasSign(context.Text[block.Start..block.End]),
            ClaimKind.Measure => context.AnyHas(block.FirstToken, block.EndToken, WordFlags.MeasureUnit | WordFlags.SpecUnit),
            _ => true,
        };
    }

    private static bool HasSign(ReadOnlySpan<byte> text) => text.Contains((byte)'$') || text.IndexOf("£"u8) >= 0 || text.IndexOf("€"u8) >= 0 || text.IndexOf("₹"u8) >= 0;

    /// <summary>Whether the sentence, or one before it in its paragraph with which it goes on, says how a measure moved, and none leads elsewhere.</summary>
    private static bool SpeaksOfMeasures(DocumentContext context, BlockFacts block, int sentence)
    {
        Sentence own = block.Sentences[sentence];
        int first = sentence > 0 && !Moves(context, own) && !Continuation.GoesOn(context, own) ? own.FirstToken : block.Block.FirstToken;
        return context.AnyIsWord(first, own.EndToken, Measures) && !context.AnyIsWord(block.Block.FirstToken, own.EndToken, Others);
    }
}
