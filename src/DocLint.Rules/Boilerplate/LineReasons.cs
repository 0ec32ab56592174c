namespace DocLint.Rules.Boilerplate;

/// <summary>Why the second pass took a line for boilerplate.</summary>
internal static class LineReasons
{
    /// <summary>How many reasons a finding shows.</summary>
    private const int MostReasons = 3;

    /// <summary>
    /// The names of the answers that count most, of equals the first. An answer counts for the change that it makes to the mean of the
    /// leaves that can still be reached, summed over all trees.
    /// </summary>
    public static string Strongest(in LineModel model, ReadOnlySpan<byte> answers)
    {
        Span<float> shares = stackalloc float[model.TestCount];
        shares.Clear();
        for (var tree = 0; tree < model.TreeCount; tree++)
        {
            AddShares(model.TestsOf(tree), model.LeavesOf(tree), answers, shares);
        }

        var names = new List<string>(MostReasons);
        while (names.Count < MostReasons)
        {
            var best = 0;
            for (var i = 1; i < shares.Length; i++)
            {
                best = shares[i] > shares[best] ? i : best;
            }

            if (shares[best] <= 0)
            {
                break;
            }

            names.Add((answers[best] == 0 ? "not " : string.Empty) + model.NameOf(best));
            shares[best] = 0;
        }

        return string.Join(", ", names);
    }

    private static void AddShares(ReadOnlySpan<ushort> tests, ReadOnlySpan<float> leaves, ReadOnlySpan<byte> answers, Span<float> shares)
    {
        var node = 0;
        for (var level = 0; leaves.Length > 1; level++)
        {
            var test = tests[(1 << level) - 1 + node];
            var half = leaves.Length / 2;
            var taken = answers[test] == 0 ? leaves[..half] : leaves[half..];
            shares[test] += Mean(taken) - Mean(leaves);
            leaves = taken;
            node = (2 * node) + answers[test];
        }
    }

    private static float Mean(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
