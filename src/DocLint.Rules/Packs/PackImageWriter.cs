using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using DocLint.Core.Tokens;

namespace DocLint.Rules.Packs;

/// <summary>Compiles packs into the image that <see cref="PackReader"/> uses in place, at build time and for a user's packs.</summary>
internal sealed class PackImageWriter
{
    private readonly PhraseTriggers _chooser;
    private readonly List<int> _packs = [];
    private readonly List<int> _phrases = [];
    private readonly List<int> _code = [];
    private readonly PhraseAssembler _assembler;
    private readonly List<int> _always = [];
    private readonly List<string> _strings = [];
    private readonly Dictionary<string, int> _stringNumbers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<TriggerEntry>> _triggers = new(StringComparer.Ordinal);
    private readonly PhraseOpeners _openers;
    private readonly WordNeeds _needs;

    /// <param name="frequencyOf">The frequency of a lower-case word, as <see cref="Core.Tokens.WordEntry.Frequency"/>: rare words make good triggers.</param>
    public PackImageWriter(Func<string, int> frequencyOf)
    {
        _chooser = new PhraseTriggers(frequencyOf);
        _openers = new PhraseOpeners(frequencyOf);
        _needs = new WordNeeds(frequencyOf);
        _assembler = new PhraseAssembler(_code, String);
    }

