using DocLint.Core.Text;

namespace DocLint.Core.Tokens;

/// <summary>What one pass over the prose found. Its storage is used again for the next document.</summary>
internal sealed class ScanResult
{
    public PooledList<Token> Tokens;

    /// <summary>The hash of each token, as <see cref="WordHash"/> computes it of the word without its possessive ending; 0 for one with a digit.</summary>
    public PooledList<ulong> Hashes;

    /// <summary>Indexes of tokens that have a flag somebody subscribed to.</summary>
    public PooledList<int> Hits;

    /// <summary>Indexes of tokens that hold a digit.</summary>
    public PooledList<int> Numbers;

    /// <summary>Indexes of tokens that equal the token before them.</summary>
    public PooledList<int> Repeats;

    public PooledList<ProseSpan> NonAsciiRuns;

    /// <summary>Byte positions of punctuation marks and quotes in an unusual place.</summary>
    public PooledList<int> Punctuation;

    /// <summary>Byte positions of <c>&amp; % \ =</c> and control characters.</summary>
    public PooledList<int> SpecialBytes;

    /// <summary>Byte positions at which lines start; the first is 0.</summary>
    public PooledList<int> LineStarts;

    public int EnglishWords;

    public int ForeignWords;

    public void Clear()
    {
        Tokens.Clear();
        Hashes.Clear();
        Hits.Clear();
        Numbers.Clear();
        Repeats.Clear();
        NonAsciiRuns.Clear();
        Punctuation.Clear();
        SpecialBytes.Clear();
        LineStarts.Clear();
        EnglishWords = 0;
        ForeignWords = 0;
    }
}
