using System.Globalization;
using System.Numerics;
using System.Text;
using DocLint.Core.Tokens;

namespace DocLint.RuleCompiler;

/// <summary>
/// Compiles a line model. The layout of the section is described at <c>LineModel</c> and <c>LineWords</c>. Features and context numbers keep the order
/// of the file, which a test compares with that of <c>LineFeature</c> and <c>LineContext</c>.
/// </summary>
/// <param name="file">The model's file name.</param>
public abstract class LineModelCompiler(string name, string file) : ISectionCompiler
{
    private const int Leaves = 8;

    /// <summary>Steps of a word's weight in one; slots of the table of words, for each word at least.</summary>
    private const int StepsOfWeight = 32, LeastSlotsPerWord = 2;

    private readonly Dictionary<string, int> _testNumbers = [];
    private readonly List<float> _weights = [];
    private readonly List<(int Number, float Least)> _cuts = [];
    private readonly List<ushort> _tests = [];
    private readonly List<float> _leaves = [];
    private readonly Dictionary<string, sbyte> _words = [];
    private int _contextNumbers;
    private float _start;

    public string Name => name;

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        foreach (string path in rules.Find("boilerplate", file))
        {
            int number = 0;
            foreach (string line in RulesFolder.ReadLines(path))
            {
                number++;
                if (!line.StartsWith('#') && line.Length > 0)
                    Read(new Row(path, number, line.Split('\t')));
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
        byte[] names = Names();
        writer.Write(names.Length);
        writer.Write(names);
        foreach (uint slot in WordSlots())
            writer.Write(slot);
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
            case "word":
                if (!_words.TryAdd(row.Text(1), WeightOf(row)))
                    throw row.Error($"'{row.Text(1)}' has a weight already");
                break;
            default:
                throw row.Error($"'{row.Text(0)}' is none of feature, context, start, tree, word");
        }
    }

    private static sbyte WeightOf(Row row)
    {
        float steps = MathF.Round(row.Number(2) * StepsOfWeight);
        return steps is >= sbyte.MinValue and <= sbyte.MaxValue and not 0
            ? (sbyte)steps
            : throw row.Error($"a weight is a multiple of 1/{StepsOfWeight} from -4 to 3.96, and not 0");
    }

    private byte[] Names()
    {
        string names = string.Join('\n', _testNumbers.OrderBy(test => test.Value).Select(test => test.Key));
        return Encoding.UTF8.GetBytes(names.PadRight((names.Length + 3) & ~3, '\n'));
    }

    private uint[] WordSlots()
    {
        int log2 = BitOperations.Log2((uint)Math.Max(1, _words.Count * LeastSlotsPerWord)) + 1;
        var slots = new uint[1 << log2];
        foreach ((string word, sbyte weight) in _words.OrderBy(word => word.Key, StringComparer.Ordinal))
        {
            ulong hash = WordHash.Compute(Encoding.UTF8.GetBytes(word));
            int at = (int)(hash >> (64 - log2));
            while (slots[at] != 0)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = ((uint)hash << 8) | (byte)weight;
        }

        return slots;
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
