using System.Collections.Immutable;
using System.Globalization;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;
using DocLint.Rules.Typos.Names;

namespace DocLint.Rules.Typos.Spelling;

/// <summary>DL3007: a word that is in no list, and one that is certainly meant by it.</summary>
internal sealed class UnknownWordAnalyzer : DiagnosticAnalyzer
{
    private const int ShortestWord = 3;

    /// <summary>Words up to this length are names and abbreviations too often for a fix that nobody looks at.</summary>
    private const int LongestUnsafe = 4;

    /// <summary>Words to each side that stand beside one.</summary>
    private const int Beside = 2;

    // Scores, in hundredths of a natural logarithm. Set by hand, looking at 890 slips and at what is unknown in 930,000 words of news; there
    // was no text held out, so that other texts will show somewhat lower figures than those of the commit that set them.
    private const int InCompound = 700;
    private const int BesideUnknown = 400;
    private const int NearUnknown = 500;
    private const int Emphasized = 900;
    private const int Quoted = 600;
    private const int AmongNames = 600;
    private const int AmongTerms = 300;
    private const int BigSlip = 300;
    private const int Ambiguous = 200;
    private const int Repeated = 300;
    private const int Formed = 500;
    private const int SmallMargin = 100;
    private const int ClearMargin = 300;
    private const int NoRival = 1000;

    /// <summary>So far below the threshold a finding is a note.</summary>
    private const int NoteBand = 300;

    /// <summary>Corrections that are so much less likely than the best are not shown.</summary>
    private const int ShownBand = 400;

    // Costs of slips, see ErrorCost.
    private const int LikelyCost = 450;
    private const int UnlikelyCost = 600;

    /// <summary>A derived word ("tintable") is a slip only of what is nearer than that.</summary>
    private const int LikelySlipOfFormed = 220;

    private static readonly DiagnosticDescriptor Rule =
        new("DL3007", "Unknown word", "'{0}' is unknown; did you mean '{1}'", DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterWordAction(WordFlags.Unknown, Analyze);
        // A known name in capitals is nothing to look at.
        context.RegisterLowerCaseWordAction(WordFlags.ProperName, Analyze);
    }

    private static void Analyze(DocumentContext context, int index)
    {
        Token token = context.Tokens[index];
        if (token.Is(TokenShape.AllCaps | TokenShape.MixedCase) || TypoText.HasAccents(context, token))
            return;
        WordFlags flags = context.FlagsOf(index);
        if ((flags & (WordFlags.Misspelling | WordFlags.ForeignFunction | WordFlags.EnglishFunction | WordFlags.RegionalWord)) != 0)
            return;
        bool capital = token.Is(TokenShape.Capitalized);
        bool isName = capital && !MayBeAWord(context, index);
        if (isName && !OfficeNames.MayHold(context, index))
            return;
        ProseSpan span = MisspellingAnalyzer.StemSpan(context, token);
        if (span.Length is < ShortestWord or > ErrorCost.LongestWord || !IsFree(context, span))
            return;
        // "la historia oficial": the function words of a language stand beside its words.
        if (OtherSpeech.IsBesideForeign(context, index) || TermContext.IsLabel(context, index))
            return;
        if (!context.IsEnglishBlock(context.BlockOf(index)) || !context.IsProse(span) || UserWords.IsAccepted(context, span))
            return;
        // What somebody writes again and again is a word of theirs.
        int count = HitCounts.Of(context).OfFolded(context, index);
        if (count > 2 || (count > 1 && capital))
            return;
        Span<byte> typed = stackalloc byte[WordFolder.GetMaxLength(ErrorCost.LongestWord)];
        typed = typed[..WordFolder.Fold(context.TextOf(span), typed)];
        Span<Correction> best = stackalloc Correction[4];
        int found = CorrectionRanker.Rank(context, typed, Neighbour(context, index - 1, index, index - 1), Neighbour(context, index, index + 1, index + 1), best);
        if (found == 0 || best[0].Score + CorrectionRanker.InDocument < LeastScore(typed.Length) - NoteBand)
            return;
        CorrectionRanker.PreferWordsOf(context.Hashes, context.Words, best[..found]);
        if (!(isName && (best[0].Cost > LikelyCost || !OfficeNames.Supports(context, index, CorrectionRanker.WordAt(best[0].Word)))))
            Judge(context, index, span, typed, best[..found], count);
    }

