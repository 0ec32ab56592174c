namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>A stretch of damaged text and the text it was.</summary>
/// <param name="Start">First byte in the document's text.</param>
/// <param name="End">Byte after the last.</param>
/// <param name="NewText">The text as it was written.</param>
/// <param name="Chain">The code pages undone, outermost in the lowest byte (index + 1).</param>
/// <param name="Gain">How much more plausible the text became.</param>
internal readonly record struct MojibakeRepair(int Start, int End, string NewText, uint Chain, int Gain);
