using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Rules.Encodings;

/// <summary>HTML character references that readers would see.</summary>
public sealed class EntityAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Left = new("DL1010", "HTML entity",
        "'{0}' is an HTML entity for {1}", DiagnosticSeverity.Warning)
    {
        Precision = RulePrecision.VeryHigh,
    };

    internal static readonly DiagnosticDescriptor Twice = new("DL1011", "HTML entity escaped twice",
        "'{0}' is an HTML entity for {1} whose ampersand was escaped again", DiagnosticSeverity.Warning)
    {
        Precision = RulePrecision.VeryHigh,
    };

    internal static readonly DiagnosticDescriptor Unfinished = new("DL1012", "HTML entity without its semicolon",
        "'{0}' is an HTML entity for {1} without its semicolon", DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Left, Twice, Unfinished];

    public override void Initialize(AnalysisContext context) => context.RegisterSpecialByteAction(Examine);

    private static void Examine(DocumentContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        if (text[position] != '&' || Entity.Read(text, position) is not { } entity)
            return;
        bool inAddress = EscapeContext.IsAddress(EscapeContext.Chunk(text, position));
        if (inAddress)
            return;

        // In Markdown and HTML an entity is the format's own: what the reader still sees as one was escaped twice.
        bool plain = context.Document.Format == DocumentFormat.PlainText;
        if (!plain && entity.Text is "&" or "<" or ">")
            return;
        DiagnosticDescriptor rule = entity.Escapes > 0 || !plain && entity.HasSemicolon ? Twice : entity.HasSemicolon ? Left : Unfinished;
        ProseSpan span = ProseSpan.FromBounds(position, entity.End);
        context.Report(new Finding(rule, span)
        {
            Arguments = [Describe(entity.Text)],
            Fix = new ProseFix(entity.Text.Length == 0 ? "Delete it" : $"Replace with {Describe(entity.Text)}", FixSafety.Safe, [new ProseEdit(span, entity.Text)]),
        });
    }

    private static string Describe(string text) => text switch
    {
        "" => "an invisible character",
        " " => "a blank",
        "\u00A0" => "a no-break space",
        _ => $"'{text}'",
    };
}
