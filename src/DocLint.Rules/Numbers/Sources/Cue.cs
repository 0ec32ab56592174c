namespace DocLint.Rules.Numbers.Sources;

/// <summary>How a word names where something comes from.</summary>
[Flags]
internal enum CueKind
{
    None = 0,

    /// <summary>"according to", "citing", "Source:".</summary>
    According = 1,

    /// <summary>A poll, a report, data, in a place where they say something.</summary>
    Document = 2,

    /// <summary>A verb of reported speech.</summary>
    Speech = 4,

    /// <summary>A verb like "show" or "list" with a document or a body before it.</summary>
    Finding = 8,

    /// <summary>A link, a footnote mark.</summary>
    Citation = 16,
}

/// <summary>One cue: its kind and its token.</summary>
internal readonly record struct Cue(CueKind Kind, int Token);

/// <summary>What a sentence says about sources.</summary>
internal readonly struct SentenceFacts
{
    /// <summary>Index of the first cue among those of the document.</summary>
    public int FirstCue { get; init; }

    public int CueCount { get; init; }

    /// <summary>The kinds of all cues.</summary>
    public CueKind Kinds { get; init; }

    /// <summary>"I paid": the writer saw it.</summary>
    public bool IsFirstPerson { get; init; }

    /// <summary>A letter or petition: it can be looked up, and the number is mostly that of its signatories.</summary>
    public bool NamesLetter { get; init; }

    /// <summary>False for a sentence that nobody has asked for.</summary>
    public bool IsKnown { get; init; }
}
