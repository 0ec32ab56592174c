using Microsoft.Win32.SafeHandles;

namespace DocLint.Cli.IO;

/// <summary>Writes a new file on a disk, in large pieces. <see cref="FileStream"/> does so too, with ten types and forty methods more to load at start.</summary>
internal sealed class FileWriteStream(SafeFileHandle handle) : WriteOnlyStream
{
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(1 << 16);
    private int _count;
    private long _written;

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

    protected override void Dispose(bool disposing)
    {
        try
        {
            if (!handle.IsClosed)
                Flush();
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
