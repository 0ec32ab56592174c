using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace DocLint.Tests.Actions;

/// <summary>Runs the composite action of this repository as the runner would; steps with <c>uses</c> are recorded only.</summary>
internal sealed partial class ActionRun
{
    private readonly string _workspace;
    private readonly string _scratch;
    private readonly Dictionary<string, string> _context = new(StringComparer.OrdinalIgnoreCase);

    public ActionRun(string workspace, string scratch)
    {
        (_workspace, _scratch) = (workspace, scratch);
        _context["github.event_name"] = "push";
        _context["github.repository"] = "octo/news";
        _context["github.ref"] = "refs/heads/main";
    }

    /// <summary>Everything that the steps printed.</summary>
    public string Log { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public bool Failed { get; private set; }

    /// <summary>The steps that ran, by name, in order.</summary>
    public List<string> Steps { get; } = [];

    /// <summary>The workflow commands that the runner would obey, in order.</summary>
    public List<(string Command, string Properties, string Message)> Commands { get; } = [];

    public Dictionary<string, string> Outputs { get; } = [];

    /// <summary>A folder to put first on PATH; null to leave PATH alone.</summary>
    public string? ToolFolder { get; set; }

    public ActionRun With(string name, string value)
    {
        _context[name] = value;
        return this;
    }

    public ActionRun Run()
    {
        YamlMappingNode action = ActionFile.Load();
        foreach ((YamlNode name, YamlNode input) in (YamlMappingNode)action["inputs"])
        {
            _context.TryAdd($"inputs.{name}", ((YamlScalarNode)input["default"]).Value ?? "");
        }

        foreach (YamlMappingNode step in ((YamlSequenceNode)action["runs"]["steps"]).Cast<YamlMappingNode>())
        {
            if (WorkflowExpression.IsTrue(Text(step, "if"), Failed, Lookup))
            {
                Steps.Add(Text(step, "name"));
                Execute(step);
            }
        }

        foreach ((YamlNode name, YamlNode output) in (YamlMappingNode)action["outputs"])
        {
            Outputs[name.ToString()] = WorkflowExpression.Expand(output["value"].ToString(), Lookup);
        }

        return this;
    }

    private static string Text(YamlMappingNode step, string key) => step.Children.TryGetValue(key, out YamlNode? node) ? node.ToString() : "";

    private string Lookup(string name) => _context.GetValueOrDefault(name, "");

    private void Execute(YamlMappingNode step)
    {
        if (Text(step, "uses").Length > 0)
        {
            foreach ((YamlNode name, YamlNode value) in (YamlMappingNode)step["with"])
            {
                _context[$"with.{Text(step, "name")}.{name}"] = WorkflowExpression.Expand(value.ToString(), Lookup);
            }

            return;
        }

        string folder = Directory.CreateDirectory(Path.Combine(_scratch, Path.GetRandomFileName())).FullName;
        string script = Path.Combine(folder, "script.sh");
        File.WriteAllText(script, Text(step, "run").ReplaceLineEndings("\n"));
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", script])
        {
            WorkingDirectory = _workspace,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        SetEnvironment(start, step, folder);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Failed |= process.ExitCode != 0;
        Obey(output);
        Log += output + error.Result;
        Summary += File.ReadAllText(Path.Combine(folder, "summary"));
        ReadOutputs(Text(step, "id"), File.ReadAllText(Path.Combine(folder, "output")));
    }

    private void SetEnvironment(ProcessStartInfo start, YamlMappingNode step, string folder)
    {
        foreach ((string variable, string file) in new[] { ("GITHUB_OUTPUT", "output"), ("GITHUB_STEP_SUMMARY", "summary"), ("GITHUB_PATH", "path") })
        {
            File.WriteAllText(start.Environment[variable] = Path.Combine(folder, file), "");
        }

        start.Environment["RUNNER_TEMP"] = _scratch;
        start.Environment["RUNNER_OS"] = "Linux";
        start.Environment["RUNNER_ARCH"] = "X64";
        start.Environment["GITHUB_ACTIONS"] = "true";
        start.Environment["GITHUB_EVENT_NAME"] = Lookup("github.event_name");
        start.Environment["GITHUB_REF"] = Lookup("github.ref");
        if (ToolFolder is not null)
        {
            start.Environment["PATH"] = ToolFolder + Path.PathSeparator + start.Environment["PATH"];
        }

        if (step.Children.TryGetValue("env", out YamlNode? environment))
        {
            foreach ((YamlNode name, YamlNode value) in (YamlMappingNode)environment)
            {
                start.Environment[name.ToString()] = WorkflowExpression.Expand(value.ToString(), Lookup);
            }
        }
    }

    private void ReadOutputs(string id, string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int delimiter = lines[i].IndexOf("<<", StringComparison.Ordinal);
            int equals = lines[i].IndexOf('=', StringComparison.Ordinal);
            if (delimiter > 0 && (equals < 0 || delimiter < equals))
            {
                int end = Array.IndexOf(lines, lines[i][(delimiter + 2)..], i + 1);
                _context[$"steps.{id}.outputs.{lines[i][..delimiter]}"] = string.Join('\n', lines[(i + 1)..end]);
                i = end;
            }
            else if (equals > 0)
            {
                _context[$"steps.{id}.outputs.{lines[i][..equals]}"] = lines[i][(equals + 1)..];
            }
        }
    }

    // The runner ends a line at \r as well, and obeys nothing between stop-commands and its token.
    private void Obey(string output)
    {
        string? stopped = null;
        foreach (string line in output.Split(["\r\n", "\n", "\r"], StringSplitOptions.None))
        {
            Match match = CommandLine().Match(line);
            if (stopped is not null)
            {
                stopped = line.Trim() == $"::{stopped}::" ? null : stopped;
            }
            else if (match.Success && match.Groups["command"].Value == "stop-commands")
            {
                stopped = match.Groups["message"].Value;
            }
            else if (match.Success)
            {
                Commands.Add((match.Groups["command"].Value, match.Groups["properties"].Value, match.Groups["message"].Value));
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:::|##\[)(?<command>[A-Za-z-]+)(?: (?<properties>[^\]]*?))?(?:::|\])(?<message>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CommandLine();
}