    private static void Judge(DocumentContext context, int index, ProseSpan span, ReadOnlySpan<byte> typed, ReadOnlySpan<Correction> best, int count)
    {
        TokenShape shape = context.Tokens[index].Shape;
        int margin = best.Length > 1 ? best[0].Score - best[1].Score : NoRival;
        ReadOnlySpan<byte> likeliest = CorrectionRanker.WordAt(best[0].Word);
        if (SpokenForms.IsOne(typed, likeliest, context.Words) || ArchaicVerbs.IsOne(context, index, typed) || BritishForms.IsOne(typed, context.Words) || TermContext.IsTerm(context, index, span, typed, likeliest))
            return;
        bool isFormed = WordFormation.IsFormed(typed, context.Words);
        if (isFormed && best[0].Cost > LikelySlipOfFormed && WordFormation.IsDerived(typed, likeliest, context.Words))
            return;
        int excess = best[0].Score - Threshold(context, index, span, typed, best[0], margin, isFormed) - (count > 1 ? Repeated : 0);
        if (excess < -NoteBand)
            return;
        excess -= NearUnknown * OtherSpeech.WeighNear(context, index, Beside);
        if (excess < -NoteBand || OtherSpeech.IsSic(context, index))
            return;
        int shown = 1;
        while (shown < best.Length && best[0].Score - best[shown].Score < ShownBand)
            shown++;
        var corrections = new string[shown];
        for (int i = 0; i < shown; i++)
            corrections[i] = ApostropheStyle.Match(context, TypoText.MatchCase(shape, ShortText.Decode(CorrectionRanker.WordAt(best[i].Word))));
        bool dominant = typed.Length > LongestUnsafe && margin >= ClearMargin && best[0].Cost <= LikelyCost && excess >= 0 && count == 1
            && OtherSpeech.WeighNear(context, index) == 0 && !isFormed && !HitCounts.Of(context).IsFullOfTerms;
        context.Report(new Finding(Rule, span)
        {
            Arguments = [string.Join("' or '", corrections)],
            Fix = TypoText.Replace($"Replace with '{corrections[0]}'", dominant ? TypoText.SafetyAt(context, span.Start) : FixSafety.Unsafe, span, corrections[0]),
            Severity = excess < 0 ? DiagnosticSeverity.Note : null,
            Properties = [new("score", best[0].Score.ToString(CultureInfo.InvariantCulture)), new("margin", margin.ToString(CultureInfo.InvariantCulture))],
        });
    }

    /// <summary>What the correction of a word of so many letters must reach where nothing speaks for the word.</summary>
    private static int LeastScore(int length) => length switch { 3 => 1000, 4 => 300, 5 => -50, 6 => -600, 7 => -950, _ => -1200 };

    /// <summary>The score that a correction must reach: the lower, the longer the word is; the higher, the more speaks for a word that we do not know.</summary>
    private static int Threshold(DocumentContext context, int index, ProseSpan span, ReadOnlySpan<byte> typed, Correction best, int margin, bool isFormed)
    {
        WordFlags flags = context.FlagsOf(index);
        int threshold = LeastScore(typed.Length);
        byte before = TypoText.ByteAt(context.Text, span.Start - 1), after = TypoText.ByteAt(context.Text, span.End);
        if (before == (byte)'-' || after == (byte)'-')
            threshold += InCompound;
        threshold += BesideUnknown * UnknownNeighbours(context, index);
        if (TermContext.IsAmongNames(context, index))
            threshold += AmongNames;
        if (MarkupText.IsEmphasized(context, span))
            threshold += Emphasized;
        else if (TermContext.IsQuotedAlone(context, index))
            threshold += Quoted;
        if (best.Cost >= UnlikelyCost)
            threshold += BigSlip;
        if (margin < SmallMargin)
            threshold += Ambiguous;
        if (isFormed)
            threshold += Formed;
        if (HitCounts.Of(context).IsFullOfTerms)
            threshold += AmongTerms;
        if ((flags & WordFlags.ProperName) != 0)
            threshold = Math.Max(threshold + Formed, typed.Length < 5 ? 900 : 550);
        if (context.Tokens[index].Is(TokenShape.Capitalized))
            threshold = Math.Max(threshold + Formed, 250);
        return threshold;
    }

