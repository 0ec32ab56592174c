using System.CommandLine;
using System.Text;
using DocLint.Cli.IO;
using DocLint.Cli.Linting;
using DocLint.Cli.Reporting;
using DocLint.Core.Suppression;
using DocLint.Rules;

namespace DocLint.Cli.Commands;

/// <summary><c>dotnet doclint baseline create|update|prune [PATH...]</c>: keeps the file of known findings.</summary>
internal static class BaselineCommand
{
    /// <summary>The file when <c>--baseline</c> names no other.</summary>
    public const string DefaultFile = "doclint.baseline.tsv";

    public static Command Create(ShellConsole console, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        var command = new Command("baseline", "Keep a file of known findings, which --baseline lets pass");
        command.Add(CreateVerb("create", "Write all present findings to a new baseline", Create));
        command.Add(CreateVerb("update", "Add new findings to the baseline, and take mended ones out", Update));
        command.Add(CreateVerb("prune", "Take mended findings out of the baseline, and say which", Prune));
        return command;

        Command CreateVerb(string name, string description, Action<BaselineFiles> action)
        {
            var file = new Option<string>("--baseline") { Description = "The baseline", HelpName = "FILE", DefaultValueFactory = _ => DefaultFile };
            var verb = new Command(name, description) { file };
            var inputs = new LibraryArguments(verb, LintArguments.Inputs);
            verb.SetAction(parsed =>
            {
                var files = new BaselineFiles(parsed.GetValue(file)!, name == "create", LintArguments.BindInputs(inputs.Read(parsed)), console, fileSystem);
                return files.Run(action, cancellationToken);
            });
            return verb;
        }
    }

    private static void Create(BaselineFiles files)
    {
        files.Write(files.Recorder.Found);
        files.Say($"{files.Recorder.Found.Count} findings are known now");
    }

    private static void Update(BaselineFiles files)
    {
        int mended = files.Mended().Sum(static m => m.Entry.Count);
        Baseline updated = files.Recorder.Update(files.WasRun);
        files.Write(updated);
        files.Say($"{files.Recorder.NewCount} findings came, {mended} went, {updated.Count} are known now");
    }

    private static void Prune(BaselineFiles files)
    {
        (string Path, BaselineEntry Entry)[] mended = [.. files.Mended()];
        foreach ((string path, BaselineEntry entry) in mended)
            files.Say($"mended: {path}: {entry.RuleId} '{entry.Text}'{(entry.Count > 1 ? $" ({entry.Count} times)" : "")}");
        Baseline pruned = files.Recorder.Prune(files.WasRun);
        files.Write(pruned);
        files.Say($"{mended.Sum(static m => m.Entry.Count)} findings were mended, {pruned.Count} are left");
    }

    /// <summary>The baseline before and after a run.</summary>
    private sealed class BaselineFiles(string file, bool isNew, LintOptions options, ShellConsole console, IFileSystem fileSystem)
    {
        private readonly string _path = Path.GetFullPath(file, console.WorkingFolder);
        private readonly StringBuilder _said = new();
        private BaselineRecorder? _recorder;

        public BaselineRecorder Recorder => _recorder ?? throw new InvalidOperationException("The run has not begun.");

        public int Run(Action<BaselineFiles> action, CancellationToken cancellationToken)
        {
            if (isNew && fileSystem.FileExists(_path))
                throw new UsageException($"{file} is there already; 'baseline update' brings it up to date");
            Baseline old = isNew ? new Baseline() : GateFactory.ReadBaseline(file, console, fileSystem);
            int exitCode = new LintRun(options, console, fileSystem, root => _recorder = Create(root, old)).Execute(cancellationToken);
            if (exitCode == ExitCode.Failure || !Recorder.Succeeded)
                return ExitCode.Failure;
            action(this);
            using TextWriter output = console.CreateWriter();
            output.Write(_said);
            output.Flush();
            return ExitCode.Clean;
        }

        public IEnumerable<(string Path, BaselineEntry Entry)> Mended() => Recorder.Mended(WasRun);

        /// <summary>Whether the rule took part in the run.</summary>
        public bool WasRun(string ruleId) => RuleCatalog.Rules.Any(rule => rule.Id == ruleId) && options.Overrides.IsSelected(ruleId);

        public void Say(string line) => _said.Append(PrintableText.Of(line)).Append('\n');

        public void Write(Baseline baseline)
        {
            using var output = new OutputFile(_path);
            output.Stream.Write(BaselineFormat.Write(baseline));
            output.Commit();
        }

        private BaselineRecorder Create(ReportRoot root, Baseline old) =>
            new(root, old, path => fileSystem.FileExists(Path.Combine(root.Folder, path)));
    }
}
