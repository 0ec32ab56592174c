namespace DocLint.Rules;

/// <summary>A rule's help page in the forms that viewers show, as UTF-8 in the compiled rules.</summary>
public readonly ref struct RuleHelp
{
    /// <param name="compiled">The three forms with a zero byte between them.</param>
    internal RuleHelp(ReadOnlySpan<byte> compiled)
    {
        int first = compiled.IndexOf((byte)0);
        ReadOnlySpan<byte> rest = compiled[(first + 1)..];
        int second = rest.IndexOf((byte)0);
        Summary = compiled[..first];
        Text = rest[..second];
        Markdown = rest[(second + 1)..];
    }

    /// <summary>The first paragraph on one line.</summary>
    public ReadOnlySpan<byte> Summary { get; }

    /// <summary>All paragraphs, without marks of Markdown and without examples.</summary>
    public ReadOnlySpan<byte> Text { get; }

    /// <summary>The page with its examples introduced by a word, and without the marks that tests need.</summary>
    public ReadOnlySpan<byte> Markdown { get; }
}
