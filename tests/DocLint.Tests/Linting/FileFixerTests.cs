using System.Collections.Immutable;
using DocLint.Cli.Linting;
using DocLint.Core.Diagnostics;
using DocLint.Core.Text;

namespace DocLint.Tests.Linting;

public sealed class FileFixerTests
{
    private static readonly DiagnosticDescriptor Rule = new("DL0000", "Probe", "probe", DiagnosticSeverity.Warning);

    /// <summary>A rule that finds something in its own repair again and again is given up, and what it still finds is where it says.</summary>
    [Theory]
    [InlineData(4, 0)]
    [InlineData(400, 390)]
    public void WhatIsLeftLiesInTheTextThatIsLeft(int length, int left)
    {
        (SourceText source, ImmutableArray<Diagnostic> found) = FileFixer.Fix(SourceText.FromString("a.txt", new string('x', length)), FindLast, FixSafety.Safe);

        Assert.Equal(left, source.Length);
        Assert.All(found, diagnostic => Assert.Same(source, diagnostic.Source));
        Assert.Equal(left > 0 ? 1 : 0, found.Length);
    }

    /// <summary>The last letter of a text, with a fix that deletes it.</summary>
    private static ImmutableArray<Diagnostic> FindLast(SourceText source)
    {
        if (source.Length == 0)
            return [];
        TextSpan last = TextSpan.FromBounds(source.Length - 1, source.Length);
        var fix = new CodeFix("Delete it", FixSafety.Safe, [new TextChange(last, "")]);
        return [new Diagnostic { Descriptor = Rule, Span = last, Source = source, Severity = DiagnosticSeverity.Warning, Fix = fix }];
    }
}
