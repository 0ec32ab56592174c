namespace DocLint.Benchmarks.EndToEnd;

/// <summary>Medians of two programs that ran in turns, so that what else the machine does hits both.</summary>
internal readonly record struct Comparison(Cost Left, Cost Right)
{
    public double CpuRatio => Left.Cpu / Right.Cpu;

    public double WallRatio => Left.Wall / Right.Wall;

    /// <summary>Runs each <paramref name="rounds"/> times after one run to warm the caches.</summary>
    public static Comparison Measure(IReadOnlyList<string> left, IReadOnlyList<string> right, int rounds)
    {
        var costs = (Left: new List<Cost>(), Right: new List<Cost>());
        for (int i = -1; i < rounds; i++)
        {
            Cost leftCost = ChildProcess.Run(left), rightCost = ChildProcess.Run(right);
            if (i < 0)
                continue;
            costs.Left.Add(leftCost);
            costs.Right.Add(rightCost);
        }

        return new Comparison(Median(costs.Left), Median(costs.Right));
    }

    private static Cost Median(List<Cost> costs) => new(
        costs.Select(cost => cost.Cpu).Order().ElementAt(costs.Count / 2),
        costs.Select(cost => cost.Wall).Order().ElementAt(costs.Count / 2),
        costs[0].ExitCode);
}
