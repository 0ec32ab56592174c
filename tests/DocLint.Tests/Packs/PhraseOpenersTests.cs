using DocLint.Rules.Packs;

namespace DocLint.Tests.Packs;

public sealed class PhraseOpenersTests
{
    /// <summary>"the" and "you" stand for all function words; "a" is one by its length.</summary>
    [Theory]
    [InlineData("read more", "read")]
    [InlineData("the latest news", "latest")]
    [InlineData("[click|tap] here", "click here tap")]
    [InlineData("(the|a) (post|you might) like", "might post")]
    [InlineData("{0,3} read more", "read")]
    [InlineData("{network} page", "")]
    [InlineData("[{#}] comments", "comments")]
    [InlineData("\\( reader's choice", "reader")]
    public void ListsTheFirstWordsThatAreNoFunctionWords(string template, string openers)
    {
        var found = new PhraseOpeners(word => word is "the" or "you" ? PhraseTriggers.FunctionWord : 5);
        found.Add(PhraseTemplate.Parse(template));

        Assert.Equal(openers, string.Join(' ', found.Words));
    }
}
