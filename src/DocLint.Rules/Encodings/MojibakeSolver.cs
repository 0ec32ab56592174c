using System.Text;
using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings;

/// <summary>
/// Finds the best reading of one run of characters beyond ASCII: which code pages to undo, in which order, where. Every
/// page that decodes something is a branch, up to four deep; the most plausible end of all branches wins.
/// </summary>
internal sealed class MojibakeSolver
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
    private const int SupportBonus = 60;
    private const int LayerCost = 14;
    private const int MixtureCost = 60;
    private const int MaxBranches = 4;

    private readonly int[] _support = new int[CodePage.All.Length];
    private int _mostSupport;
    private int _before, _beforeLast, _after;

    /// <summary>Counts a stretch that was certainly damaged in favour of the pages it went through.</summary>
    /// <param name="source">The characters as they stand in the text.</param>
    public void Witness(in MojibakeRepair repair, ReadOnlySpan<MojibakeItem> source)
    {
        for (uint chain = repair.Chain >> 8; chain != 0; chain >>= 8) Count((int)(chain & 0xFF) - 1);
        var first = MojibakeDecoder.Step(source, CodePage.All[(int)(repair.Chain & 0xFF) - 1]);
        foreach (var page in CodePage.All)
        {
            if (first is not null && MojibakeDecoder.Step(source, page) is { } other && SameText(first, other)) Count(page.Index);
        }
    }

    private void Count(int page) => _mostSupport = Math.Max(_mostSupport, ++_support[page]);

    /// <summary>Whether a document full of this page's traces makes one more likely.</summary>
    public bool IsSupported(uint chain) => (SupportedPages >> (int)(chain & 0xFF) - 1 & 1) != 0;

    /// <summary>The pages that at least a third as many witnesses speak for as for the best, one bit each.</summary>
    public uint SupportedPages
    {
        get
        {
            uint pages = 0;
            for (int page = 0; page < _support.Length; page++)
            {
                if (_support[page] > 0 && _support[page] * 3 >= _mostSupport) pages |= 1u << page;
            }

            return pages;
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
        var best = Search(run, run, Score(run), 1);
        if (!ReferenceEquals(best.Items, run)) Collect(run, best.Items, repairs);
    }

    private (MojibakeItem[] Items, int Score) Search(MojibakeItem[] source, MojibakeItem[] items, int score, int depth)
    {
        var best = (Items: items, Score: score);
        if (depth > MojibakeDecoder.MaxLayers) return best;
        foreach (var (next, nextScore) in Branches(items))
        {
            var found = Search(source, next, nextScore, depth + 1);
            if (found.Score < best.Score) best = found;
        }

        return best;
    }

    private List<(MojibakeItem[] Items, int Score)> Branches(MojibakeItem[] items)
    {
        uint pages = PagesIn(items), expected = SupportedPages;
        var branches = new List<(MojibakeItem[] Items, int Score)>();
        foreach (var page in CodePage.All)
        {
            if ((pages >> page.Index & 1) == 0 || MojibakeDecoder.Step(items, page, (expected >> page.Index & 1) != 0) is not { } next) continue;
            if (branches.Exists(b => SameText(b.Items, next))) continue;
            branches.Add((next, Score(next)));
        }

        branches.Sort((a, b) => a.Score.CompareTo(b.Score));
        if (branches.Count > MaxBranches) branches.RemoveRange(MaxBranches, branches.Count - MaxBranches);
        return branches;
    }

    private static uint PagesIn(MojibakeItem[] items)
    {
        uint pages = 0;
        for (int i = 0; i + 1 < items.Length; i++)
        {
            pages |= CodePage.PagesOf(items[i].Code, items[i + 1].Code,
                i + 2 < items.Length ? items[i + 2].Code : 0, i + 3 < items.Length ? items[i + 3].Code : 0);
        }

        return pages;
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
            if (item.Chain == 0 || chains[..count].Contains(item.Chain)) continue;
            layers = Math.Max(layers, item.Layers);
            if (count < chains.Length) chains[count++] = item.Chain;
        }

        int score = Cost(items, _beforeLast, _before, _after) + layers * LayerCost + Math.Max(0, count - 1) * MixtureCost;
        int worst = count == 0 ? 0 : int.MinValue;
        foreach (uint chain in chains[..count]) worst = Math.Max(worst, ChainCost(chain));
        return score + worst;
    }

    private int ChainCost(uint chain)
    {
        int cost = 0;
        for (; chain != 0; chain >>= 8)
        {
            int page = (int)(chain & 0xFF) - 1;
            cost += Math.Min(page, 9);
            if (_mostSupport > 0) cost -= SupportBonus * _support[page] / _mostSupport;
        }

        return cost;
    }

    private static int Cost(ReadOnlySpan<MojibakeItem> items, int beforeLast, int before, int after)
    {
        Span<int> codes = items.Length <= 256 ? stackalloc int[items.Length] : new int[items.Length];
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

        if (end == start + 1 && (MixesScripts(before, items[start].Code) || MixesScripts(items[start].Code, after) || IsForeign(items, start))) return;
        if (!IsSupported(chain) && HasRare(items.AsSpan(start, end - start))) return;
        gain += Evidence(source.AsSpan(from, to - from), chain, before, after, items.AsSpan(start, end - start), longest);
        if (gain < ThresholdOf(chain, source.AsSpan(from, to - from))) return;
        repairs.Add(new MojibakeRepair(items[start].Start, items[end - 1].End, TextOf(items.AsSpan(start, end - start)), chain, gain));
    }

    private int ThresholdOf(uint chain, ReadOnlySpan<MojibakeItem> source)
    {
        if (!IsSupported(chain)) return Threshold;
        if (_mostSupport < StrongSupport) return WeaklySupportedThreshold;
        return OnlyLetters(source) ? SupportedThreshold : SupportedSymbolThreshold;
    }

    /// <summary>What speaks for or against a stretch besides its characters.</summary>
    private int Evidence(ReadOnlySpan<MojibakeItem> source, uint chain, int before, int after, ReadOnlySpan<MojibakeItem> decoded, int longest)
    {
        int evidence = IsWordlessLead(source, before) ? WordlessLeadGain : 0;
        if (source.Length >= 3 && longest >= 3 && !OnlyLetters(source)) evidence += LongUnitGain;
        bool western = (chain & 0xFF) is 1 or 2;
        bool alone = !IsWordCharacter(before) && !IsWordCharacter(after)
            || CharacterKinds.Of(decoded[0].Code) is CharacterKind.Cjk or CharacterKind.Hangul or CharacterKind.Indic or CharacterKind.Drawing or CharacterKind.Rare;
        return !western && decoded.Length == 1 && alone && !IsSupported(chain) ? evidence - LoneCharacterCost : evidence;
    }

    private static bool IsWordCharacter(int code) => CharacterKinds.IsLetter(CharacterKinds.Of(code)) || CharacterKinds.Of(code) == CharacterKind.Digit;

    /// <summary>Â and Ã alone begin no word that goes on with a symbol, nor with œ.</summary>
    private static bool IsWordlessLead(ReadOnlySpan<MojibakeItem> source, int before) =>
        source[0].Code is 0xC2 or 0xC3 && !CharacterKinds.IsLetter(CharacterKinds.Of(before))
        && (source[1].Code == 0x153 || !CharacterKinds.IsLetter(CharacterKinds.Of(source[1].Code)));

    /// <summary>One letter whose run goes on in another alphabet that did not decode.</summary>
    private static bool IsForeign(MojibakeItem[] items, int index)
    {
        foreach (var item in items)
        {
            if (item.Chain == 0 && MixesScripts(item.Code, items[index].Code)) return true;
        }

        return false;
    }

    private static bool HasRare(ReadOnlySpan<MojibakeItem> items)
    {
        foreach (var item in items)
        {
            if (CharacterKinds.Of(Shown(item)) is CharacterKind.Rare or CharacterKind.PrivateUse or CharacterKind.C1) return true;
        }

        return false;
    }

    /// <summary>A letter of another alphabet inside a word is no better than what was there.</summary>
    private static bool MixesScripts(int first, int second)
    {
        const int mixedScripts = 50;
        var left = CharacterKinds.Of(first);
        var right = CharacterKinds.Of(second);
        return CharacterKinds.IsLetter(left) && CharacterKinds.IsLetter(right) && TextPlausibility.Cost(left, right) >= mixedScripts;
    }

    private static bool OnlyLetters(ReadOnlySpan<MojibakeItem> items)
    {
        foreach (var item in items)
        {
            if (!CharacterKinds.IsLetter(CharacterKinds.Of(item.Code))) return false;
        }

        return true;
    }

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
}
