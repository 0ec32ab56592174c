using DocLint.Core.Tokens;

namespace DocLint.Tests.Tokens;

public sealed class WordTableBuilderTests
{
    [Theory]
    [InlineData(WordFlags.LineTrigger, 0, true)]
    [InlineData(WordFlags.PhraseOpener, 0, true)]
    [InlineData(WordFlags.LineTrigger | WordFlags.ProseTrigger, 0, true)]
    [InlineData(WordFlags.LineTrigger, 3, false)]
    [InlineData(WordFlags.LineTrigger | WordFlags.Month, 0, false)]
    public void AWordThatOnlyAPhraseNeedsStaysUnknown(WordFlags flags, int frequency, bool isUnknown)
    {
        var builder = new WordTableBuilder();
        builder.Add("meny", flags, frequency);
        builder.Build(out ulong[] flagSets);
        Assert.Equal(isUnknown ? flags | WordFlags.Unknown : flags, (WordFlags)flagSets[1]);
    }
}
