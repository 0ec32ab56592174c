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
        List<RulePack> packs = [.. rules.Find("boilerplate", "DL*.yml").Select(file => Read(file, RulePackLoader.Load))];
        foreach (string file in rules.Find(Path.Combine("boilerplate", "languages"), "*.yml"))
        {
            foreach (RulePack extension in Read(file, RulePackLoader.LoadExtensions))
                Extend(packs, extension, file);
        }

        SortedDictionary<string, int> frequencies = LexiconCompiler.ReadClasses(rules);
        // The lexicon knows English only, but the function words of other languages are listed.
        var writer = new PackImageWriter(word => (words.GetFlags(word) & WordFlags.ForeignFunction) != 0 ? PhraseTriggers.FunctionWord : frequencies.GetValueOrDefault(word));
        packs.ForEach(writer.Add);
        foreach ((string word, int longest) in writer.Triggers())
            words.Add(word, longest > PackImage.ShortLineWords ? WordFlags.ProseTrigger : WordFlags.LineTrigger);
        foreach (string word in writer.Openers)
            words.Add(word, WordFlags.PhraseOpener);
        return writer.ToImage();
    }

    private static T Read<T>(string file, Func<string, string, T> load)
    {
        try
        {
            return load(file, File.ReadAllText(file));
        }
        catch (RulePackException e)
        {
            throw new RuleSourceException(file, e.Line, e.Problem);
        }
    }

    private static void Extend(List<RulePack> packs, RulePack extension, string file)
    {
        int at = packs.FindIndex(pack => pack.Id == extension.Id);
        if (at < 0)
            throw new RuleSourceException(file, 1, $"'{extension.Id}' has no pack that could be extended");
        packs[at] = packs[at] with { Phrases = packs[at].Phrases.AddRange(extension.Phrases) };
    }
}
