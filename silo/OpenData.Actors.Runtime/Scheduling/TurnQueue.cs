namespace OpenData.Actors.Runtime.Scheduling;

/// <summary>
/// Tasks in the order in which they came. There is always room for one; room for more is made when it is first needed, since
/// most activations never have two turns waiting.
/// </summary>
internal sealed class TurnQueue
{
    private Task? _first;
    private Queue<Task>? _others;

    public bool IsEmpty => _first is null;

    public void Enqueue(Task task)
    {
        if (_first is null)
        {
            _first = task;
        }
        else
        {
            (_others ??= new Queue<Task>()).Enqueue(task);
        }
    }

    /// <summary>Takes out the oldest task, or null.</summary>
    public Task? Dequeue()
    {
        var oldest = _first;
        _first = null;
        if (_others is not null && _others.TryDequeue(out var next))
        {
            _first = next;
        }

        return oldest;
    }

    public Task[] ToArray() => _first is null ? [] : [_first, .. _others ?? []];
}
