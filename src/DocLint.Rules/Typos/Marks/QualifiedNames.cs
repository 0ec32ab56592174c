using DocLint.Core.Analysis;
using DocLint.Core.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Typos.Marks;

/// <summary>Tells a name with a point in it ("http.Client", "README.Debian") from the end of one sentence and the start of the next.</summary>
/// <remarks>
/// A sentence mostly begins with a function word, and such a name never ends in one. Of the others, a name is told by its place, by what follows
/// it, and by the document: it has that name again, or more that begin alike.
/// </remarks>
internal sealed class QualifiedNames
{
    /// <summary>Who writes so many, and loses no other space, writes of code.</summary>
    private const int ManyNames = 3;

    /// <summary>"said.The", "asked.Mr. Rendall": what begins sentences and ends no name.</summary>
    private const WordFlags SentenceStart = WordFlags.EnglishFunction | WordFlags.PersonTitle;

    private readonly HashCounter _firstWords = new();
    private readonly int _names;
    private readonly int _sentences;

    private QualifiedNames(DocumentContext context)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        ReadOnlySpan<byte> text = context.Text;
        for (int i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i + 1].Start != tokens[i].End + 1 || text[tokens[i].End] != (byte)'.' || !tokens[i].IsWord || tokens[i].Length < 2 || !tokens[i + 1].IsWord)
                continue;
            if ((context.FlagsOf(i + 1) & SentenceStart) != 0)
            {
                _sentences++;
                continue;
            }

            _firstWords.Add(context.Hashes[i]);
            if (tokens[i + 1].Is(TokenShape.Capitalized) && !SentenceSpacingAnalyzer.IsDomainEnding(context.TextOf(i + 1)))
                _names++;
        }
    }

    /// <summary>What is said to be of a library or a program.</summary>
    private static ReadOnlySpan<byte> Kinds =>
        ("api argument class classes constructor enum exception extension field file files function functions header instance instances interface interfaces"u8
        + " library method methods module modules namespace object objects option package packages parameter plugin property properties struct type types variable"u8);

    /// <param name="index">The token before the full stop.</param>
    public static bool Contain(DocumentContext context, int index)
    {
        Token left = context.Tokens[index], right = context.Tokens[index + 1];
        // A tag does not stand inside a name.
        if ((context.FlagsOf(index + 1) & SentenceStart) != 0 || !context.Document.Map.IsVerbatim(ProseSpan.FromBounds(left.Start, right.End)))
            return false;
        byte next = TypoText.ByteAt(context.Text, right.End);
        if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'-' or (byte)',') || EndsThere(context.Text, right.End) || StartsPhrase(context, index))
            return true;
        // "README.Debian", "INBOX.Drafts": a word in capitals that is no acronym.
        if (left.Is(TokenShape.AllCaps) && left.Entry.Exists && (context.FlagsOf(index) & WordFlags.ProperName) == 0 && !right.Is(TokenShape.AllCaps))
            return true;
        if (TypoText.IsFollowed(context, index + 1) && WordSet.IndexOf(Kinds, context.TextOf(index + 2)) >= 0)
            return true;
        QualifiedNames all = context.GetState(static c => new QualifiedNames(c));
        return all._firstWords.CountOf(context.Hashes[index]) > 1 ? all._sentences <= all._names : all._names >= ManyNames && all._sentences == 0;
    }

    /// <summary>A sentence is longer than its first word.</summary>
    private static bool EndsThere(ReadOnlySpan<byte> text, int end)
    {
        ReadOnlySpan<byte> rest = text[end..].TrimStart(" "u8);
        return rest.IsEmpty || rest[0] is (byte)'\n' or (byte)'\r' or (byte)'(' or (byte)'-' or (byte)'=';
    }

    /// <summary>A word that begins a sentence, a line or a bracket is not yet its last.</summary>
    private static bool StartsPhrase(DocumentContext context, int index)
    {
        if (TypoText.StartsSentence(context, index))
            return true;
        int start = context.Tokens[index].Start;
        return TypoText.ByteAt(context.Text, start - 1) is not ((byte)' ' or (byte)'-' or 0xA0) || context.Text[..start].TrimEnd(" "u8) is [] or [.., (byte)'\n' or (byte)'*' or (byte)'-' or (byte)'('];
    }
}
