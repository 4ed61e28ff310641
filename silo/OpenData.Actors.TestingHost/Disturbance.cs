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

    /// <summary>Whether the next request or answer is lost; counts it.</summary>
    public bool Loses()
    {
        lock (_gate)
        {
            if (_dropCount == 0)
            {
                return false;
            }

            _dropCount--;
            return true;
        }
    }
}
