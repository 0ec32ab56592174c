using System.Diagnostics;
using System.Text.Json;
using DocLint.Tests.Actions;
using DocLint.Tests.Cli;
using DocLint.Tests.Git;

namespace DocLint.Tests.Reporting;

/// <summary>The official validator, as code scanning's rules ask, over our SARIF: no error, no warning, no note.</summary>
/// <remarks>
/// It is an npm development dependency: <c>npm ci --prefix tests</c>. The native binary is called, because the package's wrapper
/// hands its arguments to a shell, where the ";" of the rule kinds ends the command.
/// </remarks>
public sealed class SarifValidatorTests : IDisposable
{
    private static readonly string Binary = Path.Combine(ActionFile.Root, "tests", "node_modules", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");

    // Rules of code scanning that are off by default; the one that is switched off asks the network.
    private static readonly (string Rule, string State)[] Configuration =
    [
        ("GH1001.ProvideRequiredLocationProperties", "Error"),
        ("GH1002.InlineThreadFlowLocations", "Error"),
        ("GH1003.ProvideRequiredRegionProperties", "Error"),
        ("GH1005.LocationsMustBeRelativeUrisOrFilePaths", "Error"),
        ("GH1006.ProvideCheckoutPath", "Error"),
        ("GH1007.ProvideFullyFormattedMessageStrings", "Error"),
        ("SARIF2006.UrisShouldBeReachable", "Disabled"),
    ];

    private readonly GitSandbox _sandbox = new();

    public SarifValidatorTests()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "sample")))
            File.Copy(file, Path.Combine(_sandbox.Root, Path.GetFileName(file)));
        _sandbox.Commit();
    }

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("all formats", ".")]
    [InlineData("an empty run", ".", "--include", "*.none")]
    [InlineData("every rule", ".", "--select", "DL", "--severity", "DL=error")]
    [InlineData("one rule", ".", "--select", "DL3")]
    [InlineData("a category", ".", "--sarif-category", "news desk")]
    [InlineData("an input that is not there", ".", "missing.txt")]
    [InlineData("a baseline", ".", "--baseline", "known.tsv")]
    public void FindsNothing(string what, params string[] arguments)
    {
        CliRun.In(_sandbox.Root, "baseline", "create", "ferry.txt", "--baseline", "known.tsv");
        Check(what, arguments);
    }

    [Fact]
    public void FindsNothingInSuppressedAndAwkwardText()
    {
        _sandbox.Write("a {0} [b](1).md", "<!-- doclint-disable-next-line: quoted -->\n\nThey recieve it.\n\n{0} alos [x](1) %0A.\n\nrecieve");
        _sandbox.Write("sub folder/\u6771\u4EAC #1.html", "<p>\U0001F600 They recieve&nbsp;it.</p>\r<!-- doclint-disable-file DL9: none -->");
        _sandbox.Write("only.txt", "Tuscon\n");
        _sandbox.Write("doclint.suppressions.yml", "suppressions:\n  - path: '*.txt'\n    reason: as printed\n  - path: 'b*'\n    expires: 2001-01-01\n");

        Check("awkward text", ".");
    }

    private void Check(string what, params string[] arguments)
    {
        string sarif = Path.Combine(_sandbox.Root, "report.sarif");
        CliRun run = CliRun.In(_sandbox.Root, [.. arguments, "-f", "sarif", "-o", sarif]);
        Assert.True(File.Exists(sarif), run.Error);
        if (!IsInstalled())
            return;
        Assert.True(Validate(sarif).Length == 0, $"{what}: {string.Join('\n', Validate(sarif))}");
    }

    private static bool IsInstalled()
    {
        if (File.Exists(Binary))
            return true;
        bool isRequired = OperatingSystem.IsLinux()
            && (Environment.GetEnvironmentVariable("CI") is { Length: > 0 } || Environment.GetEnvironmentVariable("DOCLINT_REQUIRE_VALIDATOR") is { Length: > 0 });
        Assert.False(isRequired, "The SARIF validator is not installed. Run 'npm ci --prefix tests --ignore-scripts'; if npm cannot reach its registry, this test cannot pass in CI.");
        return false;
    }

    private string[] Validate(string sarif)
    {
        string configuration = Path.Combine(_sandbox.Root, "validator.xml");
        File.WriteAllText(configuration, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Properties>\n" + string.Concat(Configuration.Select(static c =>
            $"  <Properties Key=\"{c.Rule}.Options\"><Property Key=\"RuleEnabled\" Value=\"{c.State}\" Type=\"Driver.RuleEnabledState\" /></Properties>\n")) + "</Properties>\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Binary, File.GetUnixFileMode(Binary) | UnixFileMode.UserExecute);
        string output = Path.Combine(_sandbox.Root, "validation.sarif");
        var start = new ProcessStartInfo(Binary, ["validate", sarif, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note", "-c", configuration, "-o", output, "--log", "ForceOverwrite"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(File.Exists(output), log + error.Result);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(output).AsMemory() is var bytes && bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        return [.. document.RootElement.GetProperty("runs").EnumerateArray().SelectMany(static r => r.GetProperty("results").EnumerateArray()).Select(static r => r.GetRawText())];
    }
}
