using DocLint.Cli.IO;

namespace DocLint.Cli.Reporting.Sarif;

/// <summary>Lets one part in some through, each as long as a compressor's window, so that what repeats compresses as in the whole.</summary>
/// <param name="every">1 lets everything through.</param>
internal sealed class SampledStream(Stream output, int every) : WriteOnlyStream
{
    private const int PartLength = 64 * 1024;

    private long _position;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int length = (int)Math.Min(buffer.Length, PartLength - (_position % PartLength));
            if (_position / PartLength % every == 0)
                output.Write(buffer[..length]);
            _position += length;
            buffer = buffer[length..];
        }
    }
}
