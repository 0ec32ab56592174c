using System.Collections.Immutable;
using System.Text;
using DocLint.Cli.Linting;
using DocLint.Core.Analysis;
using DocLint.Core.Configuration;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;
using DocLint.Rules;
using DocLint.Rules.Boilerplate;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Benchmarks.Training;

/// <summary>Writes the features of labelled files for rules/boilerplate/train.py, with the code that serves the rule.</summary>
internal static class FeatureDump
{
    /// <param name="root">Folder that the paths are relative to.</param>
    /// <param name="list">A file with a path a line.</param>
    public static void Run(string root, string list, string output)
    {
        using var writer = new StreamWriter(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.Write(LineFeatureDump.Header);
        var dumper = new Dumper();
        var driver = new AnalyzerDriver([dumper], RuleData.Words, AnalyzerOptions.Default);
        var context = new DocumentContext();
        foreach (string path in File.ReadLines(list).Where(DocumentParsers.IsKnown))
        {
            SourceText source = SourceText.FromUtf8(path, File.ReadAllBytes(Path.Combine(root, path)));
            dumper.Path = path;
            driver.Analyze(DocumentParsers.ForPath(path).Parse(source), context);
            writer.Write(dumper.Rows);
            dumper.Rows.Clear();
        }
    }

    private sealed class Dumper : DiagnosticAnalyzer
    {
        public string Path { get; set; } = string.Empty;

        public StringBuilder Rows { get; } = new();

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => BoilerplatePacks.BuiltIn.Descriptors;

        public override void Initialize(AnalysisContext context)
        {
            context.RegisterWords(LineJudge.Evidence);
            context.RegisterDocumentAction(document => LineFeatureDump.Append(Rows, Path, document));
        }
    }
}
