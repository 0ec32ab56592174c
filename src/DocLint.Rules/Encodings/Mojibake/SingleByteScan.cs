using DocLint.Core.Text.Encodings;

namespace DocLint.Rules.Encodings.Mojibake;

/// <summary>
/// One single-byte code page read as another: nothing is lost and every byte is some character, so only the document as a
/// whole can tell, and its paragraphs must all gain.
/// </summary>
internal sealed class SingleByteScan
{
    private const int MinimumGain = 70;
    private const int MostForeignShare = 4;
    private const int MinimumGainPerRun = 8;
    private const int MinimumGainInWords = 35;

    // What a lost apostrophe in don_t, or a letter alone in an English sentence, adds to the evidence.
    private const int ContractionGain = 25;
    private const int LoneLetterGain = 15;
    private const int ControlDiscount = 62;

    // A Greek letter or two are a formula; more are a word.
    private const int LongestSign = 2;

    // When letters decide: one in twenty may be odd (a name), and the text may look a little worse by its characters.
    private const int MostOddShare = 20;
    private const int LeastLetterScore = 400;

    // Read as, written in. The pairs that Windows, Macintosh, DOS and Unix files meet in.
    private static readonly (CodePage ReadAs, CodePage WrittenIn)[] Pairs = MakePairs();

    private readonly List<SingleByteRun> _runs = [];
    private readonly RunMemo _memo = new();
    private int _added;

    /// <summary>Adds a run of characters beyond ASCII; returns how many were added so far.</summary>
    public int Add(ReadOnlySpan<byte> text, int start, int end)
    {
        Find(text, start, end).Count++;
        return ++_added;
    }

    /// <summary>The run; equal ones in equal places are the same.</summary>
    private SingleByteRun Find(ReadOnlySpan<byte> text, int start, int end)
    {
        bool inContraction = Contractions.IsApostrophe(text, start, end);
        ref RunMemo.Entry entry = ref _memo.Find(text, start, end, out bool isNew, inContraction ? 1 : 0);
        if (!isNew)
            return _runs[entry.Index];
        entry.Index = _runs.Count;
        var run = new SingleByteRun(MojibakeScan.ItemsOf(text, start, end), MojibakeScan.Before(text, start, 2), MojibakeScan.Before(text, start, 1), MojibakeScan.After(text, end), inContraction);
        run.CostAsIs = Cost(run, null, null, out _);
        _runs.Add(run);
        return run;
    }

    /// <summary>The pair that explains the document, and by how much; null when the text is better as it stands.</summary>
    /// <param name="hasOddRuns">Whether some run looks odd by itself; otherwise only the letters' company can tell.</param>
    public (CodePage ReadAs, CodePage WrittenIn)? Judge(bool hasOddRuns)
    {
        (CodePage, CodePage)? best = null;
        int bestGain = int.MinValue;    // negative for a language whose letters are not in the inventory
        var (codes, counts) = CountCharacters();
        var characters = new char[codes.Length];
        foreach (var (readAs, writtenIn) in hasOddRuns ? Pairs : [])
        {
            if (GainOf(readAs, writtenIn) is not { } gain || gain <= bestGain) continue;
            gain -= LetterInventory.OddLetterCost * CountLetters(codes, counts, characters, readAs, writtenIn).Odd;
            if (gain <= bestGain) continue;
            bestGain = gain;
            best = (readAs, writtenIn);
        }

        return best ?? JudgeByLetters(codes, counts, characters);
    }

