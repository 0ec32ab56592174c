using System.Text;

namespace DocLint.Tests.Actions;

/// <summary>The part of GitHub's expression language that action.yml uses; an unknown name is an empty string.</summary>
internal sealed class WorkflowExpression
{
    private readonly List<string> _tokens;
    private readonly Func<string, string> _context;
    private int _next;

    private WorkflowExpression(string text, Func<string, string> context)
    {
        _tokens = Tokenise(text);
        _context = context;
    }

    /// <summary>Replaces every <c>${{ … }}</c> of a value.</summary>
    public static string Expand(string value, Func<string, string> context)
    {
        var result = new StringBuilder();
        int at = 0;
        for (int open = value.IndexOf("${{", StringComparison.Ordinal); open >= 0; open = value.IndexOf("${{", at, StringComparison.Ordinal))
        {
            int close = value.IndexOf("}}", open, StringComparison.Ordinal);
            result.Append(value, at, open - at).Append(Evaluate(value[(open + 3)..close], context));
            at = close + 2;
        }

        return result.Append(value, at, value.Length - at).ToString();
    }

    /// <summary>Whether a step's condition holds; without a status function the job must not have failed.</summary>
    public static bool IsTrue(string condition, bool failed, Func<string, string> context)
    {
        string text = condition.Trim();
        text = text.StartsWith("${{", StringComparison.Ordinal) ? text[3..^2] : text;
        bool hasStatus = text.Contains("cancelled()", StringComparison.Ordinal) || text.Contains("always()", StringComparison.Ordinal);
        return (hasStatus || !failed) && (text.Length == 0 || Truth(Evaluate(text, context)));
    }

    private static string Evaluate(string text, Func<string, string> context)
    {
        var expression = new WorkflowExpression(text, context);
        string value = expression.Or();
        Assert.Equal(expression._tokens.Count, expression._next);
        return value;
    }

    private static bool Truth(string value) => value is not ("" or "false" or "0");

    private static List<string> Tokenise(string text)
    {
        var tokens = new List<string>();
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            if (text[i] == '\'')
            {
                i = text.IndexOf('\'', i + 1) + 1;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                i = FirstAfter(text, i);
            }
            else
            {
                i += i + 1 < text.Length && text.Substring(i, 2) is "==" or "!=" or "&&" or "||" ? 2 : 1;
            }

            tokens.Add(text[start..i]);
        }

        return tokens;
    }

    private static int FirstAfter(string text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '.' or '-' or '_'))
        {
            i++;
        }

        return i;
    }

    private string Or()
    {
        string value = And();
        while (Take("||"))
        {
            string right = And();
            value = Truth(value) ? value : right;
        }

        return value;
    }

    private string And()
    {
        string value = Comparison();
        while (Take("&&"))
        {
            string right = Comparison();
            value = Truth(value) ? right : value;
        }

        return value;
    }

    private string Comparison()
    {
        string value = Unary();
        while (_next < _tokens.Count && _tokens[_next] is "==" or "!=")
        {
            bool wanted = _tokens[_next++] == "==";
            value = string.Equals(value, Unary(), StringComparison.OrdinalIgnoreCase) == wanted ? "true" : "false";
        }

        return value;
    }

    private string Unary()
    {
        if (Take("!"))
        {
            return Truth(Unary()) ? "false" : "true";
        }

        if (Take("("))
        {
            string inner = Or();
            Assert.True(Take(")"));
            return inner;
        }

        string token = _tokens[_next++];
        if (token[0] == '\'')
        {
            return token[1..^1];
        }

        if (Take("("))
        {
            Assert.True(Take(")"));
            return token == "always" ? "true" : "false";
        }

        return _context(token);
    }

    private bool Take(string token)
    {
        bool fits = _next < _tokens.Count && _tokens[_next] == token;
        _next += fits ? 1 : 0;
        return fits;
    }
}
