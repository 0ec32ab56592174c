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

    /// <summary>Lines that differ in one letter have neighbouring hashes, wherever the letter stands.</summary>
    [Fact]
    public void TellsNeighboursApart()
    {
        var counter = new LineCounter();
        ulong[] hashes = [.. Enumerable.Range(0, 16).SelectMany(i => Enumerable.Range(0, 60).Select(bit => 0x561B_A01D_EC1D_F38Dul + ((ulong)i << bit))).Distinct()];
        counter.Prepare(hashes);
        Assert.All(hashes, hash => Assert.Equal(1, counter.Next(hash)));
    }
}
