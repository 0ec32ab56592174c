using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Lines of data below a report: "Attendance: 4,812. Referee: A. Name." A label with its value is no statement of the text.</summary>
internal static class DataLines
{
    private static readonly WordSet MatchLabels = new("attendance attendances att crowd gate referee"u8);

    private static readonly WordSet ResultLabels = new("maj majority turnout electorate"u8);

    /// <summary>Shares in brackets from which on a sentence is a table of results.</summary>
    private const int FewestShares = 3;

    private const int LongestResult = 600;

    /// <summary>Words of the longest label.</summary>
    private const int LongestLabel = 3;

    /// <summary>Tokens around the number in which another label makes a line of data.</summary>
    private const int Reach = 12;

    public static bool IsValue(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (IsResult(site) || IsVotes(site))
        {
            return true;
        }

        if (site.IsSpacedBefore || !site.GapBefore.StartsWith(": "u8) || !EndsValue(site) || !IsLabel(context, site.Previous, site.Sentence.FirstToken))
        {
            return false;
        }

        return context.IsWord(site.Previous, MatchLabels) || HasOtherLabel(site);
    }

    /// <summary>"Lab 18,555 (50.8%), Green 4,810 (13.2%), turnout 47.8%": the result of a vote, as it was counted.</summary>
    private static bool IsResult(in NumberSite site)
    {
        DocumentContext context = site.Context;
        ReadOnlySpan<byte> text = context.Text[site.Sentence.Start..site.Sentence.End];
        return text.Length < LongestResult && text.IndexOf((byte)'%') >= 0 && text.Count("%)"u8) + text.Count("%, "u8) >= FewestShares
            && context.AnyIsWord(site.Sentence.FirstToken, site.Sentence.EndToken, ResultLabels);
    }

    /// <summary>"M. Thibodeau (Grn) 3,114; R. Estabrooks (PC) 2,970": votes behind the party of who got them.</summary>
    private static bool IsVotes(in NumberSite site) => site.IsBare && site.Previous >= 0 && site.GapBefore.SequenceEqual(") "u8) && EndsValue(site)
        && site.Context.Text[..site.Context.Tokens[site.Previous].Start] is [.., (byte)'('] && site.Context.IsCapitalized(site.Previous);

    private static bool EndsValue(in NumberSite site)
    {
        if (site.Next < 0)
        {
            return true;
        }

        ReadOnlySpan<byte> after = site.GapAfter;
        return after is [(byte)'.' or (byte)';' or (byte)'\n' or (byte)'|', ..] or [(byte)',', (byte)' ', ..]
            || after.StartsWith(" ("u8) || after.StartsWith(" |"u8);
    }

    /// <summary>One to three words from the beginning of the block, or from a full stop, to a colon.</summary>
    private static bool IsLabel(DocumentContext context, int last, int first)
    {
        for (int i = last; i > last - LongestLabel; i--)
        {
            if (i <= first)
            {
                return context.IsCapitalized(i);
            }

            ReadOnlySpan<byte> gap = context.Between(context.Tokens[i - 1].End, context.Tokens[i].Start);
            if (gap is [(byte)'.' or (byte)';' or (byte)',' or (byte)'\n' or (byte)'|' or (byte)')', ..] or [(byte)' ', (byte)'|', ..])
            {
                return context.IsCapitalized(i);
            }

            if (!TokenExtensions.IsOneSpace(gap))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasOtherLabel(in NumberSite site)
    {
        DocumentContext context = site.Context;
        int end = site.WindowEnd(Reach) - 1;
        for (int i = site.WindowStart(Reach); i < end; i++)
        {
            if (i != site.Previous && context.Text[context.Tokens[i].End..].StartsWith(": "u8) && IsLabel(context, i, site.Sentence.FirstToken))
            {
                return true;
            }
        }

        return false;
    }
}
