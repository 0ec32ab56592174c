namespace DocLint.Rules.Typos.Data;

/// <summary>The classes of the table of people; shared by the compiler and the rule.</summary>
internal static class PersonNameClass
{
    /// <summary>A family name that tells the person by itself, behind a title; or a given name with a family name.</summary>
    public const int Alone = 1;

    /// <summary>A family name that many have: only a given name tells whose it is.</summary>
    public const int WithGivenName = 2;
}
