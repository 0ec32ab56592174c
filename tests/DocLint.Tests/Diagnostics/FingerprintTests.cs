using System.Text;
using DocLint.Core.Diagnostics;

namespace DocLint.Tests.Diagnostics;

public sealed class FingerprintTests
{
    /// <summary>Published values of XXH64 with seed 0: shorter than a word, than a stripe, and longer.</summary>
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    public void TheHashIsTheOneThatBaselinesKeep(string text, ulong hash) => Assert.Equal(hash, Fingerprint.Hash(Encoding.UTF8.GetBytes(text)));
}
