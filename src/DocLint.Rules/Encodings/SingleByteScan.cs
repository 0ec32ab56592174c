using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings;

/// <summary>
/// One single-byte code page read as another: nothing is lost and every byte is some character, so only the document as a
/// whole can tell, and its paragraphs must all gain.
/// </summary>
internal sealed class SingleByteScan
{
    private const int MinimumGain = 70;
    private const int MinimumGainPerRun = 8;

    // What a lost apostrophe in don_t, or a letter alone in an English sentence, adds to the evidence.
    private const int ContractionGain = 25;
    private const int LoneLetterGain = 15;
    private const int ControlDiscount = 62;

    // Read as, written in. The pairs that Windows, Macintosh, DOS and Unix files meet in.
    private static readonly (CodePage ReadAs, CodePage WrittenIn)[] Pairs = MakePairs();

    private readonly List<MojibakeItem[]> _runs = [];
    private readonly List<(int BeforeLast, int Before, int After)> _contexts = [];
    private readonly List<bool> _contractions = [];

    /// <summary>How many runs were added.</summary>
    public int Count => _runs.Count;

    /// <summary>Adds a run of characters beyond ASCII and its neighbours.</summary>
    /// <param name="inContraction">Whether an apostrophe would complete an English word there.</param>
    public void Add(MojibakeItem[] run, int beforeLast, int before, int after, bool inContraction)
    {
        _runs.Add(run);
        _contractions.Add(inContraction);
        _contexts.Add((beforeLast, before, after));
    }

    /// <summary>The pair that explains the document, and by how much; null when the text is better as it stands.</summary>
    public (CodePage ReadAs, CodePage WrittenIn)? Judge()
    {
        var costs = new int[_runs.Count];
        for (int i = 0; i < costs.Length; i++) costs[i] = Cost(i, null, null, out _);
        (CodePage, CodePage)? best = null;
        int bestGain = 0;
        foreach (var (readAs, writtenIn) in Pairs)
        {
            if (GainOf(readAs, writtenIn, costs) is not { } gain || gain <= bestGain) continue;
            bestGain = gain;
            best = (readAs, writtenIn);
        }

        return best;
    }

    /// <summary>What the text gains under a pair; null when the evidence is thin or some of it speaks against the pair.</summary>
    private int? GainOf(CodePage readAs, CodePage writtenIn, int[] costs)
    {
        var characters = new HashSet<int>();
        int gain = 0, certain = 0, changedRuns = 0, better = 0, worse = 0;
        for (int i = 0; i < costs.Length; i++)
        {
            int difference = costs[i] - Cost(i, readAs, writtenIn, out bool changed);
            if (!changed) continue;
            changedRuns++;
            gain += difference;
            if (ControlCount(_runs[i]) < _runs[i].Length) certain += difference;
            if (difference < -5) worse++;
            if (difference <= 5) continue;
            better++;
            characters.Add(_contractions[i] ? -1 : _runs[i][0].Code);
            if (_contractions[i]) characters.Add(-2);
        }

        bool convincing = characters.Count >= 2 && certain >= MinimumGain && gain >= MinimumGainPerRun * changedRuns;
        return convincing && better * 3 >= changedRuns && worse * 5 <= changedRuns ? gain : null;
    }

    /// <summary>Appends what changes under the pair: from, to (bytes) and the text as it was written.</summary>
    public void Collect(CodePage readAs, CodePage writtenIn, List<(int Start, int End, string NewText)> found)
    {
        for (int i = 0; i < _runs.Count; i++)
        {
            if (Cost(i, readAs, writtenIn, out bool changed) > Cost(i, null, null, out _) + 10 || !changed) continue;
            var run = _runs[i];
            for (int at = 0; at < run.Length;)
            {
                int end = at;
                var text = new System.Text.StringBuilder();
                while (end < run.Length && Map(run[end].Code, readAs, writtenIn) is int code && code != run[end].Code)
                {
                    text.Append((char)code);
                    end++;
                }

                if (end > at) found.Add((run[at].Start, run[end - 1].End, text.ToString()));
                at = Math.Max(end, at + 1);
            }
        }
    }

    private int Cost(int index, CodePage? readAs, CodePage? writtenIn, out bool changed)
    {
        var run = _runs[index];
        changed = false;
        Span<int> codes = run.Length <= 256 ? stackalloc int[run.Length] : new int[run.Length];
        for (int i = 0; i < run.Length; i++)
        {
            codes[i] = readAs is null ? run[i].Code : Map(run[i].Code, readAs, writtenIn!);
            changed |= codes[i] != run[i].Code;
        }

        var (beforeLast, before, after) = _contexts[index];
        int cost = TextPlausibility.Cost(codes, beforeLast, before, after);
        if (readAs is null) cost -= ControlCount(run) * ControlDiscount;
        if (codes.Length != 1) return cost;
        if (_contractions[index] && codes[0] == 0x2019) cost -= ContractionGain;
        bool lone = CharacterKinds.Of(before) is CharacterKind.Space && CharacterKinds.Of(after) is CharacterKind.Space;
        return lone && CharacterKinds.Of(codes[0]) is CharacterKind.LatinLower or CharacterKind.LatinUpper && codes[0] is not (0xE0 or 0xE9 or 0xC0 or 0xF3) ? cost + LoneLetterGain : cost;
    }

    // C1 controls are windows-1252 punctuation in disguise more often than another page: they alone prove little.
    private static int ControlCount(MojibakeItem[] run) => run.Count(item => item.Code is >= 0x80 and < 0xA0);

    private static int Map(int code, CodePage readAs, CodePage writtenIn)
    {
        // A ligature comes from a typeset page far more often than from Þ or ß, and has a rule of its own.
        if (code is >= 0xFB00 and <= 0xFB06 || CharacterKinds.Of(code) is CharacterKind.Format or CharacterKind.PrivateUse or CharacterKind.Replacement) return code;
        byte value = readAs.ToByte(code);
        return value == 0 ? code : writtenIn.ToChar(value);
    }

    private static (CodePage, CodePage)[] MakePairs()
    {
        string[] latin = ["windows-1250", "ISO-8859-2", "windows-1251", "KOI8-R", "Mac Roman", "code page 850", "code page 437", "code page 866",
            "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "ISO-8859-5", "ISO-8859-7", "code page 852",
            "Mac Central European", "Mac Cyrillic", "ISO-8859-15"];
        var pairs = new List<(CodePage, CodePage)>();
        foreach (string name in latin) pairs.Add((CodePage.Windows1252, CodePage.Named(name)));
        foreach (string name in (string[])["Mac Roman", "windows-1250", "windows-1251", "code page 850", "code page 437", "windows-1253", "windows-1254"])
        {
            pairs.Add((CodePage.Named(name), CodePage.Windows1252));
        }

        foreach (var (readAs, writtenIn) in ((string, string)[])[("windows-1251", "KOI8-R"), ("KOI8-R", "windows-1251"), ("windows-1251", "code page 866"),
            ("code page 866", "windows-1251"), ("KOI8-R", "code page 866"), ("code page 866", "KOI8-R"), ("windows-1251", "ISO-8859-5"),
            ("windows-1251", "Mac Cyrillic"), ("Mac Cyrillic", "windows-1251"), ("windows-1250", "ISO-8859-2"), ("ISO-8859-2", "windows-1250"),
            ("windows-1250", "code page 852"), ("code page 437", "code page 850"), ("Mac Roman", "Mac Central European"), ("Mac Roman", "windows-1251")])
        {
            pairs.Add((CodePage.Named(readAs), CodePage.Named(writtenIn)));
        }

        return [.. pairs];
    }
}
