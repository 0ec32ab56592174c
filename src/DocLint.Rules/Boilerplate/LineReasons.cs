namespace DocLint.Rules.Boilerplate;

/// <summary>Why the second pass took a line for boilerplate.</summary>
internal static class LineReasons
{
    /// <summary>How many reasons a finding shows.</summary>
    private const int MostReasons = 3;

    /// <summary>
    /// The names of what the line has that counts most, of equals the first. An answer counts for the change that it makes to the mean of
    /// the leaves that can still be reached, summed over all trees. What the line has not, and what every line has, tells a reader nothing.
    /// </summary>
    public static string Strongest(in LineModel model, ReadOnlySpan<byte> answers)
    {
        Span<float> shares = stackalloc float[model.TestCount];
        shares.Clear();
        for (var tree = 0; tree < model.TreeCount; tree++)
        {
            AddShares(model.TestsOf(tree), model.LeavesOf(tree), answers, shares);
        }

        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = answers[i] == 0 || i == (int)LineFeature.Always ? 0 : shares[i];
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

            names.Add(model.NameOf(best));
            // One number of the neighbours is one reason, however many of its steps are asked for.
            for (int subject = model.SubjectOf(best), i = 0; i < shares.Length; i++)
            {
                shares[i] = model.SubjectOf(i) == subject ? 0 : shares[i];
            }
        }

        return string.Join(", ", names);
    }

    /// <remarks>Written out for the three levels: a finding asks all trees.</remarks>
    private static void AddShares(ReadOnlySpan<ushort> tests, ReadOnlySpan<float> leaves, ReadOnlySpan<byte> answers, Span<float> shares)
    {
        int first = answers[tests[0]];
        var all = (leaves[0] + leaves[1] + leaves[2] + leaves[3] + leaves[4] + leaves[5] + leaves[6] + leaves[7]) / 8;
        var half = leaves.Slice(4 * first, 4);
        var halfMean = (half[0] + half[1] + half[2] + half[3]) / 4;
        shares[tests[0]] += halfMean - all;

        int second = answers[tests[1 + first]];
        var pairMean = (half[2 * second] + half[(2 * second) + 1]) / 2;
        shares[tests[1 + first]] += pairMean - halfMean;

        var test = tests[3 + (2 * first) + second];
        shares[test] += half[(2 * second) + answers[test]] - pairMean;
    }
}
