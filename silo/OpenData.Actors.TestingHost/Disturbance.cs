using OpenData.Actors.Runtime.Network;

namespace OpenData.Actors.TestingHost;

/// <summary>What happens to frames from one silo to another.</summary>
internal sealed class Disturbance
{
    private readonly Lock _gate = new();
    private TimeSpan _delay;
    private int _dropCount;

    public TimeSpan Delay
    {
        get
        {
            lock (_gate)
            {
                return _delay;
            }
        }

        set
        {
            lock (_gate)
            {
                _delay = value;
            }
        }
    }

    /// <summary>Requests and answers that are still to be lost.</summary>
    public int DropCount
    {
        set
        {
            lock (_gate)
            {
                _dropCount = value;
            }
        }
    }

    /// <summary>Whether this frame is lost; counts it.</summary>
    public bool Loses(FrameKind kind)
    {
        lock (_gate)
        {
            if (_dropCount == 0 || kind is not (FrameKind.Request or FrameKind.Result or FrameKind.Failure))
            {
                return false;
            }

            _dropCount--;
            return true;
        }
    }
}
