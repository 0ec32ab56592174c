
namespace DocLint.Rules.Typos.Names;

/// <summary>
/// Remembers which correction a name has, if any: news says the same names again and again, and looking for what a name may be a slip of
/// costs a thousand times as much as remembering it. One for each worker and question; a later name takes an earlier one's place.
/// </summary>
/// <remarks>Only for answers that follow from the key alone, so that no finding depends on what was read before.</remarks>
internal sealed class NameMemo
{
    /// <summary>More names than a newspaper prints in a week.</summary>
    private const int Slots = 16384;

    private readonly Answer[] _answers = new Answer[Slots];

    /// <param name="key">A hash of the name and of all else that the answer depends on; 0 stands for none.</param>
    /// <param name="correction">Null when the name has none.</param>
    public bool TryGet(ulong key, out string? correction)
    {
        ref readonly Answer answer = ref _answers[key & (Slots - 1)];
        correction = answer.Correction;
        return key != 0 && answer.Key == key;
    }

    public string? Set(ulong key, string? correction)
    {
        _answers[key & (Slots - 1)] = new Answer(key, correction);
        return correction;
    }

    private readonly record struct Answer(ulong Key, string? Correction);
}
