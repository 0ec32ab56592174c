using System.Text;
using DocLint.Cli.Reporting.Sarif;

namespace DocLint.Tests.Reporting;

public sealed class SarifSpoolTests
{
    [Fact]
    public void KeepsTheBestInTheOrderTheyCame()
    {
        using var spool = new SarifSpool(ranks: 3, limit: 3);
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
        using var spool = new SarifSpool(ranks: 2, limit: 2);
        Add(spool, 1, "a");
        Add(spool, 0, "b");

        Assert.False(spool.Wants(1));
        Assert.True(spool.Wants(0));
    }

    [Fact]
    public void WhatWaitsIsBoundedAndSurvivesTheTemporaryFile()
    {
        using var spool = new SarifSpool(ranks: 2, limit: 40);
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
        using var spool = new SarifSpool(ranks: 2, limit: 1000);
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

    private static void Add(SarifSpool spool, int rank, string json)
    {
        Assert.True(spool.Wants(rank));
        spool.Add(rank, Encoding.UTF8.GetBytes(json));
    }

    private static string Write(SarifSpool spool, int[] quota)
    {
        using var output = new MemoryStream();
        spool.WriteTo(output, quota);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