    /// <summary>A capitalised unknown word is a name, unless it begins a sentence that goes on in lower case.</summary>
    private static bool MayBeAWord(DocumentContext context, int index) =>
        context.Tokens[index].Length > 4 && index + 1 < context.Tokens.Length && TypoText.IsFollowed(context, index)
        && context.Tokens[index + 1].Shape == TokenShape.None && TypoText.StartsSentence(context, index);

    /// <summary>Nothing is glued to the word that makes it a part of something else: "e.g.foo", "@foo", "foo's'".</summary>
    private static bool IsFree(DocumentContext context, ProseSpan span)
    {
        byte before = TypoText.ByteAt(context.Text, span.Start - 1), after = TypoText.ByteAt(context.Text, span.End);
        // The second half of a word that was broken at a line end ("delib- erately") is DL3011's.
        if (before is (byte)' ' or (byte)'\n' && context.Text[..span.Start].TrimEnd(" \n"u8) is [.., var last, (byte)'-'] && TypoText.IsAsciiLetter(last))
            return false;
        if (after == (byte)'-' && TypoText.ByteAt(context.Text, span.End + 1) is (byte)' ' or (byte)'\n')
            return false;
        // "[t]ypically", "Lib(erace)": letters before the bracket or in it belong to the word.
        if (before == (byte)']' || (before == (byte)'(' && TypoText.IsAsciiLetter(TypoText.ByteAt(context.Text, span.Start - 2))))
            return false;
        // "fianc\uFFFD": a letter of it is lost.
        if (context.Text[span.End..].StartsWith("\uFFFD"u8) || context.Text[..span.Start].EndsWith("\uFFFD"u8))
            return false;
        if (before is (byte)'.' or (byte)'/' or (byte)'*' or (byte)'&' or (byte)'\'' || after is (byte)'/' or (byte)'*' or (byte)'(' or (byte)'[')
            return false;
        return after != (byte)'.' || !TypoText.IsAsciiLetter(TypoText.ByteAt(context.Text, span.End + 1));
    }

    /// <summary>The hash of one of two tokens that touch; 0 when they do not.</summary>
    private static ulong Neighbour(DocumentContext context, int left, int right, int wanted)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (left < 0 || right >= tokens.Length)
            return 0;
        ReadOnlySpan<byte> gap = context.Text[tokens[left].End..tokens[right].Start];
        if (gap is not ([(byte)' '] or [(byte)'-'] or [(byte)'\n']) && !gap.SequenceEqual("\u00A0"u8))
            return 0;
        return tokens[wanted].IsWord ? TypoHashes.OfWord(context.TextOf(MisspellingAnalyzer.StemSpan(context, tokens[wanted]))) : 0;
    }

    private static int UnknownNeighbours(DocumentContext context, int index)
    {
        int unknown = 0;
        for (int i = Math.Max(0, index - Beside); i <= Math.Min(context.Tokens.Length - 1, index + Beside); i++)
        {
            if (i != index && (context.FlagsOf(i) & (WordFlags.Unknown | WordFlags.ForeignFunction)) != 0 && !context.Tokens[i].Is(TokenShape.Capitalized))
                unknown++;
        }

        return unknown;
    }
}
