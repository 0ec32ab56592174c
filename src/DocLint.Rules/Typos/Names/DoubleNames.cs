using DocLint.Core.Analysis;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Names;

/// <summary>
/// The names of a document that have a hyphen between two names ("Moore-Lindgren"). One half is evidence for the other: where it is the same, a
/// slip in a half that is a name elsewhere ("More-Lindgren") is told from another person.
/// </summary>
internal static class DoubleNames
{
    private const int ShortestHalf = 3;

    /// <summary>Double names of one document that are compared.</summary>
    private const int MostNames = 100;

    /// <summary>Finds each half that stands once, and in another spelling beside the same other half more than once.</summary>
    /// <param name="report">Receives the token of the half, that of the other spelling and the uses of that.</param>
    public static void Find(DocumentContext context, Action<DocumentContext, int, int, int> report)
    {
        Span<int> names = stackalloc int[MostNames];
        names = names[..Collect(context, names)];
        foreach (int name in names)
        {
            if (CountOf(context, names, name) == 1 && FindOther(context, names, name) is { Half: >= 0 } found)
                report(context, found.Half, found.Other, found.Uses);
        }
    }

    /// <summary>The tokens of the first halves.</summary>
    private static int Collect(DocumentContext context, Span<int> names)
    {
        ReadOnlySpan<byte> text = context.Text;
        int count = 0;
        for (int at = 1; at < text.Length - 1 && count < names.Length; at++)
        {
            int next = text[at..^1].IndexOf((byte)'-');
            if (next < 0)
                break;
            at += next;
            if (TypoText.IsUpper(text[at + 1]) && TypoText.IsLower(text[at - 1]) && context.TokenBefore(at) is var first && IsName(context, first, at))
                names[count++] = first;
        }

        return count;
    }

    private static bool IsName(DocumentContext context, int first, int hyphen)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        return first + 1 < tokens.Length && tokens[first].End == hyphen && tokens[first + 1].Start == hyphen + 1 && IsHalf(tokens[first]) && IsHalf(tokens[first + 1])
            && TypoText.ByteAt(context.Text, tokens[first + 1].End) != (byte)'-' && TypoText.ByteAt(context.Text, tokens[first].Start - 1) != (byte)'-';
    }

    private static bool IsHalf(in Token token) => token.Is(TokenShape.Capitalized) && !token.Is(TokenShape.AllCaps | TokenShape.MixedCase) && token.Length >= ShortestHalf;

    private static bool IsSame(DocumentContext context, int left, int right) => context.HashOf(left) == context.HashOf(right);

    private static int CountOf(DocumentContext context, ReadOnlySpan<int> names, int name)
    {
        int count = 0;
        foreach (int other in names)
            count += IsSame(context, other, name) && IsSame(context, other + 1, name + 1) ? 1 : 0;
        return count;
    }

    private static (int Half, int Other, int Uses) FindOther(DocumentContext context, ReadOnlySpan<int> names, int name)
    {
        foreach (int other in names)
        {
            bool first = IsSame(context, name, other), second = IsSame(context, name + 1, other + 1);
            int half = first ? name + 1 : name, otherHalf = first ? other + 1 : other;
            if (first != second && NameVariantAnalyzer.IsVariant(context.StemOf(half), context.StemOf(otherHalf)) && CountOf(context, names, other) is > 1 and var uses)
                return (half, otherHalf, uses);
        }

        return (-1, -1, 0);
    }
}