    /// <summary>
    /// The pair under which a text that no language would write is one language's: each of its letters is a good one, so that nothing but
    /// their company tells. Null when there is none.
    /// </summary>
    private (CodePage ReadAs, CodePage WrittenIn)? JudgeByLetters(int[] codes, int[] counts, char[] characters)
    {
        if (!LetterSample.IsOdd(CountLetters(codes, counts, characters, null, null)))
            return null;
        int tooMany = counts.Sum() / MostOddShare + 1;
        (CodePage, CodePage)? best = null;
        int bestScore = 0;
        foreach (var (readAs, writtenIn) in Pairs)
        {
            var (letters, odd) = CountLetters(codes, counts, characters, readAs, writtenIn, tooMany);
            if (odd * MostOddShare > letters)
                continue;
            int score = LeastLetterScore - LetterInventory.OddLetterCost * odd;
            foreach (SingleByteRun run in _runs)
                score += MayBeReadAs(run.Items, readAs) ? (run.CostAsIs - Cost(run, readAs, writtenIn, out _)) * run.Count : -LetterInventory.OddLetterCost * run.Count;
            if (score <= bestScore)
                continue;
            bestScore = score;
            best = (readAs, writtenIn);
        }

        return best;
    }

    /// <summary>The different characters of all runs, and how often each stands in them.</summary>
    private (int[] Codes, int[] Counts) CountCharacters()
    {
        var all = new Dictionary<int, int>();
        foreach (SingleByteRun run in _runs)
        {
            foreach (MojibakeItem item in run.Items)
                all[item.Code] = all.GetValueOrDefault(item.Code) + run.Count;
        }

        return ([.. all.Keys], [.. all.Values]);
    }

