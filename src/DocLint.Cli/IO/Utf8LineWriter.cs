using System.Text;

namespace DocLint.Cli.IO;

/// <summary>Writes lines of text as UTF-8 without a mark, ended by "\n". <see cref="StreamWriter"/> does so too, with a hundred methods more to load at start.</summary>
internal sealed class Utf8LineWriter(Stream output)
{
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

    /// <param name="value">0 or more.</param>
    /// <param name="width">Columns, filled with spaces before it.</param>
    public Utf8LineWriter Write(long value, int width = 0)
    {
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10)
            digits++;
        int length = Math.Max(digits, width);
        if (length > _buffer.Length - _count)
            MakeRoom(length);
        int start = _count;
        _count += length;
        for (int i = _count - 1; i >= start; i--, value /= 10)
            _buffer[i] = i >= _count - digits ? (byte)('0' + (value % 10)) : (byte)' ';
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
