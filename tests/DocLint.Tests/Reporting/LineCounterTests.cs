using DocLint.Cli.Reporting.Sarif;

namespace DocLint.Tests.Reporting;

public sealed class LineCounterTests
{
    /// <summary>Few different hashes come so often that their count outgrows the bits that hold it.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(5000)]
    public void CountsAsADictionaryDoes(int different)
    {
        var random = new Random(20261127);
        ulong[] all = [.. Enumerable.Range(0, different).Select(_ => (ulong)random.NextInt64())];
        var (counter, expected) = (new LineCounter(), new Dictionary<ulong, int>());
        for (int section = 0; section < 5; section++)
        {
            ulong[] hashes = [.. Enumerable.Range(0, 400).Select(_ => all[random.Next(different)])];
            counter.Prepare(hashes);
            foreach (ulong hash in hashes)
            {
                expected[hash] = expected.GetValueOrDefault(hash) + 1;
                Assert.Equal(expected[hash], counter.Next(hash));
            }
        }

        Assert.Equal(expected.Count, counter.Count);
        counter.Clear();
        counter.Prepare(all);
        Assert.Equal(1, counter.Next(all[0]));
    }
}
