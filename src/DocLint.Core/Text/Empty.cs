namespace DocLint.Core.Text;

/// <summary>Empty arrays of structs of ours. The framework's own are made by code that is compiled at every start for each such struct; this is compiled ahead.</summary>
internal static class Empty<T>
    where T : struct
{
    public static readonly T[] Array = GC.AllocateUninitializedArray<T>(0);
}
