using System.Buffers.Binary;
using System.Globalization;
using DocLint.Core.Tokens;

namespace DocLint.RuleCompiler;

/// <summary>
/// Compiles the weights of the line model: little-endian floats, all first-pass weights, all second-pass weights, then those of
/// the context, in the order of the file. The order is that of <c>LineFeature</c>, which a test compares.
/// </summary>
public sealed class BoilerplateModelCompiler : ISectionCompiler
{
    private const string ContextPrefix = "context:";

    public string Name => "boilerplate-model";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        var first = new List<float>();
        var second = new List<float>();
        var context = new List<float>();
        foreach (string file in rules.Find("boilerplate", "line-model.tsv"))
        {
            int number = 0;
            foreach (string line in RulesFolder.ReadLines(file))
            {
                number++;
                if (line.StartsWith('#') || line.Length == 0)
                    continue;
                string[] fields = line.Split('\t');
                if (fields.Length != 3)
                    throw new RuleSourceException(file, number, "a line is a name and two weights, separated by tabs");
                float own = Parse(file, number, fields[1]), later = Parse(file, number, fields[2]);
                if (fields[0].StartsWith(ContextPrefix, StringComparison.Ordinal))
                {
                    context.Add(later);
                    continue;
                }

                first.Add(own);
                second.Add(later);
            }
        }

        float[] all = [.. first, .. second, .. context];
        var bytes = new byte[all.Length * sizeof(float)];
        for (int i = 0; i < all.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), all[i]);
        return bytes;
    }

    private static float Parse(string file, int number, string text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value)
            ? value
            : throw new RuleSourceException(file, number, $"'{text}' is no number");
}
