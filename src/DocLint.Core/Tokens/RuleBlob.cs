using System.Buffers.Binary;
using System.Text;
using DocLint.Core.Text;

namespace DocLint.Core.Tokens;

/// <summary>
/// The container that <c>rules/</c> is compiled into: named sections, read where they lie. Nothing is copied or parsed, so
/// that opening it costs the same whatever its size.
/// </summary>
/// <remarks>
/// Format, little-endian: "DLR1", number of sections (int32), then for each section its name (32 bytes of ASCII, zero-padded), offset and
/// length in bytes (int64 each), sections sorted by name and aligned to 64 bytes.
/// </remarks>
public sealed unsafe class RuleBlob
{
    private const int NameLength = 32;
    private const int HeaderEntry = NameLength + 16;
    private const int Alignment = 64;

    private readonly byte* _start;
    private readonly object? _owner;

    /// <summary>Interned, so that a literal is found by comparing references: rules ask for their section once for each word.</summary>
    private readonly string[] _names;

    /// <param name="start">The first byte; the memory must live as long as <paramref name="owner"/>.</param>
    /// <exception cref="InvalidDataException">The memory holds no compiled rules of this version.</exception>
    public RuleBlob(byte* start, long length, object? owner)
    {
        if (length < 8 || !new ReadOnlySpan<byte>(start, 4).SequenceEqual("DLR1"u8))
            throw new InvalidDataException("the compiled rules are damaged or of another version");
        _start = start;
        _owner = owner;
        _names = ReadNames(start);
        Words = OpenWords();
    }

    /// <summary>The word table of this container.</summary>
    public WordTable Words { get; }

    /// <summary>The bytes of a section; empty when there is none of that name.</summary>
    public ReadOnlySpan<byte> Section(string name)
    {
        byte* entry = Find(name);
        return entry == null
            ? default
            : new ReadOnlySpan<byte>(_start + ReadInt64(entry + NameLength), checked((int)ReadInt64(entry + NameLength + 8)));
    }

    /// <summary>Lays out a container.</summary>
    public static byte[] Build(IReadOnlyDictionary<string, byte[]> sections)
    {
        string[] names = [.. sections.Keys.Order(StringComparer.Ordinal)];
        long offset = Align(8 + names.Length * HeaderEntry);
        using var stream = new MemoryStream();
        stream.Write("DLR1"u8);
        Write(stream, names.Length, sizeof(int));
        foreach (string name in names)
        {
            byte[] padded = new byte[NameLength];
            if (Encoding.ASCII.GetBytes(name).Length > NameLength - 1)
                throw new InvalidOperationException($"the section name '{name}' is longer than {NameLength - 1} characters");
            Encoding.ASCII.GetBytes(name).CopyTo(padded, 0);
            stream.Write(padded);
            Write(stream, offset, sizeof(long));
            Write(stream, sections[name].Length, sizeof(long));
            offset = Align(offset + sections[name].Length);
        }

        foreach (string name in names)
        {
            stream.SetLength(Align(stream.Length));
            stream.Position = stream.Length;
            stream.Write(sections[name]);
        }

        stream.SetLength(Align(stream.Length));
        return stream.ToArray();
    }

    private static long Align(long offset) => (offset + Alignment - 1) & ~(Alignment - 1L);

    private static void Write(MemoryStream stream, long value, int bytes)
    {
        Span<byte> buffer = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(buffer, value);
        stream.Write(buffer[..bytes]);
    }

    private static long ReadInt64(byte* at) => BinaryPrimitives.ReadInt64LittleEndian(new ReadOnlySpan<byte>(at, sizeof(long)));

    private static string[] ReadNames(byte* start)
    {
        var names = new string[BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(start + 4, sizeof(int)))];
        for (int i = 0; i < names.Length; i++)
        {
            var name = new ReadOnlySpan<byte>(start + 8 + i * HeaderEntry, NameLength);
            int end = name.IndexOf((byte)0);
            names[i] = string.Intern(ShortText.Decode(end < 0 ? name : name[..end]));
        }

        return names;
    }

    private byte* Find(string name)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            if (ReferenceEquals(_names[i], name))
                return _start + 8 + i * HeaderEntry;
        }

        int index = Array.IndexOf(_names, name);
        return index < 0 ? null : _start + 8 + index * HeaderEntry;
    }

    private WordTable OpenWords()
    {
        byte* entry = Find(SlotsSection);
        if (entry == null)
            throw new InvalidDataException("the compiled rules hold no word table");
        long bytes = ReadInt64(entry + NameLength + 8);
        ReadOnlySpan<byte> sets = Section(FlagSetsSection);
        var flagSets = new ulong[sets.Length / sizeof(ulong)];
        for (int i = 0; i < flagSets.Length; i++)
            flagSets[i] = BinaryPrimitives.ReadUInt64LittleEndian(sets[(i * sizeof(ulong))..]);
        int log2 = System.Numerics.BitOperations.Log2((ulong)bytes / sizeof(ulong));
        return new WordTable((ulong*)(_start + ReadInt64(entry + NameLength)), log2, flagSets, _owner);
    }

    /// <summary>Sections that hold the word table.</summary>
    public const string SlotsSection = "words.slots";
    public const string FlagSetsSection = "words.flag-sets";
}
