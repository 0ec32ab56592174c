using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate;

/// <summary>The compiled packs of the family, and the weights of its line model.</summary>
internal sealed class BoilerplatePacks
{
    private const string PhraseSection = "boilerplate-phrases";

    private const string ModelSection = "boilerplate-model";

    private const string OtherModelSection = "boilerplate-model-other";

    /// <summary>The packs that are built in.</summary>
    public static BoilerplatePacks BuiltIn { get; } = new();

    private BoilerplatePacks()
    {
        var phrases = Phrases;
        RuleNumbers = new int[phrases.PackCount];
        var descriptors = new DiagnosticDescriptor[phrases.PackCount];
        for (var i = 0; i < RuleNumbers.Length; i++)
        {
            var id = phrases.PackText(i, 0);
            descriptors[i] = new DiagnosticDescriptor(id, phrases.PackText(i, 1), phrases.PackText(i, 2), Severity(phrases.PackText(i, 3)))
            {
                IsEnabledByDefault = phrases.PackFlag(i, 4),
            };
            RuleNumbers[i] = descriptors[i].Number;
        }

        Descriptors = ImmutableCollectionsMarshal.AsImmutableArray(descriptors);
    }

    /// <summary>Rule number of each pack, such as 2001.</summary>
    public int[] RuleNumbers { get; }

    /// <summary>The rule of each pack.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>The line model of documents in English, or of those in other languages.</summary>
    public static LineModel ModelOf(bool isEnglish) => new(RuleData.Section(isEnglish ? ModelSection : OtherModelSection));

    /// <summary>The compiled phrases. Ask for a document, not for a block: a section is looked up by name.</summary>
    public static PackReader Phrases => new(RuleData.Section(PhraseSection));

    /// <summary>Index of the pack of a rule number.</summary>
    public int PackOf(int rule) => Array.IndexOf(RuleNumbers, rule);

    /// <summary>Whether a finding of the pack may be deleted.</summary>
    public static bool Deletes(int pack) => Phrases.PackFlag(pack, 5);

    /// <summary>Looks for the built-in phrases in the blocks of a document. Make one for a document, not for a block: a section is looked up by name.</summary>
    public static PhraseMatcher CreateMatcher(DocumentContext context) => new(context, Phrases);

    /// <summary>Adds every phrase that stands in a block.</summary>
    public static void Find(ref PhraseMatcher matcher, int index, List<PhraseMatch> found) =>
        matcher.FindIn(index, found);

    private static DiagnosticSeverity Severity(string name) => name switch
    {
        "none" => DiagnosticSeverity.None,
        "note" => DiagnosticSeverity.Note,
        "error" => DiagnosticSeverity.Error,
        _ => DiagnosticSeverity.Warning,
    };
}
