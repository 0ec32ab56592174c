using DocLint.Core.Text;

namespace DocLint.Core.Diagnostics;

/// <summary>A fix in prose coordinates, as an analyzer gives it. The engine drops it when an edit cannot be mapped exactly.</summary>
/// <param name="Title">Imperative: "Replace by 'also'".</param>
/// <param name="Edits">Ascending, not overlapping.</param>
public sealed record ProseFix(string Title, FixSafety Safety, params ProseEdit[] Edits);
