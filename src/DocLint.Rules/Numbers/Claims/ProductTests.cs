using DocLint.Core.Text;

namespace DocLint.Rules.Numbers.Claims;

/// <summary>Tells shares that a review measured itself, or that buyers gave as stars.</summary>
internal static class ProductTests
{
    private static readonly WordSet Ours = new("our my"u8);

    private static readonly WordSet Tests = new("test tests testing tested trials lab benchmark benchmarks"u8);

    private static readonly WordSet Ratings = new("star stars rating ratings review reviews"u8);

    /// <summary>"96% of the sand in our carpet test", "80% of them give it five stars".</summary>
    /// <param name="end">Token after the last that is near the number.</param>
    public static bool IsResult(in NumberSite site, int end) => IsOwn(site) || site.Context.AnyIsWord(site.Quantity.EndToken, end, Ratings);

    private static bool IsOwn(in NumberSite site)
    {
        Sentence sentence = site.Sentence;
        return Ours.FindIn(site.Context.Hashes[sentence.FirstToken..sentence.EndToken]) >= 0
            && site.Context.AnyIsWord(sentence.FirstToken, sentence.EndToken, Tests);
    }
}
