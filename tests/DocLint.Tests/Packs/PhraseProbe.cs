using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Tokens;
using DocLint.Rules;
using DocLint.Rules.Packs;
using DocLint.Tests.Verification;

namespace DocLint.Tests.Packs;

/// <summary>Says which phrases of some packs a line holds, without the line model.</summary>
internal sealed class PhraseProbe
{
    private readonly byte[] _image;
    private readonly WordTable _words;
    private readonly List<PhraseMatch> _found = [];

    public PhraseProbe(params RulePack[] packs)
    {
        var writer = new PackImageWriter(RuleData.FrequencyOf);
        foreach (RulePack pack in packs)
            writer.Add(pack);
        _image = writer.ToImage();
        _words = RuleData.Words.With(
            [.. writer.Triggers().Keys.Select(word => new WordChange(word, WordFlags.ProseTrigger))]);
    }

    /// <summary>The lines in the pack files of the phrases that a text holds.</summary>
    public ImmutableArray<int> LinesOf(string text) => [.. LinesAsFound(text).Distinct().Order()];

    /// <summary>The same in the order in which they are found, which decides between phrases of one weight.</summary>
    public ImmutableArray<int> LinesAsFound(string text)
    {
        _found.Clear();
        ContextProbe.Run(text, _words, Find);
        return [.. _found.Select(match => match.Info.Line)];
    }

    private void Find(DocumentContext context)
    {
        var matcher = new PhraseMatcher(context, new PackReader(_image));
        for (int block = 0; block < context.Blocks.Length; block++)
        {
            for (int token = context.Blocks[block].FirstToken; token < context.Blocks[block].EndToken; token++)
            {
                if ((context.FlagsOf(token) & WordFlags.ProseTrigger) != 0)
                    matcher.FindAt(block, token, _found);
            }

            if (context.Blocks[block].TokenCount > 0)
                matcher.FindAlways(block, _found);
        }
    }
}