    /// <summary>The trigger words as the word table knows them, each with the most words of a block in which it triggers anything.</summary>
    public SortedDictionary<string, int> Triggers()
    {
        var longest = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, uses) in _triggers)
        {
            var stem = PhraseTriggers.StemOf(word);
            longest[stem] = Math.Max(longest.GetValueOrDefault(stem), LimitOf(uses) & PackImage.NoLimit);
        }

        return longest;
    }

    /// <summary>The words, as the word table knows them, with which a phrase may begin that is sure where it stands.</summary>
    public IEnumerable<string> Openers => _openers.Words;

    /// <summary>Adds a pack; its phrases follow those of the packs before it.</summary>
    public void Add(RulePack pack)
    {
        var number = _packs.Count / PackImage.PackWords;
        _packs.AddRange([String(pack.Id), String(pack.Title), String(pack.Message), String(pack.Severity), pack.IsEnabled ? 1 : 0, pack.DeletesText ? 1 : 0]);
        foreach (var phrase in pack.Phrases)
        {
            AddPhrase(number, phrase);
        }
    }

    /// <summary>Writes the image.</summary>
    public byte[] ToImage()
    {
        var (table, fits, uses) = BuildTriggers();
        var bytes = new List<byte>();
        var places = new List<int>();
        foreach (var text in _strings)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            places.AddRange([bytes.Count, utf8.Length]);
            bytes.AddRange(utf8);
        }

        List<int>[] parts = [_packs, _phrases, _code, places, table, fits, uses, SortAlways(), BuildLimits()];
        var image = new List<int> { PackImage.Magic };
        var at = PackImage.HeaderWords;
        foreach (var part in parts)
        {
            image.AddRange([at, part.Count]);
            at += part.Count;
        }

        image.Add(at);
        foreach (var part in parts)
        {
            image.AddRange(part);
        }

        var result = new byte[(image.Count * sizeof(int)) + bytes.Count];
        for (var i = 0; i < image.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(i * sizeof(int)), image[i]);
        }

        bytes.CopyTo(result, image.Count * sizeof(int));
        return result;
    }

    private void AddPhrase(int pack, Phrase phrase)
    {
        var number = _phrases.Count / PackImage.PhraseWords;
        var guards = phrase.Guards.Select(g => _assembler.Emit(PhraseTemplate.Parse(g))).ToArray();
        var firstGuard = _code.Count;
        foreach (var guard in guards)
        {
            var first = new PhraseNeighbours(_code, _strings).FirstOf(guard);
            _code.AddRange([guard, (int)(uint)first, (int)(first >> 32)]);
        }

        _phrases.AddRange([pack, (int)phrase.Anchor, (int)phrase.Scope, phrase.Weight, phrase.Longest, firstGuard, guards.Length, phrase.Line]);
        foreach (var template in phrase.Templates)
        {
            var nodes = Trim(PhraseTemplate.Parse(template), phrase.Anchor);
            AddUse(phrase, number, nodes);
            if (phrase.Weight >= PhraseWeight.Strong && phrase.Anchor is PhraseAnchor.Whole or PhraseAnchor.Start)
            {
                _openers.Add(nodes);
            }
        }
    }

    /// <summary>Where a phrase may start or end anywhere, an open gap at that side says nothing and costs time.</summary>
    private static ImmutableArray<PhraseNode> Trim(ImmutableArray<PhraseNode> nodes, PhraseAnchor anchor)
    {
        if (anchor is PhraseAnchor.End or PhraseAnchor.Anywhere && nodes is [SlotNode { Class: PhraseClass.Any, Least: 0 }, ..])
        {
            nodes = nodes.RemoveAt(0);
        }

        return anchor is PhraseAnchor.Start or PhraseAnchor.Anywhere && nodes is [.., SlotNode { Class: PhraseClass.Any, Least: 0 }]
            ? nodes.RemoveAt(nodes.Length - 1)
            : nodes;
    }

    private void AddUse(Phrase phrase, int number, ImmutableArray<PhraseNode> nodes)
    {
        var (program, chosen) = (_assembler.Emit(nodes), _chooser.Choose(nodes));
        var end = _code.Count;
        var (shortest, most) = PhraseTriggers.LengthOf(nodes);
        var longest = phrase.Anchor == PhraseAnchor.Whole ? Math.Min(most, phrase.Longest) : phrase.Longest;
        if (chosen.IsEmpty)
        {
            var needsNumber = nodes.Any(n => n is SlotNode { Class: PhraseClass.Number });
            var parts = new PhraseNeighbours(_code, _strings);
            var (begins, flags) = (parts.FirstOf(program), parts.FlagsOfFirst(program));
            _always.AddRange([
                number, program, needsNumber ? 1 : 0, nodes.OfType<MarkNode>().FirstOrDefault() is { } mark ? String(mark.Text) : -1, shortest, longest,
                (int)(uint)begins, (int)(begins >> 32), (int)(uint)flags, (int)(flags >> 32),
            ]);
            return;
        }

        // A match that fills its line has no words around it; where a sentence begins and ends is not known so early.
        var isLine = phrase.Scope == PhraseScope.Line;
        var neighbours = new PhraseNeighbours(
            _code,
            _strings,
            isLine && phrase.Anchor is PhraseAnchor.Whole or PhraseAnchor.Start ? WordBit.Nothing : WordBit.Any,
            isLine && phrase.Anchor is PhraseAnchor.Whole or PhraseAnchor.End ? WordBit.Nothing : WordBit.Any);
        var needs = _needs.Of(nodes, chosen);
        var first = neighbours.FirstOf(program);
        foreach (var (word, least, mostBefore) in chosen)
        {
            var (before, after) = neighbours.Of(program, end, String(word));
            if (!_triggers.TryGetValue(word, out var list))
            {
                _triggers.Add(word, list = []);
            }

            list.Add(new TriggerEntry(
                new TriggerUse(number, program, least, mostBefore, longest, phrase.Scope, phrase.Anchor, first), shortest, before, after, needs));
        }
    }

    private (List<int> Table, List<int> Fits, List<int> Uses) BuildTriggers()
    {
        var size = 16;
        while (size * 2 < _triggers.Count * 3)
        {
            size *= 2;
        }

        var table = new int[size * PackImage.TriggerWords];
        var (fits, uses) = (new List<int>(), new List<int>());
        foreach (var (word, list) in _triggers)
        {
            var hash = WordHash.Compute(Encoding.UTF8.GetBytes(word));
            var slot = (int)hash & (size - 1);
            while (table[(slot * PackImage.TriggerWords) + 2] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            var (before, after) = (list.Aggregate(0UL, (set, use) => set | use.Before), list.Aggregate(0UL, (set, use) => set | use.After));
            int[] entry = [
                (int)(hash >> 32), uses.Count / PackImage.UseWords, list.Count, LimitOf(list),
                (int)(uint)before, (int)(before >> 32), (int)(uint)after, (int)(after >> 32),
            ];
            entry.CopyTo(table, slot * PackImage.TriggerWords);
            foreach (var use in list.OrderByDescending(u => u.LongestBlock))
            {
                use.AddTo(fits, uses);
            }
        }

        return ([.. table], fits, uses);
    }

    private List<int> BuildLimits()
    {
        var limits = new ushort[1 << PackImage.LimitBits];
        foreach (var (word, list) in _triggers)
        {
            ref var known = ref limits[PackReader.PlaceOfLimit(WordHash.Compute(Encoding.UTF8.GetBytes(PhraseTriggers.StemOf(word))))];
            var limit = LimitOf(list);
            var longest = Math.Max(known & 0xFF, Math.Min(limit & PackImage.NoLimit, PackImage.NoByteLimit));
            var latest = Math.Max(known >> 8, Math.Min(limit >>> 16, PackImage.NoByteLimit));
            known = (ushort)(longest | (latest << 8));
        }

        return [.. limits.Chunk(2).Select(pair => pair[0] | (pair[1] << 16))];
    }

    /// <summary>The longest block in which a word triggers anything, and in the upper half how many words may stand before it there.</summary>
    private static int LimitOf(List<TriggerEntry> uses) => uses.Max(u => u.LongestBlock) | (uses.Max(u => u.LatestPlace) << 16);

    private List<int> SortAlways() => [.. _always.Chunk(PackImage.AlwaysWords).OrderByDescending(a => a[5]).SelectMany(a => a)];

    private int String(string text)
    {
        if (!_stringNumbers.TryGetValue(text, out var number))
        {
            _stringNumbers.Add(text, number = _strings.Count);
            _strings.Add(text);
        }

        return number;
    }
}
