using Microsoft.Win32.SafeHandles;

namespace DocLint.Cli.IO;

/// <summary>
/// Writes a new file on a disk, in large pieces, and can copy or take back what it wrote. <see cref="FileStream"/> does so too, with ten types and
/// forty methods more to load at start.
/// </summary>
internal sealed class FileWriteStream(SafeFileHandle handle) : WriteOnlyStream
{
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(1 << 16);
    private int _count;
    private long _written;
    private long _longest;

    /// <summary>Bytes so far.</summary>
    public override long Length => _written + _count;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > _buffer.Length - _count)
            Flush();
        if (buffer.Length >= _buffer.Length)
        {
            WriteThrough(buffer);
            return;
        }

        buffer.CopyTo(_buffer.AsSpan(_count));
        _count += buffer.Length;
    }

    public override void WriteByte(byte value) => Write([value]);

    public override void Flush()
    {
        int count = _count;
        // First, so that what cannot be written is not tried again when the stream is closed.
        _count = 0;
        if (count > 0)
            WriteThrough(_buffer.AsSpan(0, count));
    }

    /// <summary>Copies the bytes in [<paramref name="start"/>, <paramref name="end"/>) of the file to another stream, or to this one behind <see cref="Rewind"/>.</summary>
    /// <exception cref="EndOfStreamException">The file has become shorter meanwhile.</exception>
    public void CopyTo(Stream output, long start, long end)
    {
        if (output != this)
            Flush();
        byte[] piece = new byte[(int)Math.Min(_buffer.Length, end - start)];
        for (int read; start < end; start += read)
        {
            read = RandomAccess.Read(handle, piece.AsSpan(0, (int)Math.Min(piece.Length, end - start)), start);
            if (read == 0)
                throw new EndOfStreamException();
            output.Write(piece, 0, read);
        }
    }

    /// <summary>Goes on writing from an earlier place. What stands behind it can be copied until it is written over, and is cut off at the end.</summary>
    public void Rewind(long length)
    {
        Flush();
        (_longest, _written) = (Math.Max(_longest, _written), length);
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            if (!handle.IsClosed)
            {
                Flush();
                if (_longest > _written)
                    RandomAccess.SetLength(handle, _written);
            }
        }
        finally
        {
            handle.Dispose();
            base.Dispose(disposing);
        }
    }

    private void WriteThrough(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(handle, bytes, _written);
        _written += bytes.Length;
    }
}
