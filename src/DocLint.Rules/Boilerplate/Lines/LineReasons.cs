namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>Why the second pass took a line for boilerplate.</summary>
internal static class LineReasons
{
    /// <summary>How many reasons a finding shows.</summary>
    private const int MostReasons = 3;

    /// <summary>
    /// Names of tests that were made already: it takes longer than finding the reasons. Two threads may make the same one. All models have the same tests.
    /// </summary>
    private static readonly string?[] Names = new string?[BoilerplatePacks.ModelOf(isEnglish: true).TestCount];

    /// <summary>
    /// The names of what the line has that counts most, of equals the first. An answer counts for the change that it makes to the mean of
    /// the leaves that can still be reached, summed over all trees. What the line has not, and what every line has, tells a reader nothing.
    /// </summary>
    public static string Strongest(in LineModel model, ReadOnlySpan<byte> answers)
    {
        Span<float> shares = stackalloc float[model.TestCount];
        shares.Clear();
        AddShares(model.Tests, model.LeafValues, answers, shares);
        Span<int> counting = stackalloc int[model.TestCount];
        counting = counting[..FindCounting(answers, shares, counting)];
        var names = string.Empty;
        for (var reason = 0; reason < MostReasons; reason++)
        {
            var (best, share) = (-1, 0f);
            foreach (var test in counting)
            {
                (best, share) = shares[test] > share ? (test, shares[test]) : (best, share);
            }

            if (best < 0)
            {
                break;
            }

            names += (reason > 0 ? ", " : string.Empty) + (Names[best] ??= model.NameOf(best));
            Forget(model, best, counting, shares);
        }

        return names;
    }

    /// <summary>Lists the tests that a line answers with yes and that count for it.</summary>
    private static int FindCounting(ReadOnlySpan<byte> answers, ReadOnlySpan<float> shares, Span<int> counting)
    {
        var count = 0;
        for (var i = (int)LineFeature.Always + 1; i < shares.Length; i++)
        {
            if (answers[i] != 0 && shares[i] > 0)
            {
                counting[count++] = i;
            }
        }

        return count;
    }

    /// <summary>One number of the neighbours is one reason, however many of its steps are asked for.</summary>
    private static void Forget(in LineModel model, int best, ReadOnlySpan<int> counting, Span<float> shares)
    {
        var subject = model.SubjectOf(best);
        foreach (var test in counting)
        {
            shares[test] = model.SubjectOf(test) == subject ? 0 : shares[test];
        }
    }

    /// <remarks>Written out for the three levels: a finding asks all trees.</remarks>
    private static unsafe void AddShares(ReadOnlySpan<ushort> allTests, ReadOnlySpan<float> allLeaves, ReadOnlySpan<byte> answers, Span<float> shares)
    {
        fixed (ushort* firstTest = allTests)
        fixed (float* firstLeaf = allLeaves, share = shares)
        fixed (byte* answer = answers)
        {
            for (var tree = 0; tree < allTests.Length; tree += LineModel.Leaves)
            {
                var tests = firstTest + tree;
                var leaves = firstLeaf + tree;
                int first = answer[tests[0]];
                var half = leaves + (4 * first);
                var all = (leaves[0] + leaves[1] + leaves[2] + leaves[3] + leaves[4] + leaves[5] + leaves[6] + leaves[7]) / 8;
                var halfMean = (half[0] + half[1] + half[2] + half[3]) / 4;
                share[tests[0]] += halfMean - all;

                int second = answer[tests[1 + first]];
                var pair = half + (2 * second);
                var pairMean = (pair[0] + pair[1]) / 2;
                share[tests[1 + first]] += pairMean - halfMean;

                var third = tests[3 + (2 * first) + second];
                share[third] += pair[answer[third]] - pairMean;
            }
        }
    }
}
