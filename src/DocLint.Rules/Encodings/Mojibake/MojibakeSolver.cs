using System.Numerics;
using System.Text;
using DocLint.Core.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>
/// Finds the best reading of one run of characters beyond ASCII: which code pages to undo, in which order, where. Every
/// page that decodes something is a branch, up to four deep; the most plausible end of all branches wins.
/// </summary>
/// <param name="support">What the document shows so far; nothing until it is settled.</param>
internal sealed class MojibakeSolver(PageSupport support)
{
    /// <summary>A stretch must become this much more plausible when it stands alone.</summary>
    public const int Threshold = 35;

    /// <summary>Gain that makes a stretch a witness for its code page elsewhere in the document.</summary>
    public const int WitnessGain = 60;

    private const int SupportedThreshold = 5;
    private const int SupportedSymbolThreshold = -15;
    private const int WeaklySupportedThreshold = 20;
    private const int StrongSupport = 3;
    private const int WordlessLeadGain = 35;
    private const int LongUnitGain = 10;
    private const int LoneCharacterCost = 45;
    private const int LonePunctuationGain = 15;
    private const int SmallAfterCapitalsCost = 40;
    private const int SupportBonus = 60;
    private const int LayerCost = 14;
    private const int MixtureCost = 60;
    private const int MaxBranches = 4;

    /// <summary>Items of a run for which the stack has room.</summary>
    private const int MostOnStack = 256;

    private int _before, _beforeLast, _after;

    /// <summary>Adds the pages that a stretch speaks for which was certainly damaged: those it went through, and those that give the same text.</summary>
    /// <param name="source">The characters as they stand in the text.</param>
    public static void AddWitnesses(in MojibakeRepair repair, ReadOnlySpan<MojibakeItem> source, List<byte> pages)
    {
        for (uint chain = repair.Chain >> 8; chain != 0; chain >>= 8)
            pages.Add((byte)((chain & 0xFF) - 1));
        Span<uint> starts = source.Length <= MostOnStack ? stackalloc uint[source.Length] : new uint[source.Length];
        uint any = MojibakeDecoder.FindStarts(source, starts);
        if (MojibakeDecoder.Step(source, starts, CodePage.All[(int)(repair.Chain & 0xFF) - 1]) is not { } first)
            return;
        for (; any != 0; any &= any - 1)
        {
            CodePage page = CodePage.All[BitOperations.TrailingZeroCount(any)];
            if (MojibakeDecoder.Step(source, starts, page) is { } other && SameText(first, other))
                pages.Add((byte)page.Index);
        }
    }

    /// <summary>Appends the repairs of one run to <paramref name="repairs"/>.</summary>
    /// <param name="run">The run's characters with their places.</param>
    /// <param name="beforeLast">The character two before the run, a space at the start of the text.</param>
    /// <param name="before">The character before the run.</param>
    /// <param name="after">The character after it.</param>
    public void Solve(MojibakeItem[] run, int beforeLast, int before, int after, List<MojibakeRepair> repairs)
    {
        (_beforeLast, _before, _after) = (beforeLast, before, after);
        Reading best = Search(new Reading(run, Score(run)), depth: 1);
        if (!ReferenceEquals(best.Items, run)) Collect(run, best.Items, repairs);
    }

    private Reading Search(in Reading reading, int depth)
    {
        Reading best = reading;
        if (depth > MojibakeDecoder.MaxLayers)
            return best;
        foreach (Reading next in Branches(reading.Items))
        {
            if (next.Items is null)
                break;
            Reading found = Search(next, depth + 1);
            if (found.Score < best.Score)
                best = found;
        }

        return best;
    }

