using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using DocLint.Core.Text;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>
/// The first pass is linear in the features and the words of a line, and judges it by itself. The second pass is a sum of small decision trees, which ask the line's
/// features and what the first pass said of its neighbours. All is data: rules/boilerplate/line-model.tsv, and for documents in other languages
/// than English line-model-other.tsv, made by train.py beside them.
/// </summary>
/// <remarks>
/// The section, little-endian: number of context tests, number of trees; the first pass's weights and the second's start, floats; for
/// each context test the number it asks (int) and the least value (float); for each tree eight tests (ushorts, the last unused) in the
/// order of a heap; for each tree eight leaves (floats); the length of the names (int) and the names of all tests, with line feeds between, and
/// more behind them so that the length divides by four; the rest are the slots of <see cref="LineWords"/>.
/// </remarks>
internal readonly ref struct LineModel
{
    /// <summary>Number of line features. Tests below this number ask for a feature, the others for a number of the context.</summary>
    public const int FeatureCount = (int)LineFeature.TitleLine + 1;

    /// <summary>Tests asked on the way to a leaf.</summary>
    public const int Depth = 3;

    /// <summary>Leaves of a tree; also the place its tests take.</summary>
    public const int Leaves = 1 << Depth;

    private readonly float _start;
    private readonly ReadOnlySpan<int> _numbers;
    private readonly ReadOnlySpan<float> _cuts;
    private readonly ReadOnlySpan<ushort> _tests;
    private readonly ReadOnlySpan<float> _leaves;
    private readonly ReadOnlySpan<byte> _names;

    public LineModel(ReadOnlySpan<byte> section)
    {
        var contextTests = BinaryPrimitives.ReadInt32LittleEndian(section);
        var trees = BinaryPrimitives.ReadInt32LittleEndian(section[4..]);
        First = Take<float>(ref section, 2 * sizeof(int), FeatureCount);
        _start = Take<float>(ref section, 0, 1)[0];
        _numbers = Take<int>(ref section, 0, contextTests);
        _cuts = Take<float>(ref section, 0, contextTests);
        _tests = Take<ushort>(ref section, 0, trees * Leaves);
        _leaves = Take<float>(ref section, 0, trees * Leaves);
        _names = Take<byte>(ref section, sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(section));
        Words = new LineWords(MemoryMarshal.Cast<byte, uint>(section));
    }

    /// <summary>First-pass weight of each feature.</summary>
    public ReadOnlySpan<float> First { get; }

    /// <summary>First-pass weights of words.</summary>
    public LineWords Words { get; }

    /// <summary>Number of trees of the second pass.</summary>
    public int TreeCount => _leaves.Length / Leaves;

    /// <summary>Number of tests of both kinds.</summary>
    public int TestCount => FeatureCount + _numbers.Length;

    /// <summary>The tests of each tree: the first, then both of the second level, then all four of the third.</summary>
    public ReadOnlySpan<ushort> Tests => _tests;

    /// <summary>The leaves of each tree, <see cref="Leaves"/> in a row.</summary>
    public ReadOnlySpan<float> LeafValues => _leaves;

    /// <summary>Answers every test about a line with 1 or 0.</summary>
    /// <param name="values">The numbers of <see cref="LineContext.Fill"/>.</param>
    /// <param name="answers">Receives <see cref="TestCount"/> answers.</param>
    public void Answer(in LineFeatureSet features, ReadOnlySpan<float> values, Span<byte> answers)
    {
        features.CopyTo(answers[..FeatureCount]);
        answers = answers[FeatureCount..];
        for (var i = Avx2.IsSupported && Bmi2.X64.IsSupported ? AnswerEights(values, answers) : 0; i < _numbers.Length; i++)
        {
            answers[i] = values[_numbers[i]] >= _cuts[i] ? (byte)1 : (byte)0;
        }
    }

    /// <summary>Eight tests at a time.</summary>
    /// <returns>How many tests are answered.</returns>
    private unsafe int AnswerEights(ReadOnlySpan<float> values, Span<byte> answers)
    {
        var i = 0;
        fixed (int* numbers = _numbers)
        fixed (float* cuts = _cuts, value = values)
        fixed (byte* answer = answers)
        {
            for (; i <= _numbers.Length - 8; i += 8)
            {
                var asked = Avx2.GatherVector256(value, Avx.LoadVector256(numbers + i), sizeof(float));
                var yes = Avx.MoveMask(Avx.CompareGreaterThanOrEqual(asked, Avx.LoadVector256(cuts + i)));
                *(ulong*)(answer + i) = Bmi2.X64.ParallelBitDeposit((ulong)yes, 0x0101_0101_0101_0101);
            }
        }

        return i;
    }

    /// <summary>Second-pass log-odds of a line.</summary>
    /// <param name="answers">What <see cref="Answer"/> wrote. The compiler of the model makes sure that no test is beyond them.</param>
    public unsafe float Score(ReadOnlySpan<byte> answers)
    {
        var length = _tests.Length;
        float sum = _start, second = 0;
        fixed (ushort* tests = _tests)
        fixed (float* leaves = _leaves)
        fixed (byte* answer = answers)
        {
            // Two sums, as each addition waits for the one before.
            var at = 0;
            for (; at + Leaves < length; at += 2 * Leaves)
            {
                sum += LeafOf(tests + at, leaves + at, answer);
                second += LeafOf(tests + at + Leaves, leaves + at + Leaves, answer);
            }

            return sum + second + (at < length ? LeafOf(tests + at, leaves + at, answer) : 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe float LeafOf(ushort* tests, float* leaves, byte* answer)
    {
        nuint node = answer[tests[0]];
        node = (2 * node) + answer[tests[1 + node]];
        return leaves[(2 * node) + answer[tests[3 + node]]];
    }

    /// <summary>Which feature or number a test asks for: equal for the steps of one number.</summary>
    public int SubjectOf(int test) => test < FeatureCount ? test : FeatureCount + _numbers[test - FeatureCount];

    /// <summary>The name of a test, as the weights file has it and reports show it.</summary>
    public string NameOf(int test)
    {
        var rest = _names;
        for (; test > 0; test--)
        {
            ByteFields.Take(ref rest, (byte)'\n');
        }

        return ShortText.Decode(ByteFields.Take(ref rest, (byte)'\n'));
    }

    /// <summary>Turns log-odds into a probability.</summary>
    public static float Probability(float logOdds) => 1f / (1f + MathF.Exp(-logOdds));

    private static ReadOnlySpan<T> Take<T>(scoped ref ReadOnlySpan<byte> section, int skipped, int count)
        where T : unmanaged
    {
        var bytes = section.Slice(skipped, count * Unsafe.SizeOf<T>());
        section = section[(skipped + bytes.Length)..];
        return MemoryMarshal.Cast<byte, T>(bytes);
    }
}
