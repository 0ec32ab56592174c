using System.Text;
using DocLint.Core.Text;

namespace DocLint.Tests.Verification;

/// <summary>A text with marked spans: <c>[|span|]</c> for any rule, <c>{|DL3002:span|}</c> for one.</summary>
/// <param name="Text">Without the marks.</param>
/// <param name="Spans">UTF-8 bytes of <paramref name="Text"/>; the id is null for <c>[|span|]</c>. In order of their starts.</param>
internal sealed record Markup(string Text, IReadOnlyList<(TextSpan Span, string? Id)> Spans)
{
    public static Markup Parse(string markup)
    {
        var text = new StringBuilder();
        var spans = new List<(TextSpan, string?)>();
        var open = new Stack<(int Start, string? Id)>();
        int bytes = 0;
        for (int i = 0; i < markup.Length;)
        {
            ReadOnlySpan<char> rest = markup.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((bytes, null));
                i += 2;
            }
            else if (rest.StartsWith("{|") && rest.IndexOf(':') is var colon and > 2)
            {
                open.Push((bytes, rest[2..colon].ToString()));
                i += colon + 1;
            }
            else if (open.Count > 0 && rest.StartsWith(open.Peek().Id is null ? "|]" : "|}"))
            {
                (int start, string? id) = open.Pop();
                spans.Add((TextSpan.FromBounds(start, bytes), id));
                i += 2;
            }
            else
            {
                int length = char.IsHighSurrogate(markup[i]) && i + 1 < markup.Length ? 2 : 1;
                bytes += Encoding.UTF8.GetByteCount(rest[..length]);
                text.Append(rest[..length]);
                i += length;
            }
        }

        Assert.Empty(open);
        return new Markup(text.ToString(), [.. spans.OrderBy(s => s.Item1.Start).ThenBy(s => s.Item1.End)]);
    }

    /// <summary>The text with the spans of <paramref name="found"/> marked, for a readable difference.</summary>
    public static string Show(string text, IEnumerable<(TextSpan Span, string Id)> found)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var marks = new List<(int At, int Order, string Mark)>();
        foreach ((TextSpan span, string id) in found)
        {
            marks.Add((span.Start, 1, "{|" + id + ":"));
            marks.Add((span.End, 0, "|}"));
        }

        var shown = new StringBuilder();
        int position = 0;
        foreach ((int at, _, string mark) in marks.OrderBy(m => m.At).ThenBy(m => m.Order))
        {
            shown.Append(Encoding.UTF8.GetString(utf8.AsSpan(position..at))).Append(mark);
            position = at;
        }

        return shown.Append(Encoding.UTF8.GetString(utf8.AsSpan(position))).ToString();
    }
}
