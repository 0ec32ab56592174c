using DocLint.Core.Analysis;
using DocLint.Core.Text;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Clauses that tell of a thing or a person named before: ", whose mountains catch three metres of rain".</summary>
internal static class RelativeClauses
{
    private static readonly WordSet Pronouns = new("which whose where"u8);

    /// <summary>The first token of the relative clause behind a comma in which the number stands, or that of its sentence.</summary>
    public static int StartOf(in NumberSite site)
    {
        DocumentContext context = site.Context;
        for (int i = site.Quantity.FirstToken - 1; i > site.Sentence.FirstToken; i--)
        {
            if (context.IsWord(i, Pronouns) && context.Text[..context.Tokens[i].Start].EndsWith(", "u8))
            {
                return i;
            }
        }

        return site.Sentence.FirstToken;
    }
}
