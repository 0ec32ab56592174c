using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Text;

namespace DocLint.Core.Suppression;

/// <summary>Reads <c>&lt;!-- doclint-disable DL3001: reason --&gt;</c>.</summary>
public static class SuppressionDirectiveParser
{
    private static ReadOnlySpan<byte> Opening => "<!--"u8;

    private static ReadOnlySpan<byte> Closing => "-->"u8;

    private static ReadOnlySpan<byte> Prefix => "doclint-"u8;

    /// <summary>Reads one comment.</summary>
    /// <param name="source">The source, UTF-8.</param>
    /// <param name="comment">The comment, from <c>&lt;!--</c> to <c>--&gt;</c>.</param>
    /// <returns>null when it is an ordinary comment.</returns>
    public static SuppressionDirective? TryParse(ReadOnlySpan<byte> source, TextSpan comment)
    {
        ReadOnlySpan<byte> bytes = source.Slice(comment.Start, comment.Length);
        if (!bytes.StartsWith(Opening))
        {
            return null;
        }

        bytes = bytes[Opening.Length..];
        bytes = (bytes.EndsWith(Closing) ? bytes[..^Closing.Length] : bytes).Trim(" \t\r\n"u8);
        if (!bytes.StartsWith(Prefix))
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(bytes[Prefix.Length..]);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string reason = colon < 0 ? "" : string.Join(' ', text[(colon + 1)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string[] words = (colon < 0 ? text : text[..colon]).Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<string> selectors = [.. words.Skip(1)];
        SuppressionKind kind = words.Length == 0 ? SuppressionKind.Unknown : KindOf(words[0]);
        return new SuppressionDirective(selectors.All(IsSelector) ? kind : SuppressionKind.Unknown, comment, selectors, reason);
    }

    /// <summary>Whether a word is an id or the beginning of one: <c>DL</c> and up to four digits.</summary>
    public static bool IsSelector(string word) =>
        word.Length is >= 2 and <= 6 && word.StartsWith("DL", StringComparison.OrdinalIgnoreCase) && word.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static SuppressionKind KindOf(string word) => word switch
    {
        "disable" => SuppressionKind.Disable,
        "enable" => SuppressionKind.Enable,
        "disable-line" => SuppressionKind.DisableLine,
        "disable-next-line" => SuppressionKind.DisableNextLine,
        "disable-file" => SuppressionKind.DisableFile,
        _ => SuppressionKind.Unknown,
    };
}
