using System.Collections.Immutable;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Rules.Encodings.Escapes;

/// <summary>Escapes of mail, addresses and program source that were never undone.</summary>
public sealed class EscapeAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor QuotedPrintable = new("DL1013", "Quoted-printable escape",
        "'{0}' is {1} in the quoted-printable form of mail", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor Percent = new("DL1014", "Percent escape",
        "'{0}' is {1} as it is written in web addresses", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor Backslash = new("DL1015", "Backslash escape",
        "'{0}' is {1} as it is written in program source and JSON", DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [QuotedPrintable, Percent, Backslash];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterSpecialByteAction(Examine);
        context.RegisterDocumentAction(ReportEscapes);
    }

    private static void Examine(DocumentContext context, int position)
    {
        switch (context.Text[position])
        {
            case (byte)'=':
                context.GetState(static c => new QuotedPrintableScan(c));
                break;
            case (byte)'\\':
                context.GetState(static c => new BackslashScan(c.Text));
                break;
            case (byte)'%' when PercentEscape.Read(context.Text, position) is { } escape && context.IsProse(ProseSpan.FromBounds(escape.Start, escape.End))
                && !EscapeContext.IsKey(EscapeContext.Chunk(context.Text, position)):
                Report(context, Percent, escape);
                break;
        }
    }

    private static void ReportEscapes(DocumentContext context)
    {
        // Not "?? []": the enumerator of an empty array is compiled at every start.
        if (context.TryGetState<QuotedPrintableScan>() is { } mail)
        {
            foreach (Escape escape in mail.Found)
                Report(context, QuotedPrintable, escape);
        }

        if (context.TryGetState<BackslashScan>() is { } source)
        {
            foreach (Escape escape in source.Found)
                Report(context, Backslash, escape);
        }
    }

    private static void Report(DocumentContext context, DiagnosticDescriptor rule, in Escape escape)
    {
        if (EscapeContext.IsSpokenOf(context.Text, escape.Start, escape.End))
            return;
        string title = escape.Text.Length == 0 ? "Delete it" : $"Replace with {Describe(escape.Text)}";
        ProseSpan span = ProseSpan.FromBounds(escape.Start, escape.End);
        context.Report(new Finding(rule, span)
        {
            Arguments = [Describe(escape.Text)],
            Fix = new ProseFix(title, FixSafety.Safe, [new ProseEdit(span, escape.Text)]),
        });
    }

    private static string Describe(string text) => text switch
    {
        "" => "a line break that is none",
        " " => "a blank",
        "\n" => "a line break",
        "\u00A0" => "a no-break space",
        _ => $"'{text}'",
    };
}

/// <summary>An escape and what it stands for.</summary>
/// <param name="Start">First byte in the document's text.</param>
/// <param name="End">Byte after the last.</param>
internal readonly record struct Escape(int Start, int End, string Text);
