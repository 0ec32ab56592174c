namespace DocLint.Rules.Boilerplate.Segments;

/// <summary>How sure a segment is.</summary>
internal enum SegmentLevel
{
    None,

    /// <summary>The line model alone, or a kind about which editors differ.</summary>
    Note,

    /// <summary>A phrase that the line model agrees with.</summary>
    Warning,
}

/// <summary>A line, or a part of one, that is boilerplate.</summary>
/// <param name="Start">First byte in the text of the document.</param>
/// <param name="End">Byte after the last.</param>
/// <param name="ReachesStart">Whether nothing of the block comes before the segment.</param>
/// <param name="ReachesEnd">Whether nothing of the block comes after the segment.</param>
internal sealed record BoilerplateSegment(
    int Block, int Start, int End, SegmentLevel Level, int Rule, int Pack, int Weight, bool ReachesStart, bool ReachesEnd);
