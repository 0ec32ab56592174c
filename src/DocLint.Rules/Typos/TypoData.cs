using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DocLint.Rules.Typos;

/// <summary>The compiled sections of the typos family. They are looked up by name once: corrections ask for them hundreds of times a word.</summary>
internal static class TypoData
{
    private static readonly Section PlacesSection = new("typos.places");
    private static readonly Section RegionsSection = new("typos.regions");
    private static readonly Section BigramsSection = new("typos.bigrams");
    private static readonly Section CandidatesSection = new("typos.candidates");

    private static readonly Section PeopleSection = new("typos.people");

    private static readonly Section NearPeopleSection = new("typos.near-people");
    private static readonly Section NearPlacesSection = new("typos.near-places");
    private static readonly Section NearTownsSection = new("typos.near-towns");

    private static readonly Section ConfusionModelSection = new("typos.confusion-model");
    private static readonly Section ConfusionsSection = new("typos.confusions");

    public static ReadOnlySpan<byte> ConfusionModel => ConfusionModelSection.Bytes;

    public static ReadOnlySpan<byte> Confusions => ConfusionsSection.Bytes;

    public static ReadOnlySpan<byte> NearPeople => NearPeopleSection.Bytes;

    public static ReadOnlySpan<byte> NearPlaces => NearPlacesSection.Bytes;

    public static ReadOnlySpan<byte> NearTowns => NearTownsSection.Bytes;

    public static ReadOnlySpan<byte> People => PeopleSection.Bytes;

    public static ReadOnlySpan<byte> Places => PlacesSection.Bytes;

    public static ReadOnlySpan<byte> Regions => RegionsSection.Bytes;

    public static ReadOnlySpan<byte> Bigrams => BigramsSection.Bytes;

    public static ReadOnlySpan<byte> Candidates => CandidatesSection.Bytes;

    /// <summary>A view of the assembly's image, which stays where it is while the process lives.</summary>
    private readonly unsafe struct Section
    {
        private readonly byte* _start;
        private readonly int _length;

        public Section(string name)
        {
            ReadOnlySpan<byte> bytes = RuleData.Section(name);
            _start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
            _length = bytes.Length;
        }

        public ReadOnlySpan<byte> Bytes => new(_start, _length);
    }
}
