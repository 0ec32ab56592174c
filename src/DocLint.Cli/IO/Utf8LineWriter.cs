using System.Buffers.Text;
using System.Text;

namespace DocLint.Cli.IO;

/// <summary>Writes lines of text as UTF-8 without a mark, ended by "\n". <see cref="StreamWriter"/> does so too, with a hundred methods more to load at start.</summary>
internal sealed class Utf8LineWriter(Stream output)
{
    private const int LongestNumber = 20;

    private byte[] _buffer = GC.AllocateUninitializedArray<byte>(1 << 14);
    private int _count;

    /// <param name="text">A surrogate without its other half becomes U+FFFD.</param>
    public Utf8LineWriter Write(string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _buffer.Length - _count)
            MakeRoom(most);
        _count += Encoding.UTF8.GetBytes(text, 0, text.Length, _buffer, _count);
        return this;
    }

    /// <param name="width">Columns, filled with spaces before it.</param>
    public Utf8LineWriter Write(long value, int width = 0)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];
        _ = Utf8Formatter.TryFormat(value, digits, out int length);
        for (int i = length; i < width; i++)
            Write(" ");
        if (length > _buffer.Length - _count)
            MakeRoom(length);
        digits[..length].CopyTo(_buffer.AsSpan(_count));
        _count += length;
        return this;
    }

    /// <summary>Ends the line.</summary>
    public void WriteLine() => Write("\n");

    public void WriteLine(string text) => Write(text).Write("\n");

    /// <summary>Hands on what was written.</summary>
    public void Flush()
    {
        int count = _count;
        _count = 0;
        if (count > 0)
            output.Write(_buffer, 0, count);
    }

    private void MakeRoom(int length)
    {
        Flush();
        if (length > _buffer.Length)
            _buffer = GC.AllocateUninitializedArray<byte>(length);
    }
}
