using System.Collections.Immutable;
using System.Globalization;

namespace DocLint.Rules.Packs;

/// <summary>One part of a parsed template.</summary>
internal abstract record PhraseNode;

/// <summary>A literal word, lower case, apostrophes straight.</summary>
internal sealed record WordNode(string Text) : PhraseNode;

/// <summary>A mark that has to stand between the neighbouring words, such as ":" or "©".</summary>
internal sealed record MarkNode(string Text) : PhraseNode;

/// <summary><paramref name="Least"/> to <paramref name="Most"/> words of a class; see <see cref="PhraseClass"/>.</summary>
internal sealed record SlotNode(int Class, int Least, int Most) : PhraseNode;

/// <summary>Alternatives, any of which may be empty.</summary>
internal sealed record ChoiceNode(ImmutableArray<ImmutableArray<PhraseNode>> Alternatives) : PhraseNode;

/// <summary>
/// The notation of a phrase. Words match any letter case and any punctuation between them.
/// "(a|b c)" is a choice, "[a]" may be left out, "{0,4}" stands for that many arbitrary words, "{#}" for a number,
/// "{Name}" for a capitalised word, "{network}" and the other names for a word with that flag; a "+" in a slot means
/// one to six of them. The marks : ? ! * © » and anything after a backslash have to stand there.
/// </summary>
internal static class PhraseTemplate
{
    private const string Marks = ":?!*©»→←";

    /// <summary>Brackets within brackets: nobody needs more, and each takes a part of the stack.</summary>
    private const int DeepestChoice = 32;

    /// <exception cref="FormatException">The template is malformed; the message says how.</exception>
    public static ImmutableArray<PhraseNode> Parse(string template)
    {
        var position = 0;
        var nodes = ParseSequence(template, ref position, depth: 0);
        if (position < template.Length)
        {
            throw new FormatException($"'{template[position]}' at {position + 1} closes nothing");
        }

        return nodes.IsEmpty ? throw new FormatException("the template has no words") : nodes;
    }

    private static ImmutableArray<PhraseNode> ParseSequence(string text, ref int position, int depth)
    {
        var nodes = ImmutableArray.CreateBuilder<PhraseNode>();
        while (position < text.Length && text[position] is not (')' or ']' or '|'))
        {
            var c = text[position];
            if (c is '(' or '[')
            {
                nodes.Add(ParseChoice(text, ref position, c == '(' ? ')' : ']', depth + 1));
            }
            else if (c == '{')
            {
                nodes.Add(ParseSlot(text, ref position));
            }
            else if (c == '\\' && position + 1 < text.Length)
            {
                nodes.Add(new MarkNode(text.Substring(position + 1, 1)));
                position += 2;
            }
            else if (IsWordPart(c))
            {
                nodes.Add(new WordNode(ReadWord(text, ref position)));
            }
            else
            {
                if (Marks.Contains(c, StringComparison.Ordinal))
                {
                    nodes.Add(new MarkNode(c.ToString()));
                }

                position++;
            }
        }

        return MergeGaps(nodes);
    }

    /// <summary>Gaps that follow each other are one gap: the same lines match, without trying every way to share out the words.</summary>
    private static ImmutableArray<PhraseNode> MergeGaps(ImmutableArray<PhraseNode>.Builder nodes)
    {
        var merged = ImmutableArray.CreateBuilder<PhraseNode>(nodes.Count);
        foreach (var node in nodes)
        {
            if (AsGap(node) is not { } gap)
            {
                merged.Add(node);
            }
            else if (merged.Count > 0 && AsGap(merged[^1]) is { } before)
            {
                merged[^1] = new SlotNode(PhraseClass.Any, before.Least + gap.Least, Math.Min(before.Most + gap.Most, PhraseClass.MostWords));
            }
            else
            {
                merged.Add(gap);
            }
        }

        return merged.ToImmutable();
    }

    /// <summary>"{0,6}" or "[{2,6}]" as a gap; null for anything else.</summary>
    private static SlotNode? AsGap(PhraseNode node) => node switch
    {
        SlotNode { Class: PhraseClass.Any } slot => slot,
        ChoiceNode { Alternatives: [[SlotNode { Class: PhraseClass.Any, Least: <= 1 } only], []] } => only with { Least = 0 },
        _ => null,
    };

    private static ChoiceNode ParseChoice(string text, ref int position, char close, int depth)
    {
        if (depth > DeepestChoice)
        {
            throw new FormatException($"'{text[position]}' at {position + 1} is the bracket in {DeepestChoice} others: no more are read");
        }

        var open = position++;
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<PhraseNode>>();
        while (true)
        {
            alternatives.Add(ParseSequence(text, ref position, depth));
            if (position >= text.Length)
            {
                throw new FormatException($"'{text[open]}' at {open + 1} is not closed");
            }

            var c = text[position++];
            if (c == close)
            {
                break;
            }

            if (c != '|')
            {
                throw new FormatException($"'{c}' at {position} where '{close}' is expected");
            }
        }

        if (close == ']')
        {
            alternatives.Add([]);
        }

        return new ChoiceNode(alternatives.ToImmutable());
    }

    private static SlotNode ParseSlot(string text, ref int position)
    {
        var end = text.IndexOf('}', position);
        if (end < 0)
        {
            throw new FormatException($"'{{' at {position + 1} is not closed");
        }

        var name = text[(position + 1)..end];
        var at = position + 1;
        position = end + 1;
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0)
        {
            return int.TryParse(name.AsSpan(0, comma), NumberStyles.None, CultureInfo.InvariantCulture, out var least)
                && int.TryParse(name.AsSpan(comma + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var most)
                && least <= most && most is > 0 and <= PhraseClass.LongestGap
                ? new SlotNode(PhraseClass.Any, least, most)
                : throw new FormatException($"'{{{name}}}' at {at} is no range of 0 to {PhraseClass.LongestGap} words");
        }

        var many = name.EndsWith('+');
        var found = PhraseClass.Parse(many ? name[..^1] : name);
        return found < 0
            ? throw new FormatException($"'{{{name}}}' at {at} is no known slot")
            : new SlotNode(found, 1, many ? PhraseClass.LongestRun : 1);
    }

    /// <summary>Letters and digits, and the vowel signs that many scripts write as marks.</summary>
    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Splits like the tokenizer: letters and digits; an apostrophe between letters joins.</summary>
    private static string ReadWord(string text, ref int position)
    {
        var start = position;
        while (position < text.Length)
        {
            var c = text[position];
            var joins = c is '\'' or '’' && position + 1 < text.Length && char.IsLetter(text[position + 1]);
            if (!IsWordPart(c) && !joins)
            {
                break;
            }

            position++;
        }

        return text[start..position].Replace('’', '\'').Replace('İ', 'i').ToLowerInvariant();
    }
}
