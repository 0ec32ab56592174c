using System.Globalization;
using DocLint.Core.Tokens;

namespace DocLint.RuleCompiler;

/// <summary>
/// Compiles the line model. The layout of the section is described at <c>LineModel</c>. Features and context numbers keep the order
/// of the file, which a test compares with that of <c>LineFeature</c> and <c>LineContext</c>.
/// </summary>
public sealed class BoilerplateModelCompiler : ISectionCompiler
{
    private const int Leaves = 8;

    private readonly Dictionary<string, int> _testNumbers = [];
    private readonly List<float> _weights = [];
    private readonly List<(int Number, float Least)> _cuts = [];
    private readonly List<ushort> _tests = [];
    private readonly List<float> _leaves = [];
    private int _contextNumbers;
    private float _start;

    public string Name => "boilerplate-model";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        foreach (string file in rules.Find("boilerplate", "line-model.tsv"))
        {
            int number = 0;
            foreach (string line in RulesFolder.ReadLines(file))
            {
                number++;
                if (!line.StartsWith('#') && line.Length > 0)
                    Read(new Row(file, number, line.Split('\t')));
            }
        }

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(_cuts.Count);
        writer.Write(_leaves.Count / Leaves);
        _weights.ForEach(writer.Write);
        writer.Write(_start);
        _cuts.ForEach(cut => writer.Write(cut.Number));
        _cuts.ForEach(cut => writer.Write(cut.Least));
        _tests.ForEach(writer.Write);
        _leaves.ForEach(writer.Write);
        return bytes.ToArray();
    }

    private void Read(Row row)
    {
        switch (row.Text(0))
        {
            case "feature":
                _testNumbers.Add(row.Text(1), _testNumbers.Count);
                _weights.Add(row.Number(2));
                break;
            case "context":
                foreach (string least in row.Text(2).Split(' '))
                {
                    _testNumbers.Add(row.Text(1) + ">=" + least, _testNumbers.Count);
                    _cuts.Add((_contextNumbers, row.Parse(least)));
                }

                _contextNumbers++;
                break;
            case "start":
                _start = row.Number(1);
                break;
            case "tree":
                for (int i = 1; i < Leaves; i++)
                    _tests.Add((ushort)TestOf(row, row.Text(i)));
                _tests.Add(0);
                for (int i = 0; i < Leaves; i++)
                    _leaves.Add(row.Number(Leaves + i));
                break;
            default:
                throw row.Error($"'{row.Text(0)}' is none of feature, context, start, tree");
        }
    }

    private int TestOf(Row row, string name) =>
        _testNumbers.TryGetValue(name, out int test) ? test : throw row.Error($"'{name}' is neither a feature nor a test of a context number");

    private sealed record Row(string File, int Line, string[] Fields)
    {
        public string Text(int index) => index < Fields.Length ? Fields[index] : throw Error($"field {index + 1} is missing");

        public float Number(int index) => Parse(Text(index));

        public float Parse(string text) =>
            float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) ? value : throw Error($"'{text}' is no number");

        public RuleSourceException Error(string message) => new(File, Line, message);
    }
}
