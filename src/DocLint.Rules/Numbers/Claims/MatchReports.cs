using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Tells the sentences of a match report that are of the match, which everybody saw, from those that are of a town, a club's money or a school.</summary>
internal static class MatchReports
{
    /// <summary>Words of sport that name who plays where: nothing of a game is told by them alone.</summary>
    private static readonly WordSet Institutions = new("club league cup premier team teams player players stadium cricket football basketball baseball soccer hockey rugby tennis golf athletics olympic olympics athlete athletes match matches championship championships tournament loss losses win defense offense"u8);

    /// <summary>What an athlete does in a number of cases, distances and times.</summary>
    private static readonly WordSet Feats = new("shot shoots hit hits made makes threw throws ran run rode swam kicked completed converted saved finished pitched batted bowled led trailed"u8);

    /// <summary>Whether the sentence is about something else than a game.</summary>
    public static bool IsOfTown(in NumberSite site)
    {
        DocumentContext context = site.Context;
        if (!site.HasSentence || context.AnyIsWord(site.Sentence.FirstToken, site.Sentence.EndToken, Feats))
        {
            return false;
        }

        for (int i = site.Sentence.FirstToken; i < site.Sentence.EndToken; i++)
        {
            if (context.Has(i, WordFlags.SportWord) && !context.IsWord(i, Institutions))
            {
                return false;
            }
        }

        return true;
    }
}
