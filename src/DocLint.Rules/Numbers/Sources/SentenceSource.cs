using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Numbers.Claims;
using DocLint.Rules.Numbers.Quantities;

namespace DocLint.Rules.Numbers.Sources;

/// <summary>Tells whether a cue of the number's own sentence covers it: the clause decides.</summary>
internal static class SentenceSource
{
    private static readonly WordSet Joints = new("and but although though while whereas yet so"u8);

    private static readonly WordSet Turns = new("but"u8);

    /// <summary>What a clause begins with that is said.</summary>
    private static readonly WordSet Clauses = new("that it they he she there this these"u8);

    private static readonly WordSet Relatives = new("which who"u8);

    private static readonly WordSet SpeechContinues = new("that adding noting"u8);

    /// <summary>True if the number stands in a quotation, or a source of its sentence covers it.</summary>
    /// <param name="rejected">Otherwise the nearest cue that does not cover it, or null.</param>
    public static bool Covers(DocumentContext context, Claim claim, BlockFacts block, out Cue? rejected)
    {
        rejected = null;
        const CueKind documents = CueKind.According | CueKind.Document;
        Sentence sentence = block.Sentences[claim.Sentence];
        CueKind kinds = block[claim.Sentence].Kinds;
        int turn = TurnBefore(context, claim.Quantity, sentence);
        if (claim.IsQuoted || (kinds & CueKind.Citation) != 0 || (turn < 0 && (kinds & documents) != 0))
        {
            return true;
        }

        bool isAside = kinds != CueKind.None && Continuation.IsPresentAside(context, sentence, claim.Quantity);
        foreach (Cue cue in block.CuesOf(claim.Sentence))
        {
            bool elsewhere = ((cue.Kind & documents) == 0 && isAside) || (cue.Token < claim.Quantity.FirstToken
                ? IsAsideBefore(context, cue.Token, turn, sentence) || ((cue.Kind & documents) == 0 && DescribesSpeaker(context, cue.Token, claim.Quantity, sentence))
                : (cue.Kind & documents) == 0 && IsOfAnother(context, cue, claim.Quantity, sentence));
            if (!elsewhere)
            {
                return true;
            }

            if (rejected is not { } other || Distance(cue, claim.Quantity) < Distance(other, claim.Quantity))
            {
                rejected = cue;
            }
        }

        return false;
    }

    /// <summary>What is said behind the number is said of something else.</summary>
    private static bool IsOfAnother(DocumentContext context, Cue cue, in Quantity quantity, in Sentence sentence) =>
        IsInParenthesis(context, cue.Token, quantity, sentence) || IsBehindSubject(context, cue.Token, quantity, sentence)
        || (cue.Kind is CueKind.Speech or CueKind.Finding && IsInClauseBefore(context, cue.Token, quantity, sentence));

