namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>Characters of a run that another code page explains.</summary>
/// <param name="Start">First byte of the prose.</param>
/// <param name="End">Byte after the last.</param>
/// <param name="NewText">What was written.</param>
/// <remarks>A class, because lists of it then need no code of their own that every run would compile at its start.</remarks>
internal sealed record SingleByteChange(int Start, int End, string NewText);
