namespace DocLint.Tests.Rules;

/// <summary>
/// A help page's examples: fences whose info string is a format and "reports", "fixed" or "clean"; then "bytes" when
/// <c>&lt;E9&gt;</c> stands for a byte.
/// </summary>
internal sealed record HelpPage(string Id, string Title, IReadOnlyList<HelpPage.Example> Examples)
{
    /// <param name="Line">One-based line of the fence.</param>
    /// <param name="Options">Configuration that the example needs, as <c>key=value</c> behind its kind.</param>
    /// <param name="HasBytes">Whether two hexadecimal digits in angle brackets are one byte of the file ("bytes" behind its kind).</param>
    internal sealed record Example(string Format, string Kind, string Text, int Line, (string Key, string Value)[] Options, bool HasBytes);

    public static HelpPage Parse(string file)
    {
        string[] lines = File.ReadAllLines(file);
        string[] heading = lines[0].TrimStart('#', ' ').Split(": ", 2);
        var examples = new List<Example>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal) || lines[i].Trim('`').Trim().Length == 0)
                continue;
            string fence = lines[i][..lines[i].IndexOfAny([.. "abcdefghijklmnopqrstuvwxyz"])];
            string[] info = lines[i][fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int end = Array.IndexOf(lines, fence, i + 1);
            if (info is [_, "reports" or "fixed" or "clean", ..])
                examples.Add(new Example(info[0], info[1], string.Join('\n', lines[(i + 1)..end]) + "\n", i + 1, OptionsOf(info), info.Contains("bytes")));
            i = end;
        }

        return new HelpPage(heading[0], heading.Length > 1 ? heading[1] : string.Empty, examples);
    }

    private static (string Key, string Value)[] OptionsOf(string[] info) =>
        [.. info.Skip(2).Where(option => option.Contains('=', StringComparison.Ordinal)).Select(option => option.Split('=', 2)).Select(pair => (pair[0], pair[1]))];
}