    /// <summary>The last ", but" before the number; or -1.</summary>
    private static int TurnBefore(DocumentContext context, in Quantity quantity, in Sentence sentence)
    {
        for (int i = quantity.FirstToken - 1; i > sentence.FirstToken; i--)
        {
            if (context.IsWord(i, Turns) && context.Text[..context.Tokens[i].Start].EndsWith(", "u8))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"There were 1,900 thefts, police records show, but arson rose 8 percent": what is set between commas is said of what stands before it.</summary>
    private static bool IsAsideBefore(DocumentContext context, int cue, int turn, in Sentence sentence)
    {
        const int tail = 6;
        return cue < turn && cue + tail >= turn && context.Between(sentence.Start, context.Tokens[cue].Start).IndexOf(", "u8) >= 0
            && !context.Between(context.Tokens[cue].End, context.Tokens[turn].Start - 2).Contains((byte)',');
    }

    /// <summary>"Shops, among them one with 40,000 customers, say that": what stands between the subject and its verb is not what is said.</summary>
    private static bool IsBehindSubject(DocumentContext context, int cue, in Quantity quantity, in Sentence sentence)
    {
        ReadOnlySpan<byte> after = context.Between(quantity.End, context.Tokens[cue].Start);
        return after.EndsWith(", "u8) && after[..^2].IndexOf(", "u8) < 0 && cue + 1 < sentence.EndToken && context.IsWord(cue + 1, Clauses)
            && context.Between(sentence.Start, quantity.Start).IndexOf(", "u8) >= 0;
    }

    private static int Distance(Cue cue, in Quantity quantity) =>
        cue.Token < quantity.FirstToken ? quantity.FirstToken - cue.Token : cue.Token - quantity.EndToken;

    /// <summary>"...", said Smith, who owns 500 stores: the number is not part of what was said.</summary>
    private static bool DescribesSpeaker(DocumentContext context, int cue, in Quantity quantity, in Sentence sentence)
    {
        ReadOnlySpan<byte> text = context.Text;
        Token token = context.Tokens[cue];
        if (!Quotations.EndsBefore(text, token.Start) && !FollowsQuotation(text[sentence.Start..token.Start]))
        {
            return false;
        }

        ReadOnlySpan<byte> between = context.Between(token.End, quantity.Start);
        return (between.IndexOf(", who "u8) >= 0 || between.IndexOf(", whose "u8) >= 0 || between.IndexOf(", which "u8) >= 0)
            && between.IndexOf("“"u8) < 0 && !between.Contains((byte)'"')
            && !context.AnyIsWord(cue + 1, quantity.FirstToken, SpeechContinues);
    }

    /// <summary>"...," Smith [said]: a comma and a closing quote, then nothing but the speaker.</summary>
    private static bool FollowsQuotation(ReadOnlySpan<byte> before)
    {
        const int speaker = 60;
        ReadOnlySpan<byte> tail = before.Length > speaker ? before[^speaker..] : before;
        int curly = tail.LastIndexOf(",”"u8);
        int straight = tail.LastIndexOf(",\""u8);
        int at = Math.Max(curly, straight);
        if (at < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = tail[(at + (at == curly ? 4 : 2))..];
        return rest.StartsWith(" "u8) && !rest.Contains((byte)',') && !rest.Contains((byte)'"') && rest.IndexOf("“"u8) < 0;
    }

    /// <summary>The number lies between dashes, in brackets or in an apposition that is closed before the cue.</summary>
    private static bool IsInParenthesis(DocumentContext context, int cue, in Quantity quantity, in Sentence sentence)
    {
        // "..., the mayor told the council." at the end covers all that stands before it.
        if (Asides.Closes(context, cue, sentence))
        {
            return false;
        }

        ReadOnlySpan<byte> before = context.Between(sentence.Start, quantity.Start);
        ReadOnlySpan<byte> after = context.Between(quantity.End, context.Tokens[cue].Start);
        if (HasDash(before) && HasDash(after))
        {
            return true;
        }

        int open = before.LastIndexOf((byte)'(');
        if (open >= 0 && open > before.LastIndexOf((byte)')') && after.Contains((byte)')'))
        {
            return true;
        }

        return OpensApposition(before) && ClosesRightBefore(after) && !EndsSentence(context, cue, sentence);
    }

    /// <summary>"The bridge costs $46 million, but the state says it cannot keep both", "cost $9 million and critics argue that", "raised $27,000 for the hospice, which said that ...": what is said comes behind.</summary>
    private static bool IsInClauseBefore(DocumentContext context, int cue, in Quantity quantity, in Sentence sentence)
    {
        const int subject = 8;
        ReadOnlySpan<byte> rest = context.Between(context.Tokens[cue].End, sentence.End);
        if (rest is not [(byte)' ', >= (byte)'a' and <= (byte)'z', ..] || EndsSentence(context, cue, sentence)
            || context.Has(cue - 1, WordFlags.NumberWord | WordFlags.PercentWord))
        {
            return false;
        }

        for (int i = Math.Max(quantity.EndToken, cue - subject); i < cue; i++)
        {
            if (i >= cue - 3 && i < cue - 1 && quantity.FirstToken > sentence.FirstToken + 1 && context.IsWord(i, Joints) && cue + 1 < sentence.EndToken && context.HashOf(cue + 1) == Word.That)
            {
                return true;
            }

            bool begins = context.IsWord(i, Joints) || (i == cue - 1 && context.IsWord(i, Relatives));
            if (begins && context.Text[..context.Tokens[i].Start].EndsWith(", "u8))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"..., it says.": nothing but a full stop follows.</summary>
    private static bool EndsSentence(DocumentContext context, int cue, in Sentence sentence) => cue + 1 == sentence.EndToken;

    private static bool HasDash(ReadOnlySpan<byte> text) =>
        text.IndexOf("—"u8) >= 0 || text.IndexOf("–"u8) >= 0 || text.IndexOf("--"u8) >= 0 || text.IndexOf(" - "u8) >= 0;

    private static bool OpensApposition(ReadOnlySpan<byte> before)
    {
        int comma = before.LastIndexOf(", "u8);
        if (comma < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = before[(comma + 2)..];
        return rest.StartsWith("which "u8) || rest.StartsWith("who "u8) || rest.StartsWith("whose "u8) || rest.StartsWith("where "u8)
            || rest.StartsWith("a "u8) || rest.StartsWith("an "u8) || rest.StartsWith("the "u8);
    }

    /// <summary>A comma and at most two words stand before the cue.</summary>
    private static bool ClosesRightBefore(ReadOnlySpan<byte> after)
    {
        int comma = after.IndexOf((byte)',');
        return comma >= 0 && after[(comma + 1)..].Trim((byte)' ').Count((byte)' ') <= 1;
    }
}
