using System.Text.RegularExpressions;
using DocLint.Tests.Git;
using YamlDotNet.RepresentationModel;

namespace DocLint.Tests.Actions;

/// <summary>The composite action against real checkouts, without network: its steps run in bash, and the tool is this build.</summary>
public sealed partial class ActionTests : IDisposable
{
    private const string Good = "The council met on Monday and put off the vote on the bridge.\n";
    private const string Bad = "The council will recieve the report on Monday.\n";

    private readonly List<GitSandbox> _sandboxes = [];
    private readonly string _scratch = Directory.CreateTempSubdirectory("doclint-action-").FullName;

    public void Dispose()
    {
        _sandboxes.ForEach(static sandbox => sandbox.Dispose());
        Directory.Delete(_scratch, recursive: true);
    }

    [Fact]
    public void LintsThenUploadsThenFails()
    {
        ActionRun run = Run(Checkout(("a.txt", Bad), ("b.txt", Good)));

        Assert.True(run.Failed);
        Assert.Equal(["Find DocLint", "Lint", "Upload SARIF", "Fail on findings"], run.Steps);
        Assert.Equal(("1", "0", "1", "1"), (run.Outputs["findings"], run.Outputs["errors"], run.Outputs["warnings"], run.Outputs["exit-code"]));
        Assert.True(File.Exists(run.Outputs["sarif-file"]));
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Outputs["version"]);
        (string command, string properties, string message) = Assert.Single(run.Commands);
        Assert.Equal("warning", command);
        Assert.StartsWith("file=a.txt,line=1,endLine=1,col=18,", properties, StringComparison.Ordinal);
        Assert.Contains("'recieve'", message, StringComparison.Ordinal);
        Assert.Contains("| a.txt | 1 |", run.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void ACleanRunWritesSarifAndPasses()
    {
        ActionRun run = Run(Checkout(("a.txt", Good)));

        Assert.False(run.Failed);
        Assert.Equal("0", run.Outputs["findings"]);
        Assert.Contains("\"results\":[]", File.ReadAllText(run.Outputs["sarif-file"]), StringComparison.Ordinal);
        Assert.Empty(run.Commands);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void APullRequestGatesOnTheLinesItChanged(int depth)
    {
        GitSandbox origin = Sandbox();
        origin.Write("old.txt", Bad + Good);
        origin.Commit();
        origin.Git("checkout", "--quiet", "-b", "topic");
        origin.Write("old.txt", Bad + Good + Bad);
        origin.Write("two words \u00E9.md", Bad);
        origin.Commit();
        origin.Git("checkout", "--quiet", "main");
        origin.Write("moved on.txt", Bad + Bad + Bad);
        origin.Commit();
        origin.Git("merge", "--quiet", "--no-edit", "topic");
        GitSandbox checkout = Keep(depth > 0 ? origin.Clone("--depth=1") : origin.Clone());

        ActionRun run = Run(checkout, r => r.With("github.event_name", "pull_request").With("github.ref", "refs/pull/1/merge").With("inputs.scope", "changed"));

        Assert.Equal("2", run.Outputs["findings"]);
        Assert.Equal(["file=old.txt,line=3", "file=two words \u00E9.md,line=1"], run.Commands.Select(static c => string.Join(',', c.Properties.Split(',')[..2])));
        Assert.Equal(6, Regex.Count(File.ReadAllText(run.Outputs["sarif-file"]), "\"ruleIndex\""));
        Assert.Equal(depth > 0 ? "true" : "false", checkout.Git("rev-parse", "--is-shallow-repository"));
    }

    [Fact]
    public void AHeadCheckoutIsComparedWithTheMergeBase()
    {
        GitSandbox origin = Sandbox();
        origin.Write("a.txt", Bad);
        origin.Commit();
        origin.Git("checkout", "--quiet", "-b", "topic");
        origin.Write("b.txt", Bad);
        string head = origin.Commit();
        origin.Git("checkout", "--quiet", "main");
        origin.Write("a.txt", Good);
        origin.Commit();
        GitSandbox checkout = Keep(origin.Clone("--depth=1", "--branch=topic"));

        ActionRun run = Run(checkout, r => r.With("github.event_name", "pull_request").With("github.event.pull_request.head.sha", head)
            .With("github.base_ref", "main").With("inputs.scope", "changed"));

        Assert.StartsWith("file=b.txt,", Assert.Single(run.Commands).Properties, StringComparison.Ordinal);
    }

    [Fact]
    public void AForksPullRequestIsAnnotatedAndNotUploaded()
    {
        ActionRun run = Run(Checkout(("a.txt", Bad)), static r => r.With("github.event_name", "pull_request")
            .With("github.event.pull_request.head.repo.full_name", "someone/news").With("github.event.pull_request.head.repo.fork", "true"));

        Assert.Equal(["Find DocLint", "Lint", "Fail on findings"], run.Steps);
        Assert.Single(run.Commands);
    }

    [Theory]
    [InlineData("inputs.paths")]
    [InlineData("inputs.config")]
    [InlineData("inputs.scope")]
    [InlineData("inputs.fail-on")]
    [InlineData("inputs.baseline")]
    [InlineData("inputs.category")]
    [InlineData("inputs.version")]
    [InlineData("inputs.working-directory")]
    [InlineData("inputs.annotations")]
    [InlineData("inputs.paths", "--fix")]
    [InlineData("inputs.config", "--fix")]
    public void AHostileInputRunsNothing(string input, string value = "x$(touch hit)`touch hit`\"; touch hit; \"' && touch hit; '\ntouch hit\n::error::hit\r::error::hit")
    {
        GitSandbox checkout = Checkout(("a.md", Bad));

        ActionRun run = Run(checkout, r => r.With(input, value));

        Assert.Empty(Directory.GetFiles(checkout.Root, "hit", SearchOption.AllDirectories));
        Assert.Equal(Bad, File.ReadAllText(Path.Combine(checkout.Root, "a.md")));
        Assert.DoesNotContain(run.Commands, static c => c.Message == "hit");
    }

    [Theory]
    [InlineData("::error::hit\n")]
    [InlineData("recieve\r::error::hit\r")]
    [InlineData("recieve%0A::error::hit %0D::warning::hit\n")]
    [InlineData("##[error]hit recieve\n::stop-commands::hit\n::hit::\n::add-mask::e\n")]
    public void HostileTextIsNoCommand(string text)
    {
        GitSandbox checkout = Checkout(("a.txt", text + Bad), ("x::error::hit,y%0A.txt", text + Bad));

        ActionRun run = Run(checkout);

        Assert.All(run.Commands, static c => Assert.StartsWith("file=", c.Properties, StringComparison.Ordinal));
        Assert.All(run.Commands, static c => Assert.NotEqual("hit", c.Message));
        Assert.True(run.Commands.Count >= 2);
    }

    [Fact]
    public void TenAnnotationsOfALevelAreShownAndTheRestIsCounted()
    {
        ActionRun run = Run(Checkout(("a.txt", string.Concat(Enumerable.Repeat(Bad, 25)))));

        Assert.Equal(10, run.Commands.Count);
        Assert.Contains("and 15 more", run.Log, StringComparison.Ordinal);
        Assert.Equal("25", run.Outputs["findings"]);
    }

    [Fact]
    public void WithoutAnnotationsAndSummaryOnlyTheLogSpeaks()
    {
        ActionRun run = Run(Checkout(("a.txt", Bad)), static r => r.With("inputs.annotations", "false").With("inputs.summary", "false").With("inputs.upload-sarif", "false"));

        Assert.Empty(run.Commands);
        Assert.Empty(run.Summary);
        Assert.DoesNotContain("Upload SARIF", run.Steps);
        Assert.Contains("a.txt(1,18): warning", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void TheWorkflowOfTheReadmeWorks()
    {
        string readme = File.ReadAllText(Path.Combine(ActionFile.Root, "README.md"));
        string yaml = readme[(readme.IndexOf("```yaml", StringComparison.Ordinal) + 7)..];
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml[..yaml.IndexOf("```", StringComparison.Ordinal)]));
        var steps = (YamlSequenceNode)stream.Documents[0].RootNode["jobs"]["doclint"]["steps"];
        var inputs = (YamlMappingNode)steps[1]["with"];
        var declared = (YamlMappingNode)ActionFile.Load()["inputs"];
        Assert.All(inputs.Children.Keys, key => Assert.Contains(key, declared.Children.Keys));

        ActionRun run = Run(Checkout(("articles/a.txt", Bad), ("other.txt", Bad)), r =>
        {
            foreach ((YamlNode name, YamlNode value) in inputs)
                r.With($"inputs.{name}", value.ToString());
            return r.With("inputs.scope", "all");
        });

        Assert.Equal("1", run.Outputs["findings"]);
    }

    [Fact]
    public void TheActionFollowsItsOwnRules()
    {
        string text = File.ReadAllText(ActionFile.Path);
        foreach (YamlMappingNode step in ((YamlSequenceNode)ActionFile.Load()["runs"]["steps"]).Cast<YamlMappingNode>())
        {
            if (step.Children.TryGetValue("uses", out YamlNode? uses))
                Assert.Matches("@[0-9a-f]{40}$", uses.ToString());
            else
                Assert.DoesNotContain("${{", step["run"].ToString(), StringComparison.Ordinal);
        }

        string props = File.ReadAllText(Path.Combine(ActionFile.Root, "Directory.Build.props"));
        Assert.Contains($"default: \"{VersionPrefix().Match(props).Groups["version"].Value}\"", text, StringComparison.Ordinal);
    }

    private ActionRun Run(GitSandbox checkout, Func<ActionRun, ActionRun>? configure = null)
    {
        var run = new ActionRun(checkout.Root, _scratch) { ToolFolder = ToolFolder() };
        return (configure?.Invoke(run) ?? run).Run();
    }

    // A command on PATH that starts the tool beside the tests.
    private string ToolFolder()
    {
        string folder = Path.Combine(_scratch, "bin");
        Directory.CreateDirectory(folder);
        string command = Path.Combine(folder, "dotnet-doclint");
        string tool = Path.Combine(AppContext.BaseDirectory, "dotnet-doclint.dll");
        File.WriteAllText(command, $"#!/bin/sh\nexec dotnet \"{tool}\" \"$@\"\n".Replace('\\', '/'));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    private GitSandbox Checkout(params (string Path, string Text)[] files)
    {
        GitSandbox sandbox = Sandbox();
        foreach ((string path, string text) in files)
            sandbox.Write(path, text);
        sandbox.Commit();
        return sandbox;
    }

    private GitSandbox Sandbox() => Keep(new GitSandbox());

    private GitSandbox Keep(GitSandbox sandbox)
    {
        _sandboxes.Add(sandbox);
        return sandbox;
    }

    [GeneratedRegex("<VersionPrefix>(?<version>[^<]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex VersionPrefix();
}