    private static (int Letters, int Odd) CountLetters(int[] codes, int[] counts, char[] characters, CodePage? readAs, CodePage? writtenIn, int most = int.MaxValue)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            int code = readAs is null ? codes[i] : Map(codes[i], readAs, writtenIn!);
            characters[i] = code > char.MaxValue ? '\uFFFD' : (char)code;
        }

        return LetterInventory.Count(counts, characters, most);
    }

    /// <summary>What the text gains under a pair; null when the evidence is thin or some of it speaks against the pair.</summary>
    private int? GainOf(CodePage readAs, CodePage writtenIn)
    {
        var characters = new HashSet<int>();
        int gain = 0, certain = 0, inWords = 0, changedRuns = 0, better = 0, worse = 0, foreign = 0;
        foreach (SingleByteRun run in _runs)
        {
            int difference = run.CostAsIs - Cost(run, readAs, writtenIn, out bool changed);
            if (!MayBeReadAs(run.Items, readAs))
            {
                foreign += run.Count;
                continue;
            }

            if (!changed) continue;
            changedRuns += run.Count;
            gain += difference * run.Count;
            if (ControlCount(run.Items) < run.Items.Length) certain += difference * run.Count;
            if (difference < -5) worse += run.Count;
            if (difference <= 5) continue;
            better += run.Count;
            if (!run.IsWord)
                continue;
            inWords += difference * run.Count;
            if (IsSign(run)) continue;
            bool isApostrophe = run.InContraction && Map(run.Items[0].Code, readAs, writtenIn) == 0x2019;
            characters.Add(isApostrophe ? -1 : run.Items[0].Code);
            if (isApostrophe) characters.Add(-2);
        }

        // A text that was read as the page has nothing that the page cannot give, but for a word that was added later.
        bool convincing = foreign * MostForeignShare <= changedRuns && characters.Count >= 2 && certain >= MinimumGain && inWords >= MinimumGainInWords && gain >= MinimumGainPerRun * changedRuns;
        return convincing && better * 3 >= changedRuns && worse * 5 <= changedRuns ? gain : null;
    }

    /// <summary>Appends what changes in a run under the pair: from, to (bytes) and the text as it was written.</summary>
    /// <returns>True.</returns>
    public bool Collect(ReadOnlySpan<byte> text, int start, int end, (CodePage ReadAs, CodePage WrittenIn) pair, List<SingleByteChange> found)
    {
        SingleByteRun run = Find(text, start, end);
        int moved = start - run.Items[0].Start;
        foreach (var (from, to, newText) in run.Changes ??= ChangesOf(run, pair.ReadAs, pair.WrittenIn))
            found.Add(new SingleByteChange(from + moved, to + moved, newText));
        return true;
    }

    private static SingleByteChange[] ChangesOf(SingleByteRun run, CodePage readAs, CodePage writtenIn)
    {
        if (!MayBeReadAs(run.Items, readAs) || Cost(run, readAs, writtenIn, out bool changed) > run.CostAsIs + 10 || !changed)
            return [];
        var changes = new List<SingleByteChange>(4);
        MojibakeItem[] items = run.Items;
        for (int at = 0; at < items.Length;)
        {
            int end = at;
            var text = new System.Text.StringBuilder();
            while (end < items.Length && Map(items[end].Code, readAs, writtenIn) is int code && code != items[end].Code)
            {
                text.Append((char)code);
                end++;
            }

            if (end > at) changes.Add(new SingleByteChange(items[at].Start, items[end - 1].End, text.ToString()));
            at = Math.Max(end, at + 1);
        }

        return [.. changes];
    }

    private static int Cost(SingleByteRun run, CodePage? readAs, CodePage? writtenIn, out bool changed)
    {
        MojibakeItem[] items = run.Items;
        changed = false;
        Span<int> codes = items.Length <= 256 ? stackalloc int[items.Length] : new int[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            codes[i] = readAs is null ? items[i].Code : Map(items[i].Code, readAs, writtenIn!);
            changed |= codes[i] != items[i].Code;
        }

        int cost = TextPlausibility.Cost(codes, run.BeforeLast, run.Before, run.After);
        if (readAs is null) cost -= ControlCount(items) * ControlDiscount;
        if (codes.Length != 1) return cost;
        if (run.InContraction && codes[0] == 0x2019) cost -= ContractionGain;
        bool lone = CharacterKinds.Of(run.Before) is CharacterKind.Space && CharacterKinds.Of(run.After) is CharacterKind.Space;
        return lone && CharacterKinds.Of(codes[0]) is CharacterKind.LatinLower or CharacterKind.LatinUpper && codes[0] is not (0xE0 or 0xE9 or 0xC0 or 0xF3) ? cost + LoneLetterGain : cost;
    }

    /// <summary>
    /// Whether the run is a sign that stands for itself beside letters and figures, with the marks around it: "2nπ", "±0", "µg/m³’" or the
    /// dot between two syllables. It takes more than signs to tell a page.
    /// </summary>
    private static bool IsSign(SingleByteRun run)
    {
        bool hasSign = false;
        foreach (MojibakeItem item in run.Items)
        {
            bool isSign = item.Code is 0xB2 or 0xB3 && run.Before == 'm' || item.Code is 0xB0 or 0xB1 or 0xB4 or 0xB5 or 0xB7 or 0xD7 or 0xF7 or (>= 0x391 and <= 0x3C9) or (>= 0x2200 and < 0x2300);
            if (!isSign && CharacterKinds.Of(item.Code) is not (CharacterKind.QuoteOpen or CharacterKind.QuoteClose or CharacterKind.Apostrophe or CharacterKind.Dash or CharacterKind.Ellipsis or CharacterKind.NoBreak))
                return false;
            hasSign |= isSign;
        }

        return hasSign && run.Items.Length <= LongestSign;
    }

    /// <summary>Whether a page could give the run: none gives the letters of Korean, and a dot between two of them is as it was written.</summary>
    private static bool MayBeReadAs(MojibakeItem[] run, CodePage readAs)
    {
        foreach (MojibakeItem item in run)
        {
            if (readAs.ToByte(item.Code) == 0 && CharacterKinds.IsLetter(CharacterKinds.Of(item.Code)))
                return false;
        }

        return true;
    }

    // C1 controls are windows-1252 punctuation in disguise more often than another page: they alone prove little.
    private static int ControlCount(MojibakeItem[] run)
    {
        int count = 0;
        foreach (MojibakeItem item in run)
            count += item.Code is >= 0x80 and < 0xA0 ? 1 : 0;
        return count;
    }

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
