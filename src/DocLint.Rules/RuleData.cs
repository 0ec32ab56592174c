using System.Text;
using DocLint.Core.Tokens;
using DocLint.Rules.Typos.Data;

namespace DocLint.Rules;

/// <summary>The compiled <c>rules/</c>, used where the runtime has mapped it; opening it costs no more for more data.</summary>
public static class RuleData
{
    private static readonly RuleBlob Blob = Open();

    /// <summary>Every word that any rule knows, with its flags.</summary>
    public static WordTable Words => Blob.Words;

    /// <summary>The <see cref="WordEntry.Frequency"/> of a lower-case word.</summary>
    public static int FrequencyOf(string word) => Words.Lookup(Encoding.UTF8.GetBytes(word)).Frequency;

    /// <summary>A named section, in place; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Section(string name) => Blob.Section(name);

    /// <summary>The help page of a rule as Markdown; null when the rule has none.</summary>
    public static string? GetHelpPage(string id)
    {
        using Stream? stream = typeof(RuleData).Assembly.GetManifestResourceStream("help/" + id);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The help page of a rule as viewers show it.</summary>
    /// <exception cref="ArgumentException">The rule has no page; a test makes sure that every rule has.</exception>
    public static RuleHelp GetHelp(string id)
    {
        Span<byte> key = stackalloc byte[id.Length];
        for (int i = 0; i < id.Length; i++)
            key[i] = (byte)id[i];
        ReadOnlySpan<byte> page = StringMap.Find(Section("help"), WordHash.Compute(key));
        return page.IsEmpty ? throw new ArgumentException($"the rule {id} has no help page", nameof(id)) : new RuleHelp(page);
    }

    private static unsafe RuleBlob Open()
    {
        // The stream keeps the assembly's image alive; a resource of a loaded assembly is a view of that image.
        var stream = (UnmanagedMemoryStream)typeof(RuleData).Assembly.GetManifestResourceStream("rules.bin")!;
        return new RuleBlob(stream.PositionPointer, stream.Length, stream);
    }
}
