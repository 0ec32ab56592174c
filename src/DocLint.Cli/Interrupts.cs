using System.Runtime.InteropServices;

namespace DocLint.Cli;

/// <summary>Turns the signals that end a process into a cancellation, so that a run removes what it has begun to write.</summary>
/// <remarks>
/// Listening costs 1 ms of CPU, a twentieth of an empty program: the runtime starts a thread for it. A run over one small file is over in
/// that time and lets the signal end it.
/// </remarks>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private IDisposable? _interrupt;
    private IDisposable? _terminate;

    public CancellationToken Token => _cancellation.Token;

    /// <summary>Listens from now on. Any thread may ask, more than once.</summary>
    public void Watch()
    {
        lock (_cancellation)
        {
            _interrupt ??= CancelOn(PosixSignal.SIGINT);
            _terminate ??= CancelOn(PosixSignal.SIGTERM);
        }
    }

    public void Dispose()
    {
        _interrupt?.Dispose();
        _terminate?.Dispose();
        _cancellation.Dispose();
    }

    private PosixSignalRegistration? CancelOn(PosixSignal signal)
    {
        try
        {
            return PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                _cancellation.Cancel();
            });
        }
        catch (PlatformNotSupportedException)
        {
            return null;
        }
    }
}
