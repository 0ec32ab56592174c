using DocLint.Core.Text;

namespace DocLint.Tests.Text;

public sealed class HashCounterTests
{
    [Fact]
    public void CountsAsADictionaryDoes()
    {
        var random = new Random(11);
        var counter = new HashCounter();
        for (int document = 0; document < 20; document++)
        {
            var expected = new Dictionary<ulong, int>();
            for (int i = 0; i < 200 * document; i++)
            {
                // Zero, small numbers and numbers that differ in their upper half alone.
                ulong hash = (ulong)random.Next(300) << (random.Next(3) * 28);
                expected[hash] = expected.GetValueOrDefault(hash) + 1;
                Assert.Equal(expected[hash], counter.Add(hash));
            }

            foreach ((ulong hash, int count) in expected)
                Assert.Equal(count, counter.CountOf(hash));
            Assert.Equal(0, counter.CountOf(ulong.MaxValue));
            counter.Clear();
            Assert.Equal(0, counter.CountOf(0));
        }
    }
}
