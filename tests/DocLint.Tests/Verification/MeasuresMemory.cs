namespace DocLint.Tests.Verification;

/// <summary>Tests that measure the memory of the whole process run alone: what others hold meanwhile would count.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuresMemory
{
    public const string Name = "measures memory";
}
