namespace DocLint.Rules.Typos.Usage;

/// <summary>The patterns of one wrong word, as entries of <see cref="Data.ConfusionImage"/>; End is behind the last.</summary>
/// <param name="IsFree">Whether only those count that ask for no certain word beside it.</param>
internal readonly record struct ConfusionGroup(int First, int End, bool IsFree)
{
    public bool IsEmpty => First == End;
}
