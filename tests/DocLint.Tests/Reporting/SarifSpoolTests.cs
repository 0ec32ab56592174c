using System.Text;
using DocLint.Cli.IO;
using DocLint.Cli.Reporting.Sarif;

namespace DocLint.Tests.Reporting;

public sealed class SarifSpoolTests
{
    [Fact]
    public void KeepsTheBestInTheOrderTheyCame()
    {
        using var spool = new SarifSpool(ranks: 3, limit: 3, new SpillingBuffer(1 << 20));
        Add(spool, 2, "a");
        Add(spool, 1, "b");
        Add(spool, 2, "c");
        Add(spool, 0, "d");
        Add(spool, 1, "e");

        Assert.Equal("\nb,\nd,\ne\n", Write(spool, spool.Quota(3)));
        Assert.Equal([1, 2, 2], spool.Seen.ToArray());
    }

    [Fact]
    public void TurnsAwayWhatCannotStay()
    {
        using var spool = new SarifSpool(ranks: 2, limit: 2, new SpillingBuffer(1 << 20));
        Add(spool, 1, "a");
        Add(spool, 0, "b");

        Assert.False(spool.Wants(1));
        Assert.True(spool.Wants(0));
    }

    [Fact]
    public void WhatWaitsIsBoundedAndSurvivesTheTemporaryFile()
    {
        using var spool = new SarifSpool(ranks: 2, limit: 40, new SpillingBuffer(1 << 20));
        string large = new('x', 1024 * 1024);
        for (int i = 0; i < 1000; i++)
        {
            if (spool.Wants(i % 2))
            {
                spool.Add(i % 2, Encoding.UTF8.GetBytes(large[..(i * 1000 % large.Length)] + i));
            }
        }

        string[] lines = Write(spool, spool.Quota(40)).Split(",\n");

        Assert.Equal(40, lines.Length);
        Assert.All(lines, line => Assert.Equal(0, int.Parse(line.Trim().TrimStart('x'), System.Globalization.CultureInfo.InvariantCulture) % 2));
    }

    [Fact]
    public void FitsTheCompressedSize()
    {
        using var spool = new SarifSpool(ranks: 2, limit: 1000, new SpillingBuffer(1 << 20));
        var random = new Random(7);
        var bytes = new byte[700];
        for (int i = 0; i < 100; i++)
        {
            random.NextBytes(bytes);
            spool.Wants(i % 2);
            spool.Add(i % 2, Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes)));
        }

        int[] quota = spool.QuotaWithin(30_000);

        Assert.InRange(quota.Sum(), 20, 45);
        Assert.Equal(0, quota[1]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20_000)]
    [InlineData(90_000)]
    [InlineData(1_000_000)]
    public void WhatStaysInTheReportsOwnFileIsTheSame(int length)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            for (int limit = 0; limit <= 9; limit++)
            {
                string path = Path.Combine(folder, $"{limit}.json");
                using var memory = new SarifSpool(ranks: 3, limit, new SpillingBuffer(1 << 20));
                using (var file = new OutputFile(path))
                {
                    file.Stream.Write("head ["u8);
                    using var spool = new SarifSpool(ranks: 3, limit, new FileResultStore((FileWriteStream)file.Stream));
                    for (int i = 0; i < 9; i++)
                    {
                        byte[] json = Encoding.ASCII.GetBytes(i + new string((char)('a' + i), length + i));
                        foreach (SarifSpool each in new[] { spool, memory }.Where(each => each.Wants(i * 2 % 3)))
                            each.Add(i * 2 % 3, json);
                    }

                    int[] quota = spool.Quota(limit);
                    spool.Finish(file.Stream, quota);
                    file.Stream.Write("] tail"u8);
                    file.Commit();
                }

                Assert.Equal("head [" + Write(memory, memory.Quota(limit)) + "] tail", File.ReadAllText(path));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Add(SarifSpool spool, int rank, string json)
    {
        Assert.True(spool.Wants(rank));
        spool.Add(rank, Encoding.UTF8.GetBytes(json));
    }

    private static string Write(SarifSpool spool, int[] quota)
    {
        using var output = new MemoryStream();
        spool.Finish(output, quota);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