    /// <summary>The best readings one layer deeper, the best first.</summary>
    private Reading[] Branches(MojibakeItem[] items)
    {
        Span<uint> starts = items.Length <= MostOnStack ? stackalloc uint[items.Length] : new uint[items.Length];
        uint pages = MojibakeDecoder.FindStarts(items, starts), expected = support.Pages;
        if (pages == 0)
            return Empty<Reading>.Array;
        var branches = new Reading[BitOperations.PopCount(pages)];
        int count = 0;
        while (pages != 0)
        {
            // Of two pages that give the same text, the one that the document speaks for.
            int index = BitOperations.TrailingZeroCount((pages & expected) != 0 ? pages & expected : pages);
            pages &= ~(1u << index);
            CodePage page = CodePage.All[index];
            if (MojibakeDecoder.Step(items, starts, page, (expected >> page.Index & 1) != 0) is not { } next || Contains(branches.AsSpan(0, count), next))
                continue;
            int score = Score(next), at = count++;
            for (; at > 0 && branches[at - 1].Score > score; at--)
                branches[at] = branches[at - 1];
            branches[at] = new Reading(next, score);
        }

        if (count > MaxBranches)
            branches[MaxBranches] = default;
        return branches;
    }

    private static bool Contains(ReadOnlySpan<Reading> readings, MojibakeItem[] items)
    {
        foreach (Reading reading in readings)
        {
            if (SameText(reading.Items, items))
                return true;
        }

        return false;
    }

