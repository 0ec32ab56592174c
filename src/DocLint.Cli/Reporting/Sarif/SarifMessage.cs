using System.Globalization;
using System.Text;
using DocLint.Cli.Reporting.Json;
using DocLint.Core.Diagnostics;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>A rule's message as SARIF wants it: one sentence that ends in a full stop and quotes its arguments.</summary>
internal sealed class SarifMessage
{
    private readonly string _template;

    /// <summary>What stands around the arguments, one more than there are places for them; null until the first message.</summary>
    private string[]? _texts;

    /// <summary>The argument of each place.</summary>
    private int[] _order = [];

    private SarifMessage(string template, int argumentCount)
    {
        _template = template;
        ArgumentCount = argumentCount;
    }

    /// <summary>The message string of the rule, with placeholders.</summary>
    public string Template => _template;

    /// <summary>How many arguments a result has to give.</summary>
    public int ArgumentCount { get; }

    public static SarifMessage Create(DiagnosticDescriptor rule)
    {
        string format = rule.MessageFormat.Contains('{', StringComparison.Ordinal) ? rule.MessageFormat : "'{0}': " + rule.MessageFormat;
        // "... without a source{1}": a clause that may be empty. The related locations say the same.
        if (format.Length > 3 && IsPlaceholder(format, format.Length - 3) && char.IsLetter(format[^4]))
            format = format[..^3];
        var template = new StringBuilder(format.Length + 8);
        int count = 0;
        for (int i = 0; i < format.Length; i++)
        {
            if (!IsPlaceholder(format, i))
            {
                template.Append(format[i]);
                continue;
            }

            bool isQuoted = i > 0 && i + 3 < format.Length && format[i - 1] is '\'' or '"';
            string quote = isQuoted ? "" : "'";
            template.Append(quote).Append(format, i, 3).Append(quote);
            count = Math.Max(count, format[i + 1] - '0' + 1);
            i += 2;
        }

        return new SarifMessage(template.ToString().TrimEnd('.') + ".", count);
    }

    /// <summary>Returns the arguments of a finding on one line each.</summary>
    public string[] GetArguments(Diagnostic diagnostic)
    {
        var arguments = new string[ArgumentCount];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = Clean(MessageFormatter.GetArgument(diagnostic, i));
        return arguments;
    }

    /// <summary>Writes the text of a message: the template with the arguments in it.</summary>
    /// <param name="arguments">As <see cref="GetArguments"/> returned them.</param>
    public void WriteText(JsonWriter json, string[] arguments)
    {
        _texts ??= Split();
        json.WriteStartString("text"u8);
        for (int i = 0; i < _texts.Length; i++)
        {
            json.AppendText(_texts[i]);
            if (i < _order.Length)
                json.AppendText(arguments[_order[i]]);
        }

        json.WriteEndString();
    }

    /// <summary>Takes the template apart and sets <see cref="_order"/>; not before the first message, as most runs report few of the rules.</summary>
    private string[] Split()
    {
        var texts = new List<string>();
        var order = new List<int>();
        int start = 0;
        for (int i = 0; i < _template.Length; i++)
        {
            if (!IsPlaceholder(_template, i))
                continue;
            texts.Add(_template[start..i]);
            order.Add(_template[i + 1] - '0');
            start = i + 3;
            i += 2;
        }

        texts.Add(_template[start..]);
        _order = [.. order];
        return [.. texts];
    }

    // Braces would be read as placeholders and "[text](1)" as a link by whoever shows the message; a line end ends it.
    private static string Clean(string argument)
    {
        if (!NeedsCleaning(argument))
            return argument;
        var clean = new StringBuilder(argument.Length);
        foreach (char c in argument.Replace("](", "] (", StringComparison.Ordinal))
        {
            clean.Append(c switch
            {
                '{' => '(',
                '}' => ')',
                _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Control => ' ',
                _ => c,
            });
        }

        return clean.ToString();
    }

    private static bool NeedsCleaning(string argument)
    {
        foreach (char c in argument)
        {
            if (c is '{' or '}' or ']' || char.IsControl(c))
                return true;
        }

        return false;
    }

    private static bool IsPlaceholder(string text, int i) =>
        i + 2 < text.Length && text[i] == '{' && char.IsAsciiDigit(text[i + 1]) && text[i + 2] == '}';
}
