using System.Runtime.InteropServices;

namespace DocLint.Rules.Boilerplate;

/// <summary>
/// A linear model in two passes: the first judges a line by itself, the second knows what the first said of its
/// neighbours. The weights are data: rules/boilerplate/line-model.tsv, made by train.py beside it.
/// </summary>
/// <remarks>The section holds little-endian floats: first-pass weights, second-pass weights, context weights.</remarks>
internal readonly ref struct LineModel(ReadOnlySpan<byte> section)
{
    /// <summary>Number of line features.</summary>
    public const int FeatureCount = (int)LineFeature.TitleLine + 1;

    private readonly ReadOnlySpan<float> _weights = MemoryMarshal.Cast<byte, float>(section);

    public ReadOnlySpan<float> First => _weights[..FeatureCount];

    public ReadOnlySpan<float> Second => _weights.Slice(FeatureCount, FeatureCount);

    public ReadOnlySpan<float> Context => _weights.Slice(2 * FeatureCount, LineContext.Count);

    /// <summary>The kebab-case name of a feature, as the weights file has it and reports show it.</summary>
    public static string NameOf(LineFeature feature)
    {
        var name = new System.Text.StringBuilder();
        foreach (var c in feature.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && name.Length > 0)
            {
                name.Append('-');
            }

            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }

    /// <summary>Turns log-odds into a probability.</summary>
    public static float Probability(float logOdds) => 1f / (1f + MathF.Exp(-logOdds));
}
