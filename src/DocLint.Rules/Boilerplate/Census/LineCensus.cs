using System.Text;
using DocLint.Core.Analysis;
using DocLint.Core.Documents;
using DocLint.Rules.Boilerplate.Lines;
using DocLint.Rules.Packs;

namespace DocLint.Rules.Boilerplate.Census;

/// <summary>
/// Counts in how many documents of a folder a short line stands. Filled by one thread in the order of the inputs, so that the
/// result is the same for any number of threads, then only read.
/// </summary>
/// <param name="keepsText">Whether the lines themselves are kept, for a proposal.</param>
internal sealed class LineCensus(bool keepsText = false)
{
    /// <summary>Documents of one folder in which a line has to stand to count as repeated.</summary>
    public const int LeastDocuments = 3;

    /// <summary>Distinct lines that are counted; those that come later are not, which bounds the memory at about 64 MB.</summary>
    private const int MostLines = 1 << 20;

    private const int LeastWords = 2;

    private const int MostWords = 40;

    private readonly Dictionary<ulong, Entry> _lines = [];
    private int _document;

    /// <summary>Counts the lines of a document, each once.</summary>
    /// <param name="skipsKnown">Whether lines that a phrase of a built-in pack finds are left out.</param>
    public void Add(DocumentContext context, bool skipsKnown = false)
    {
        var found = new List<PhraseMatch>();
        var matcher = BoilerplatePacks.CreateMatcher(context);
        _document++;
        for (var i = 0; i < context.Blocks.Length; i++)
        {
            var block = context.Blocks[i];
            if (!IsCounted(block))
            {
                continue;
            }

            if (skipsKnown)
            {
                found.Clear();
                BoilerplatePacks.Find(ref matcher, i, found);
                if (found.Exists(match => match.Info.Weight >= 3))
                {
                    continue;
                }
            }

            var key = Key(context, block);
            if (_lines.TryGetValue(key, out var entry))
            {
                _lines[key] = entry.LastDocument == _document ? entry : entry with { LastDocument = _document, Documents = entry.Documents + 1 };
            }
            else if (_lines.Count < MostLines)
            {
                var text = keepsText ? Encoding.UTF8.GetString(LineText.Trim(context.TextOf(block.Span))) : null;
                _lines.Add(key, new Entry(_document, 1, _lines.Count, text));
            }
        }
    }

    /// <summary>In how many documents of its folder a line of a document stands.</summary>
    public int DocumentsWith(DocumentContext context, int blockIndex)
    {
        var block = context.Blocks[blockIndex];
        return IsCounted(block) && _lines.TryGetValue(Key(context, block), out var entry) ? entry.Documents : 0;
    }

    /// <summary>Repeated lines, most frequent first, and lines of one document only, in the order in which they were found.</summary>
    public (IReadOnlyList<(string Text, int Documents)> Repeated, IReadOnlyList<string> Single) Texts()
    {
        var texts = _lines.Values.Where(e => e.Text is not null).OrderBy(e => e.Order).ToList();
        return (
            [.. texts.Where(e => e.Documents >= LeastDocuments).OrderByDescending(e => e.Documents).ThenBy(e => e.Order).Select(e => (e.Text!, e.Documents))],
            [.. texts.Where(e => e.Documents == 1).Select(e => e.Text!)]);
    }

    private static bool IsCounted(in Block block) => block.TokenCount is >= LeastWords and <= MostWords;

    private static ulong Key(DocumentContext context, in Block block)
    {
        var path = context.Source.Path.AsSpan();
        var hash = 14695981039346656037UL;
        foreach (var c in path[..(path.LastIndexOfAny('/', '\\') + 1)])
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        foreach (var b in LineText.Trim(context.TextOf(block.Span)))
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return hash;
    }

    private readonly record struct Entry(int LastDocument, int Documents, int Order, string? Text);
}
