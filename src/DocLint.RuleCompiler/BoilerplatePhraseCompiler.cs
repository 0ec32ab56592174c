using DocLint.Core.Tokens;
using DocLint.RuleCompiler.Typos;
using DocLint.Rules.Packs;

namespace DocLint.RuleCompiler;

/// <summary>Compiles the packs of <c>rules/boilerplate/</c> and puts their trigger words into the word table.</summary>
public sealed class BoilerplatePhraseCompiler : ISectionCompiler
{
    public string Name => "boilerplate-phrases";

    public byte[] Compile(RulesFolder rules, WordTableBuilder words)
    {
        SortedDictionary<string, int> frequencies = LexiconCompiler.ReadClasses(rules);
        var writer = new PackImageWriter(word => frequencies.GetValueOrDefault(word));
        foreach (string file in rules.Find("boilerplate", "DL*.yml"))
        {
            try
            {
                writer.Add(RulePackLoader.Load(file, File.ReadAllText(file)));
            }
            catch (RulePackException e)
            {
                throw new RuleSourceException(file, e.Line, e.Problem);
            }
        }

        foreach (string word in writer.LineTriggers)
            words.Add(word, WordFlags.LineTrigger);
        foreach (string word in writer.ProseTriggers)
            words.Add(word, WordFlags.ProseTrigger);
        return writer.ToImage();
    }
}