    private static bool SameText(MojibakeItem[] a, MojibakeItem[] b)
    {
        if (a.Length != b.Length) return false;
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i].Code != b[i].Code) return false;
        }

        return true;
    }

    private int Score(MojibakeItem[] items)
    {
        // The chains of the run: the least likely counts, and one page for all is better than a mixture.
        Span<uint> chains = stackalloc uint[8];
        int count = 0, layers = 0;
        foreach (var item in items)
        {
            if (item.Chain == 0 || IsAmong(chains[..count], item.Chain)) continue;
            layers = Math.Max(layers, item.Layers);
            if (count < chains.Length) chains[count++] = item.Chain;
        }

        int score = Cost(items, _beforeLast, _before, _after) + layers * LayerCost + Math.Max(0, count - 1) * MixtureCost;
        int worst = count == 0 ? 0 : int.MinValue;
        foreach (uint chain in chains[..count]) worst = Math.Max(worst, ChainCost(chain));
        return score + worst;
    }

    // The framework's search for such numbers is compiled at every start.
    private static bool IsAmong(ReadOnlySpan<uint> chains, uint chain)
    {
        foreach (uint known in chains)
        {
            if (known == chain) return true;
        }

        return false;
    }

    private int ChainCost(uint chain)
    {
        int cost = 0;
        for (; chain != 0; chain >>= 8)
        {
            int page = (int)(chain & 0xFF) - 1;
            cost += Math.Min(page, 9);
            cost -= support.Share(SupportBonus, page);
        }

        return cost;
    }

    private static int Cost(ReadOnlySpan<MojibakeItem> items, int beforeLast, int before, int after)
    {
        Span<int> codes = items.Length <= MostOnStack ? stackalloc int[items.Length] : new int[items.Length];
        for (int i = 0; i < items.Length; i++) codes[i] = Shown(items[i]);
        return TextPlausibility.Cost(codes, beforeLast, before, after);
    }

    /// <summary>A C1 control that comes out of a decoding is the windows-1252 character of that byte.</summary>
    public static int Shown(in MojibakeItem item) =>
        item.Chain != 0 && item.Code is >= 0x80 and < 0xA0 && CodePage.Windows1252.IsDefined((byte)item.Code)
            ? CodePage.Windows1252.ToChar((byte)item.Code)
            : item.Code;

    /// <summary>Cuts the winning reading into stretches and keeps those that are better by themselves.</summary>
    private void Collect(MojibakeItem[] source, MojibakeItem[] items, List<MojibakeRepair> repairs)
    {
        int at = 0;
        for (int i = 0; i < items.Length;)
        {
            if (items[i].Chain == 0)
            {
                i++;
                continue;
            }

            int end = i;
            while (end < items.Length && items[end].Chain != 0) end++;
            while (source[at].Start < items[i].Start) at++;
            int last = at;
            while (last < source.Length && source[last].Start < items[end - 1].End) last++;
            Judge(source, at, last, items, i, end, repairs);
            at = last;
            i = end;
        }
    }

    private void Judge(MojibakeItem[] source, int from, int to, MojibakeItem[] items, int start, int end, List<MojibakeRepair> repairs)
    {
        int before = from > 0 ? source[from - 1].Code : _before;
        int beforeLast = from > 1 ? source[from - 2].Code : from == 1 ? _before : _beforeLast;
        int after = to < source.Length ? source[to].Code : _after;
        int gain = Cost(source.AsSpan(from, to - from), beforeLast, before, after) - Cost(items.AsSpan(start, end - start), beforeLast, before, after);
        uint chain = items[start].Chain;
        int longest = 0;
        for (int i = start; i < end; i++)
        {
            if (items[i].Layers > new MojibakeItem(0, 0, 0, chain).Layers) chain = items[i].Chain;
            longest = Math.Max(longest, to - from - (end - start) + 1);
        }

        if (end == start + 1 && (RunEvidence.MixesScripts(before, items[start].Code) || RunEvidence.MixesScripts(items[start].Code, after) || RunEvidence.IsForeign(items, start))) return;
        if (!support.Covers(chain) && RunEvidence.HasRare(items.AsSpan(start, end - start), IsWestern(chain))) return;
        gain += Evidence(source.AsSpan(from, to - from), chain, before, after, items.AsSpan(start, end - start), longest);
        if (gain < ThresholdOf(chain, source.AsSpan(from, to - from))) return;
        repairs.Add(new MojibakeRepair(items[start].Start, items[end - 1].End, TextOf(items.AsSpan(start, end - start)), chain, gain));
    }

    private int ThresholdOf(uint chain, ReadOnlySpan<MojibakeItem> source)
    {
        if (!support.Covers(chain)) return Threshold;
        if (support.Most < StrongSupport) return WeaklySupportedThreshold;
        return RunEvidence.OnlyLetters(source) ? SupportedThreshold : SupportedSymbolThreshold;
    }

    /// <summary>What speaks for or against a stretch besides its characters.</summary>
    private int Evidence(ReadOnlySpan<MojibakeItem> source, uint chain, int before, int after, ReadOnlySpan<MojibakeItem> decoded, int longest)
    {
        int evidence = RunEvidence.IsWordlessLead(source, before) ? WordlessLeadGain : 0;
        if (source.Length >= 3 && longest >= 3 && !RunEvidence.OnlyLetters(source)) evidence += LongUnitGain;
        bool alone = !RunEvidence.IsWordCharacter(before) && !RunEvidence.IsWordCharacter(after);
        if (alone && RunEvidence.IsPunctuation(source, decoded[0].Code))
            return evidence + LonePunctuationGain;
        alone |= CharacterKinds.Of(decoded[0].Code) is CharacterKind.Cjk or CharacterKind.Hangul or CharacterKind.Indic or CharacterKind.Drawing or CharacterKind.Rare;
        if (IsSmallAfterCapitals(decoded, before))
            evidence -= SmallAfterCapitalsCost;
        bool unlikely = !IsWestern(chain) || CharacterKinds.Of(decoded[0].Code) is CharacterKind.Hebrew or CharacterKind.Arabic or CharacterKind.Thai;
        return unlikely && decoded.Length == 1 && alone && !support.Covers(chain) ? evidence - LoneCharacterCost : evidence;
    }

    private static bool IsWestern(uint chain) => (chain & 0xFF) is 1 or 2;

    /// <summary>In IRMÃ¹ the figure is a footnote's: a word in capitals has no small letter.</summary>
    private bool IsSmallAfterCapitals(ReadOnlySpan<MojibakeItem> decoded, int before) =>
        decoded.Length == 1 && CharacterKinds.Of(decoded[0].Code) == CharacterKind.LatinLower
        && CharacterKinds.Of(before) == CharacterKind.Upper && CharacterKinds.Of(_beforeLast) == CharacterKind.Upper
        && !RunEvidence.IsWordCharacter(_after);

    private static string TextOf(ReadOnlySpan<MojibakeItem> items)
    {
        var builder = new StringBuilder(items.Length);
        foreach (var item in items)
        {
            int code = Shown(item);
            if (code != 0xFEFF && Rune.IsValid(code)) builder.Append(new Rune(code).ToString());
        }

        return builder.ToString();
    }

    /// <summary>A run as it reads after some steps, and how odd that looks.</summary>
    private readonly record struct Reading(MojibakeItem[] Items, int Score);
}
