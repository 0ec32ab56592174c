using System.Runtime.InteropServices;
using DocLint.Core.Tokens;

namespace DocLint.RuleCompiler;

/// <summary>Compiles <c>rules/</c> into the container that the tool uses in place.</summary>
public static class RulesCompiler
{
    public static byte[] Compile(RulesFolder rules)
    {
        var words = new WordTableBuilder();
        WordListCompiler.AddAll(rules, words);
        var sections = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (ISectionCompiler compiler in FindCompilers())
        {
            byte[] section = compiler.Compile(rules, words);
            if (section.Length > 0)
                sections.Add(compiler.Name, section);
        }

        sections.Add(RuleBlob.SlotsSection, words.Build(out ulong[] flagSets));
        sections.Add(RuleBlob.FlagSetsSection, MemoryMarshal.AsBytes<ulong>(flagSets).ToArray());
        return RuleBlob.Build(sections);
    }

    private static IEnumerable<ISectionCompiler> FindCompilers() =>
        typeof(RulesCompiler).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ISectionCompiler).IsAssignableFrom(type))
            .Select(type => (ISectionCompiler)Activator.CreateInstance(type)!)
            .OrderBy(compiler => compiler.Name, StringComparer.Ordinal);
}
