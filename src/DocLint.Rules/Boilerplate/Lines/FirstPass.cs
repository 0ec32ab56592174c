using System.Runtime.InteropServices;

namespace DocLint.Rules.Boilerplate.Lines;

/// <summary>What the first pass said about a line.</summary>
/// <param name="Words">Number of words.</param>
/// <param name="IsJudged">False for a paragraph that the model does not look at: it counts as prose.</param>
/// <param name="IsProse">Whether it is a paragraph of the article as far as the first pass can tell.</param>
/// <param name="EndsSentence">Whether it ends like a sentence; false for a paragraph that is not judged.</param>
/// <param name="Probability">First-pass probability of being boilerplate.</param>
/// <param name="Phrase">Weight of the best phrase of a kind that everybody deletes; 0 when there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FirstPass(int Words, bool IsJudged, bool IsProse, bool EndsSentence, float Probability, int Phrase)
{
    /// <summary>Whether it is a paragraph: one that the model does not look at, or that the first pass takes for one.</summary>
    public bool IsParagraph => !IsJudged || IsProse;

    /// <summary>Whether it is a paragraph or a sentence.</summary>
    public bool IsText => IsParagraph || EndsSentence;
}
