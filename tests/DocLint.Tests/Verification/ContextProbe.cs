using System.Collections.Immutable;
using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Analysis;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Tests.Verification;

/// <summary>Shows a test what an analyzer sees of a text.</summary>
internal sealed class ContextProbe : DiagnosticAnalyzer
{
    private readonly Action<DocumentContext> _look;
    private bool _hasLooked;

    private ContextProbe(Action<DocumentContext> look) => _look = look;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [new("DL2000", "Probe", "{0}", DiagnosticSeverity.Note)];

    /// <param name="text">A plain text.</param>
    /// <param name="look">Called once.</param>
    public static void Run(string text, WordTable words, Action<DocumentContext> look)
    {
        var probe = new ContextProbe(look);
        SourceText source = SourceText.FromUtf8("lines.txt", Encoding.UTF8.GetBytes(text));
        new AnalyzerDriver([probe], words, TestRun.AllRules).Analyze(DocumentParsers.ForPath(source.Path).Parse(source), new DocumentContext());
        Assert.True(probe._hasLooked);
    }

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Look);

    private void Look(DocumentContext context)
    {
        _look(context);
        _hasLooked = true;
    }
}
