using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>What one pass over the words of a line counts.</summary>
internal struct LineCounts
{
    private const WordFlags Counted = WordFlags.Verb | WordFlags.EnglishFunction | WordFlags.ForeignFunction | WordFlags.Calendar | WordFlags.CallToAction
        | WordFlags.Network | WordFlags.Navigation | WordFlags.SecondPerson | WordFlags.FirstPersonPlural | WordFlags.Role | WordFlags.Credit
        | WordFlags.Appeal | WordFlags.Legal | WordFlags.Outlet;

    public int Words;
    public int Capitalized;
    public int AllCaps;
    public int WithoutLetters;
    public int Verbs;
    public int FunctionWords;
    public int ForeignWords;
    public int Numbers;
    public int CalendarWords;
    public int CallsToAction;
    public int Networks;
    public int NavigationWords;
    public int Yous;
    public int Wes;
    public int Roles;
    public int Credits;
    public int Appeals;
    public int Legals;
    public int Outlets;
    public WordFlags First;

    public static LineCounts Of(DocumentContext context, in Block block)
    {
        var counts = new LineCounts { Words = LineText.CountWords(context, block) };
        if (block.TokenCount > 0)
        {
            counts.First = context.FlagsOf(block.FirstToken);
        }

        var tokens = context.Tokens;
        var flagSets = context.Words.FlagSets;
        for (var i = block.FirstToken; i < block.EndToken; i++)
        {
            ref readonly var token = ref tokens[i];
            counts.AddShape(token.Shape);
            counts.AddFlags(token.IsWord ? (WordFlags)flagSets[token.Entry.FlagSet] : WordFlags.None);
        }

        return counts;
    }

    private void AddShape(TokenShape shape)
    {
        Capitalized += (shape & (TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.MixedCase)) != 0 ? 1 : 0;
        AllCaps += (shape & TokenShape.AllCaps) != 0 ? 1 : 0;
        Numbers += (shape & TokenShape.HasDigit) != 0 ? 1 : 0;
        WithoutLetters += (shape & TokenShape.StartsWithDigit) != 0 ? 1 : 0;
    }

    private void AddFlags(WordFlags flags)
    {
        if ((flags & Counted) == 0)
        {
            return;
        }

        Verbs += Is(flags, WordFlags.Verb);
        FunctionWords += Is(flags, WordFlags.EnglishFunction | WordFlags.ForeignFunction);
        ForeignWords += Is(flags, WordFlags.ForeignFunction) & ~Is(flags, WordFlags.EnglishFunction);
        CalendarWords += Is(flags, WordFlags.Calendar);
        CallsToAction += Is(flags, WordFlags.CallToAction);
        Networks += Is(flags, WordFlags.Network);
        NavigationWords += Is(flags, WordFlags.Navigation);
        Yous += Is(flags, WordFlags.SecondPerson);
        Wes += Is(flags, WordFlags.FirstPersonPlural);
        Roles += Is(flags, WordFlags.Role);
        Credits += Is(flags, WordFlags.Credit);
        Appeals += Is(flags, WordFlags.Appeal);
        Legals += Is(flags, WordFlags.Legal);
        Outlets += Is(flags, WordFlags.Outlet);
    }

    private static int Is(WordFlags flags, WordFlags any) => (flags & any) != 0 ? 1 : 0;
}
