using FsCheck;
using FsCheck.Fluent;

namespace DocLint.Tests.Properties;

/// <summary>Runs FsCheck inside a plain fact, with a fixed seed, so that a run is the same everywhere.</summary>
internal static class Property
{
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_240_229, 1);

    public static void Holds<T>(Gen<T> values, Action<T> check) =>
        Prop.ForAll(values.ToArbitrary(), check).Check(Quiet);
}
