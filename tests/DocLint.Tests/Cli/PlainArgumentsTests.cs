using DocLint.Cli;
using DocLint.Cli.Commands;
using DocLint.Cli.IO;
using DocLint.Tests.IO;
using DocLint.Tests.Properties;
using FsCheck.Fluent;

namespace DocLint.Tests.Cli;

/// <summary>What is read without the parser library means what the library reads.</summary>
public sealed class PlainArgumentsTests
{
    private static readonly string[] Words =
    [
        "a.txt", "news", "*.md", "-", "--", "", "@list", "[suggest]", "/h", "/?", "true", "False", "rules", "baseline", "create", "sarif", "json", "text", "warning", "none",
        "keep", "drop", "DL3", "DL3,DL1", "DL4001=error", "2", "x=y", "a:b", "--fix=true", "--format=sarif", "--format:json", "-fsarif", "-qv", "--help", "-h", "-?", "--version",
        "--nothing", "-x", .. LintArguments.All.Select(static option => option.Name), .. LintArguments.All.Select(static option => option.Alias).OfType<string>(),
    ];

    [Fact]
    public void WhatIsReadIsWhatTheLibraryReads() =>
        Property.Holds(Gen.Elements(Words).ArrayOf(), static args => Check(args));

    [Fact]
    public void EveryOptionAndPairOfWordsIsWhatTheLibraryReads()
    {
        foreach (string first in Words)
        {
            foreach (string second in Words)
            {
                Check([first, second]);
                Check(["a.txt", first, second, "b.txt"]);
            }
        }
    }

    [Theory]
    [InlineData("a.txt --format sarif -o out.sarif")]
    [InlineData("a.txt news --no-config --jobs 2 --quiet --fail-on none --report json=out.json --report sarif=out.sarif")]
    [InlineData("- --stdin-filename a.md -f text")]
    [InlineData("")]
    public void OrdinaryLinesNeedNoLibrary(string line) => Assert.NotNull(PlainArguments.TryRead(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static void Check(string[] args)
    {
        if (PlainArguments.TryRead(args) is not { } plain)
            return;
        OptionValues? library = new CommandTree(CreateConsole(), new MemoryFileSystem(), CancellationToken.None).Read(args);
        string line = string.Join(' ', args);
        Assert.True(library is not null, $"the library takes '{line}' for something else");
        Assert.Equal(library.Paths, plain.Paths);
        foreach (OptionSpec option in LintArguments.All)
        {
            if (option.Kind == OptionKind.Value)
                Assert.True(library.Get(option) == plain.Get(option), $"'{line}': {option.Name} is '{plain.Get(option)}', not '{library.Get(option)}'");
            else
                Assert.Equal(library.GetAll(option), plain.GetAll(option));
        }
    }

    private static ShellConsole CreateConsole() => new() { OpenInput = static () => Stream.Null, WorkingFolder = "/" };
}
