using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

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
    private readonly SortedDictionary<string, List<int[]>> _triggers = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _lineTriggers = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _proseTriggers = new(StringComparer.Ordinal);

    /// <param name="frequencyOf">The frequency of a lower-case word, as <see cref="Core.Tokens.WordEntry.Frequency"/>: rare words make good triggers.</param>
    public PackImageWriter(Func<string, int> frequencyOf)
    {
        _chooser = new PhraseTriggers(frequencyOf);
        _assembler = new PhraseAssembler(_code, String);
    }

    /// <summary>Trigger words of phrases that are looked for in short lines only.</summary>
    public IReadOnlyCollection<string> LineTriggers => _lineTriggers;

    /// <summary>Trigger words of phrases that may stand in a long paragraph.</summary>
    public IReadOnlyCollection<string> ProseTriggers => _proseTriggers;

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
        var (table, uses) = BuildTriggers();
        var bytes = new List<byte>();
        var places = new List<int>();
        foreach (var text in _strings)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            places.AddRange([bytes.Count, utf8.Length]);
            bytes.AddRange(utf8);
        }

        List<int>[] parts = [_packs, _phrases, _code, places, table, uses, _always, BuildLimits()];
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
            _always.AddRange([number, program, needsNumber ? 1 : 0, nodes.OfType<MarkNode>().FirstOrDefault() is { } mark ? String(mark.Text) : -1, shortest, longest]);
            return;
        }

        // A match that fills its line has no words around it; where a sentence begins and ends is not known so early.
        var isLine = phrase.Scope == PhraseScope.Line;
        var neighbours = new PhraseNeighbours(
            _code,
            _strings,
            isLine && phrase.Anchor is PhraseAnchor.Whole or PhraseAnchor.Start ? WordBit.Nothing : WordBit.Any,
            isLine && phrase.Anchor is PhraseAnchor.Whole or PhraseAnchor.End ? WordBit.Nothing : WordBit.Any);
        foreach (var (word, least, mostBefore) in chosen)
        {
            var (before, after) = neighbours.Of(program, end, String(word));
            var first = neighbours.FirstOf(program);
            if (!_triggers.TryGetValue(word, out var list))
            {
                _triggers.Add(word, list = []);
            }

            list.Add([
                number, program, least, mostBefore, longest, (int)phrase.Scope, (int)phrase.Anchor, shortest,
                (int)(uint)before, (int)(before >> 32), (int)(uint)after, (int)(after >> 32), (int)(uint)first, (int)(first >> 32),
            ]);
            var mayBeProse = phrase.Scope == PhraseScope.Sentence || phrase.Longest > PackImage.ShortLineWords;
            (mayBeProse ? _proseTriggers : _lineTriggers).Add(PhraseTriggers.StemOf(word));
        }
    }

    private (List<int> Table, List<int> Uses) BuildTriggers()
    {
        var size = 16;
        while (size < _triggers.Count * 2)
        {
            size *= 2;
        }

        var table = Enumerable.Repeat(-1, size * PackImage.TriggerWords).ToList();
        var uses = new List<int>();
        foreach (var (word, list) in _triggers)
        {
            var slot = (int)(PackImage.Hash(Encoding.UTF8.GetBytes(word)) & (uint)(size - 1));
            while (table[slot * PackImage.TriggerWords] >= 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            table[slot * PackImage.TriggerWords] = String(word);
            table[(slot * PackImage.TriggerWords) + 1] = uses.Count;
            table[(slot * PackImage.TriggerWords) + 2] = list.Count;
            uses.AddRange(list.SelectMany(u => u));
        }

        return (table, uses);
    }

    /// <summary>
    /// For each place of a word (<see cref="WordBit.Place"/>): the longest block in which it triggers anything, and in the upper half how
    /// many words may stand before it there. Zero where no trigger is.
    /// </summary>
    private List<int> BuildLimits()
    {
        var limits = new int[WordBit.Places];
        foreach (var (word, list) in _triggers)
        {
            var utf8 = Encoding.UTF8.GetBytes(word);
            if (!WordBit.IsPlain(utf8))
            {
                continue; // A text may write it in other bytes, so the table is not asked about it.
            }

            ref var limit = ref limits[WordBit.Place(utf8)];
            foreach (var use in list)
            {
                var isLine = use[5] == (int)PhraseScope.Line;
                var longest = isLine ? Math.Min(use[4], PackImage.NoLimit) : PackImage.NoLimit;
                var latest = isLine && (PhraseAnchor)use[6] is PhraseAnchor.Whole or PhraseAnchor.Start ? Math.Min(use[3], PackImage.NoLimit) : PackImage.NoLimit;
                limit = Math.Max(limit & PackImage.NoLimit, longest) | (Math.Max(limit >>> 16, latest) << 16);
            }
        }

        return [.. limits];
    }

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
