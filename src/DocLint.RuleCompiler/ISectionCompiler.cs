using DocLint.Core.Tokens;

namespace DocLint.RuleCompiler;

/// <summary>
/// Compiles one kind of data into a section of <c>rules.bin</c>. Implementations are found by reflection and run in the order of
/// their names; a section that only adds words to the table returns no bytes.
/// </summary>
public interface ISectionCompiler
{
    /// <summary>The section's name, by which the rule reads it at run time.</summary>
    string Name { get; }

    byte[] Compile(RulesFolder rules, WordTableBuilder words);
}
