using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Packs;

namespace DocLint.Tests.Packs;

public sealed class WordNeedsTests
{
    [Theory]
    [InlineData("subscribe to our newsletter", "newsletter", "please subscribe to our paper", true)]
    [InlineData("subscribe to our newsletter", "newsletter", "to our paper", false)]
    [InlineData("(log|sign) in to comment", "comment", "sign in to speak", true)]
    [InlineData("(log|sign) in to comment", "comment", "go in to speak", false)]
    public void ABlockNeedsEachGroupOfWords(string template, string trigger, string block, bool expected) =>
        Assert.Equal(expected, MayMatch(template, trigger, block));

    [Theory]
    [InlineData("[our] {0,4} newsletter")]
    [InlineData("{#} {Name} newsletter")]
    [InlineData("(a|b|c|d|e) newsletter")]
    [InlineData("(today's|now) newsletter")]
    [InlineData("(our|{Name}) newsletter")]
    public void WhatAMatchCanDoWithoutIsNotNeeded(string template) => Assert.True(MayMatch(template, "newsletter", "cliffs"));

    [Fact]
    public void AWordThatABlockHasIsInItsSet()
    {
        var random = new Random(20261127);
        for (int round = 0; round < 200; round++)
        {
            ulong[] hashes = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (ulong)random.NextInt64())];
            var words = default(BlockWords);
            words.Fill(hashes);
            int place = BlockWords.PlaceOf(hashes[random.Next(hashes.Length)]);
            Assert.True(words.HasAny(place | (place << 8) | (place << 16) | (place << 24)));
        }
    }

    private static bool MayMatch(string template, string trigger, string block)
    {
        var words = default(BlockWords);
        words.Fill([.. block.Split(' ').Select(word => WordHash.Compute(Encoding.UTF8.GetBytes(word)))]);
        ImmutableArray<PhraseTrigger> triggers = [new PhraseTrigger(trigger, 0, 0)];
        return new WordNeeds(_ => 1).Of(PhraseTemplate.Parse(template), triggers).All(group => words.HasAny(group));
    }
}
