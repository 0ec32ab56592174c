using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace DocLint.Cli.Reporting.Json;

/// <summary>
/// Writes compact JSON into memory: the same bytes as <c>Utf8JsonWriter</c> with <c>JavaScriptEncoder.UnsafeRelaxedJsonEscaping</c>, whose
/// tables cost every start ten milliseconds of CPU. Property names that are given as bytes are written as they are.
/// </summary>
/// <param name="output">Receives what was written whenever the buffer is full; null to keep all.</param>
internal sealed class JsonWriter(Stream? output = null)
{
    /// <summary>Digits of the largest number.</summary>
    private const int LongestNumber = 19;

    private byte[] _buffer = new byte[4096];
    private int _length;
    private bool _needsComma;

    /// <summary>What was written since the last <see cref="Clear"/>; good until the next call.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Begins a new document.</summary>
    public void Clear()
    {
        _length = 0;
        _needsComma = false;
    }

    /// <summary>Hands on what was written, and goes on with the same document.</summary>
    public void Flush()
    {
        output?.Write(_buffer, 0, _length);
        _length = 0;
    }

    public void WriteStartObject() => Open((byte)'{');

    public void WriteStartObject(ReadOnlySpan<byte> name)
    {
        WriteName(name);
        OpenValue((byte)'{');
    }

    public void WriteEndObject() => Close((byte)'}');

    public void WriteStartArray(ReadOnlySpan<byte> name)
    {
        WriteName(name);
        OpenValue((byte)'[');
    }

    public void WriteEndArray() => Close((byte)']');

    public void WriteString(ReadOnlySpan<byte> name, string value)
    {
        WriteName(name);
        AppendQuoted(value);
    }

    /// <param name="utf8">Bytes that are no UTF-8 become U+FFFD.</param>
    public void WriteString(ReadOnlySpan<byte> name, ReadOnlySpan<byte> utf8)
    {
        WriteName(name);
        AppendQuoted(utf8);
    }

    public void WriteString(string name, string value)
    {
        WriteComma();
        AppendQuoted(name);
        Append((byte)':');
        AppendQuoted(value);
    }

    /// <summary>Begins a string whose text comes in parts, see <see cref="AppendText(string)"/>.</summary>
    public void WriteStartString(ReadOnlySpan<byte> name)
    {
        WriteName(name);
        Append((byte)'"');
    }

    public void WriteEndString() => Append((byte)'"');

    /// <param name="json">A value that is JSON already.</param>
    public void WriteJson(ReadOnlySpan<byte> name, ReadOnlySpan<byte> json)
    {
        WriteName(name);
        Append(json);
    }

    public void WriteStringValue(string value)
    {
        WriteComma();
        AppendQuoted(value);
    }

    public void WriteStringValue(ReadOnlySpan<byte> utf8)
    {
        WriteComma();
        AppendQuoted(utf8);
    }

    /// <param name="value">0 or more.</param>
    public void WriteNumber(ReadOnlySpan<byte> name, long value)
    {
        WriteName(name);
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out int length);
        _length += length;
    }

    public void WriteBoolean(ReadOnlySpan<byte> name, bool value)
    {
        WriteName(name);
        Append(value ? "true"u8 : "false"u8);
    }

    private void WriteComma()
    {
        if (_needsComma)
            Append((byte)',');
        _needsComma = true;
    }

    private void WriteName(ReadOnlySpan<byte> name)
    {
        Reserve(name.Length + 4);
        if (_needsComma)
            _buffer[_length++] = (byte)',';
        _needsComma = true;
        _buffer[_length++] = (byte)'"';
        name.CopyTo(_buffer.AsSpan(_length));
        _length += name.Length;
        _buffer[_length++] = (byte)'"';
        _buffer[_length++] = (byte)':';
    }

    private void Open(byte bracket)
    {
        WriteComma();
        OpenValue(bracket);
    }

    private void OpenValue(byte bracket)
    {
        Append(bracket);
        _needsComma = false;
    }

    private void Close(byte bracket)
    {
        Append(bracket);
        _needsComma = true;
    }

    private void AppendQuoted(string value)
    {
        Append((byte)'"');
        AppendText(value);
        Append((byte)'"');
    }

    /// <summary>Adds to a string that was begun.</summary>
    public void AppendText(string value)
    {
        ReadOnlySpan<char> text = value;
        while (!text.IsEmpty)
        {
            Reserve(text.Length + JsonText.LongestEscape);
            Span<byte> room = _buffer.AsSpan(_length);
            int plain = 0;
            while (plain < text.Length && text[plain] < 0x80 && JsonText.IsPlain((byte)text[plain]))
            {
                room[plain] = (byte)text[plain];
                plain++;
            }

            _length += plain;
            if (plain == text.Length)
                break;
            bool isValid = Rune.DecodeFromUtf16(text[plain..], out Rune character, out int units) == OperationStatus.Done;
            _length += isValid ? JsonText.Write(character, room[plain..]) : JsonText.WriteInvalid(room[plain..]);
            text = text[(plain + units)..];
        }
    }

    private void AppendQuoted(ReadOnlySpan<byte> utf8)
    {
        Append((byte)'"');
        while (true)
        {
            int plain = JsonText.CountPlain(utf8);
            Append(utf8[..plain]);
            if (plain == utf8.Length)
                break;
            Reserve(JsonText.LongestEscape);
            bool isValid = Rune.DecodeFromUtf8(utf8[plain..], out Rune character, out int bytes) == OperationStatus.Done;
            _length += isValid ? JsonText.Write(character, _buffer.AsSpan(_length)) : JsonText.WriteInvalid(_buffer.AsSpan(_length));
            utf8 = utf8[(plain + bytes)..];
        }

        Append((byte)'"');
    }

    private void Append(byte value)
    {
        Reserve(1);
        _buffer[_length++] = value;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length < bytes)
            MakeRoom(bytes);
    }

    private void MakeRoom(int bytes)
    {
        if (output is not null)
            Flush();
        if (_buffer.Length - _length < bytes)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
    }
}
