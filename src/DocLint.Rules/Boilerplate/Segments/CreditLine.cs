using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// "Ann Lee/The Harbour Post", alone on a line or behind the last sentence of a caption: a name, one slash, and who it was taken for. No
/// template says that nothing but a blank stands between the words of a name.
/// </summary>
internal static class CreditLine
{
    /// <summary>Most words of a photographer's name.</summary>
    private const int NameWords = 4;

    /// <summary>Most words of an outlet's or an agency's name.</summary>
    private const int OutletWords = 6;

    private const WordFlags Publishers = WordFlags.Outlet | WordFlags.Credit | WordFlags.Network;

    /// <summary>Whether the line ends with a credit, which begins the line or follows the end of a sentence.</summary>
    public static bool EndsWithCredit(DocumentContext context, in Block block)
    {
        var line = LineText.Trim(context.Text[block.Start..block.End]);
        var slash = line.LastIndexOf((byte)'/');
        if (block.Kind is BlockKind.TableCell or BlockKind.Heading or BlockKind.Title)
        {
            return false;
        }

        if (IsInBrackets(line))
        {
            return true;
        }

        if (slash <= 0)
        {
            return false;
        }

        var name = LineText.Trim(line[(LastStop(line[..slash]) + 1)..slash]);
        var outlet = LineText.Trim(line[(slash + 1)..].TrimEnd((byte)'.'));
        var (nameWords, names) = Names(name);
        var (outletWords, outlets) = Names(outlet);
        var isNamed = nameWords is >= 2 and <= NameWords && names == nameWords;
        var isAccount = nameWords == 1 && names == 1 && outlets >= 2 && outlets == outletWords && (FlagsAt(context, block, name) & WordFlags.Network) != 0;
        return outletWords is >= 1 and <= OutletWords && (isAccount || (isNamed && IsPublisher(context, block, outlet)));
    }

    /// <summary>"... on Wednesday. (Harbour News: Ann Lee)": behind a sentence, who had the picture taken and who took it.</summary>
    private static bool IsInBrackets(ReadOnlySpan<byte> line)
    {
        var open = line.LastIndexOf((byte)'(');
        if (open <= 0 || line[^1] != (byte)')' || !LineText.EndsLikeSentence(LineText.Trim(line[..open])))
        {
            return false;
        }

        var inside = line[(open + 1)..^1];
        var colon = inside.IndexOf((byte)':');
        if (colon <= 0 || inside.StartsWith("Source"u8))
        {
            return false;
        }

        var (outletWords, outlets) = Names(LineText.Trim(inside[..colon]));
        var (nameWords, names) = Names(LineText.Trim(inside[(colon + 1)..]));
        return outletWords is >= 1 and <= NameWords && outlets == outletWords && nameWords is >= 2 and <= NameWords && names == nameWords;
    }

    /// <summary>Index of the last mark that ends a sentence; -1 when there is none. The full stop of an initial belongs to the name.</summary>
    private static int LastStop(ReadOnlySpan<byte> text)
    {
        for (var i = text.Length - 1; i > 1; i--)
        {
            if (text[i] is (byte)'!' or (byte)'?' or (byte)')' || (text[i] == (byte)'.' && IsLetter(text[i - 1]) && IsLetter(text[i - 2])))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsLetter(byte unit) => char.IsAsciiLetter((char)unit) || unit >= 0x80;

    /// <summary>The words between blanks, and how many of them are capitalised; 0 of any where something else than words stands.</summary>
    private static (int Words, int Capitalized) Names(ReadOnlySpan<byte> text)
    {
        var (words, capitalized) = (0, 0);
        foreach (var range in text.Split((byte)' '))
        {
            var word = text[range];
            if (word.IsEmpty || !IsLetter(word[0]) || word.ContainsAny(",;:|()[]<>/"u8))
            {
                return (0, 0);
            }

            words++;
            capitalized += word[0] >= 0x80 || char.IsAsciiLetterUpper((char)word[0]) ? 1 : 0;
        }

        return (words, capitalized);
    }

    /// <summary>Whether the words name a paper, an agency or whoever else hands out pictures.</summary>
    private static bool IsPublisher(DocumentContext context, in Block block, ReadOnlySpan<byte> outlet)
    {
        if (outlet.EndsWith(" staff"u8) || outlet.EndsWith(" file"u8) || outlet.IndexOf("University"u8) >= 0
            || outlet.EndsWith("Department"u8) || outlet.EndsWith("Museum"u8) || outlet.EndsWith("Agency"u8) || outlet.EndsWith("Library"u8))
        {
            return true;
        }

        foreach (var range in outlet.Split((byte)' '))
        {
            if ((FlagsAt(context, block, outlet[range]) & Publishers) != 0 && char.IsAsciiLetterUpper((char)outlet[range][0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The flags of a block's token that is this word, the last one if there are several.</summary>
    private static WordFlags FlagsAt(DocumentContext context, in Block block, ReadOnlySpan<byte> word)
    {
        for (var i = block.EndToken - 1; i >= block.FirstToken; i--)
        {
            if (context.TextOf(i).SequenceEqual(word))
            {
                return context.FlagsOf(context.Tokens[i]);
            }
        }

        return WordFlags.None;
    }
}
