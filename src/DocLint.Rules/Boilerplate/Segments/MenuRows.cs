using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Rules.Boilerplate.Lines;

namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>
/// "Study · Research · Alumni · Staff" and "News » North Shore" above the title: a menu or a breadcrumb in one line, of whatever words. Text of an
/// article has such rows for teams and for the paths of a program, but not there.
/// </summary>
internal sealed class MenuRows(DocumentContext context, LineJudge judge, ArticleTitle title, SegmentedLines lines)
{
    /// <summary>Most words of one part, and of the line.</summary>
    private const int PartWords = 4, MostWords = 36;

    /// <summary>Least parts of a menu, and of a breadcrumb, whose mark says what it is.</summary>
    private const int MenuParts = 3, PathParts = 2;

    /// <summary>Adds a note for every row that is no leftover yet.</summary>
    public void Apply()
    {
        for (var i = 0; i < title.First; i++)
        {
            if (!lines.IsFound(i) && judge.Verdicts[i].First is { IsJudged: true, EndsSentence: false, Words: > 1 and <= MostWords } && !title.Is(i) && lines.MayAdd(i) && IsRow(i))
            {
                lines.Add(i, SegmentLevel.Note, BoilerplateKinds.Navigation);
            }
        }
    }

    private bool IsRow(int index)
    {
        ref readonly var block = ref context.Blocks[index];
        if (block.Kind is BlockKind.TableCell or BlockKind.Caption or BlockKind.Title)
        {
            return false;
        }

        var (parts, paths, words) = (1, 0, 1);
        for (var i = block.FirstToken + 1; i < block.EndToken; i++)
        {
            var between = LineText.Trim(context.Text[context.Tokens[i - 1].End..context.Tokens[i].Start]);
            var isPath = IsPath(between);
            if (isPath || IsBar(between))
            {
                parts++;
                paths += isPath ? 1 : 0;
                words = 1;
            }
            else if (++words > PartWords)
            {
                return false;
            }
        }

        return parts >= MenuParts || (parts >= PathParts && paths == parts - 1);
    }

    private static bool IsPath(ReadOnlySpan<byte> mark) =>
        mark.SequenceEqual(">"u8) || mark.SequenceEqual("»"u8) || mark.SequenceEqual("›"u8) || mark.SequenceEqual(">>"u8) || mark.SequenceEqual("→"u8);

    private static bool IsBar(ReadOnlySpan<byte> mark) =>
        mark.SequenceEqual("|"u8) || (Rune.DecodeFromUtf8(mark, out var rune, out var length) == System.Buffers.OperationStatus.Done && length == mark.Length && rune.Value is '·' or '•' or '‧' or '・' or '●' or '¦' or '｜');
}
