using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Documents;
using DocLint.Core.Text;

namespace DocLint.Rules.Encodings.Escapes;

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

    /// <summary>Bytes beside an entity that may call it one.</summary>
    private const int Reach = 24;

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
        if (IsSubject(context, position, entity))
            return;
        DiagnosticDescriptor rule = entity.Escapes > 0 || !plain && entity.HasSemicolon ? Twice : entity.HasSemicolon ? Left : Unfinished;
        ProseSpan span = ProseSpan.FromBounds(position, entity.End);
        context.Report(new Finding(rule, span)
        {
            Arguments = [Describe(entity.Text)],
            Fix = new ProseFix(entity.Text.Length == 0 ? "Delete it" : $"Replace with {Describe(entity.Text)}", FixSafety.Safe, [new ProseEdit(span, entity.Text)]),
        });
    }

    /// <summary>Whether the text speaks of the entity: it is alone in quotation marks, in brackets, in a cell or in an element, or called one.</summary>
    private static bool IsSubject(DocumentContext context, int start, in Entity entity)
    {
        ReadOnlySpan<byte> text = context.Text;
        if (EscapeContext.IsEnclosed(text, start, entity.End) || EscapeContext.IsSpokenOf(text, start, entity.End) || IsNamed(text[Math.Max(0, start - Reach)..start], text[entity.End..Math.Min(text.Length, entity.End + Reach)]))
            return true;

        // "Write &lt;b&gt; to show a tag."
        ReadOnlySpan<byte> chunk = EscapeContext.Chunk(text, start);
        if (chunk.Length > entity.End - start && chunk.StartsWith("&lt;"u8))
        {
            int from = text[..(start + 4)].LastIndexOf(chunk[..4]);
            if (from >= 0 && from + chunk.Length >= entity.End && EscapeContext.IsSpokenOf(text, from, from + chunk.Length))
                return true;
        }

        // A lone no-break space in a paragraph or cell is what editors put there.
        return context.Document.Format == DocumentFormat.Html && entity.Text is not ("" or " " or "\u00A0") && SourceContext.IsWholeElement(context, ProseSpan.FromBounds(start, entity.End));
    }

    private static bool IsNamed(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        ReadOnlySpan<byte> left = before.TrimEnd(" :"u8), right = after.TrimStart((byte)' ');
        return left.EndsWith("entity"u8) || left.EndsWith("entities"u8) || left.EndsWith("reference"u8) || left.EndsWith("references"u8) || left.EndsWith("charref"u8)
            || right.StartsWith("entit"u8) || right.StartsWith("charref"u8) || right.StartsWith("character reference"u8);
    }

    private static string Describe(string text) => text switch
    {
        "" => "an invisible character",
        " " => "a blank",
        "\u00A0" => "a no-break space",
        _ => $"'{text}'",
    };
}
