using DocLint.Core.Tokens;

namespace DocLint.Rules.Packs;

/// <summary>The word classes a slot of a template can ask for, as small numbers.</summary>
internal static class PhraseClass
{
    public const int Any = 0;
    public const int Number = 1;
    public const int Name = 2;

    /// <summary>The class of flag bit n is this plus n.</summary>
    public const int FirstFlag = 8;

    /// <summary>Most words of a "{0,n}" slot.</summary>
    public const int LongestGap = 12;

    /// <summary>Most words of gaps that follow each other.</summary>
    public const int MostWords = 100;

    /// <summary>Most words of a "{name+}" slot.</summary>
    public const int LongestRun = 6;

    private static readonly (string Name, WordFlags Flag)[] Flags =
    [
        ("network", WordFlags.Network), ("navigation", WordFlags.Navigation), ("calendar", WordFlags.Calendar),
        ("role", WordFlags.Role), ("credit", WordFlags.Credit), ("appeal", WordFlags.Appeal),
        ("call-to-action", WordFlags.CallToAction), ("imperative", WordFlags.Imperative), ("outlet", WordFlags.Outlet),
        ("month", WordFlags.Month), ("weekday", WordFlags.Weekday), ("you", WordFlags.SecondPerson), ("we", WordFlags.FirstPersonPlural),
    ];

    /// <summary>The class a slot name stands for, or -1.</summary>
    public static int Parse(string name)
    {
        if (name == "#")
        {
            return Number;
        }

        if (name == "Name")
        {
            return Name;
        }

        foreach (var (known, flag) in Flags)
        {
            if (known == name)
            {
                return FirstFlag + System.Numerics.BitOperations.TrailingZeroCount((ulong)flag);
            }
        }

        return -1;
    }
}
