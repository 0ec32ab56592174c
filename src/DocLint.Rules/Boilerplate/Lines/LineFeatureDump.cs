using System.Globalization;
using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Core.Tokens;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>Writes what the line model sees of a document, for rules/boilerplate/train.py: training and serving share one implementation.</summary>
internal static class LineFeatureDump
{
    /// <summary>The two lines before the rows: names of the features, names of the context numbers.</summary>
    public static string Header =>
        "#features\t" + string.Join(',', Enum.GetNames<LineFeature>()) + "\n#context\t" + string.Join(',', LineContext.Names) + "\n";

    /// <summary>Appends a row for each block: path, first and last line, words, judged, prose, hard and soft weight, features, probability, words, whether the document is English.</summary>
    public static void Append(StringBuilder rows, string path, DocumentContext context)
    {
        var judge = LineJudge.Judge(context, BoilerplatePacks.BuiltIn);
        for (var i = 0; i < context.Blocks.Length; i++)
        {
            var block = context.Blocks[i];
            var verdict = judge?.Verdicts[i] ?? LineVerdict.Prose;
            var isJudged = judge is not null && verdict.First.IsJudged;
            var features = isJudged ? judge!.FeaturesOf(i) : default;
            var words = LineText.CountWords(context, block);
            var isProse = words >= LineContext.ProseWords && (!isJudged || features.Has(LineFeature.EndsSentence));
            var span = context.Document.Map.ToSource(block.Span);
            var (first, last) = (Line(context, span.Start), Line(context, Math.Max(span.Start, span.End - 1)));
            rows.Append(CultureInfo.InvariantCulture, $"{path}\t{first}\t{last}\t{words}\t{(isJudged ? 1 : 0)}\t{(isProse ? 1 : 0)}\t{verdict.Hard.Weight}\t{verdict.Soft.Weight}\t");
            if (isJudged)
            {
                rows.AppendJoin(',', Enum.GetValues<LineFeature>().Where(f => features.Has(f)).Select(f => (int)f));
            }

            rows.Append(CultureInfo.InvariantCulture, $"\t{verdict.Probability:0.0000}\t");
            if (isJudged)
            {
                AppendWords(rows, context, block);
            }

            rows.Append(context.IsEnglish ? "\t1\n" : "\t0\n");
        }
    }

    /// <summary>Appends the words of a block as the scanner looks them up, folded and without possessive endings.</summary>
    private static void AppendWords(StringBuilder rows, DocumentContext context, in Block block)
    {
        Span<byte> folded = stackalloc byte[WordFolding.LongestWord];
        for (var i = block.FirstToken; i < block.EndToken; i++)
        {
            var word = WordFolding.Fold(context.TextOf(i), folded);
            if ((context.Tokens[i].Shape & TokenShape.Possessive) != 0)
            {
                word = word[..^2];
            }

            if (WordHash.Compute(word) == context.Hashes[i])
            {
                rows.Append(rows[^1] == '\t' ? string.Empty : " ").Append(Encoding.UTF8.GetString(word));
            }
        }
    }

    private static int Line(DocumentContext context, int position)
    {
        var before = context.Source.Utf8[..position];
        return 1 + before.Count((byte)'\n') + (before.Count((byte)'\r') - Count(before, "\r\n"u8));
    }

    private static int Count(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pair)
    {
        var count = 0;
        for (int at; (at = text.IndexOf(pair)) >= 0; text = text[(at + pair.Length)..])
        {
            count++;
        }

        return count;
    }
}
