using System.Text;
using DocLint.Rules;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Analysis;

public sealed class DocumentContextTests
{
    /// <summary>The context remembers where it looked last; that must not show, in whatever order it is asked.</summary>
    [Fact]
    public void BlocksAndWordsAreFoundAtPositionsInAnyOrder()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++)
            text.Append(i % 7 == 0 ? "Harbour" : "The ferry was late, again").Append(i % 3 == 0 ? "\n\n" : ".\n\n");
        ContextProbe.Run(text.ToString(), RuleData.Words, context =>
        {
            var random = new Random(20261127);
            for (int round = 0; round < 4000; round++)
            {
                int position = round < 2000 ? random.Next(context.Text.Length) : (round - 2000) * context.Text.Length / 2000;
                int block = -1, token = -1;
                while (block + 1 < context.Blocks.Length && context.Blocks[block + 1].Start <= position)
                    block++;
                while (token + 1 < context.Tokens.Length && context.Tokens[token + 1].Start < position)
                    token++;
                Assert.Equal(block, context.BlockAt(position));
                Assert.Equal(token, context.TokenBefore(position));
            }
        });
    }
}
