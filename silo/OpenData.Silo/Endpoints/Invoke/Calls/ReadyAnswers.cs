using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OpenData.Silo.Endpoints.Invoke.Dialects;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>
/// Answers that were given before, up to about 64 MB of them. Versions of a resource never change, so an answer is good as long as
/// the description that it was made from. It is kept when it is asked for a second time, so that whoever reads a table through
/// leaves nothing behind. There are two generations: when the young one is full it becomes the old one, and what is asked for again
/// goes over into the next young one. So nothing is ever looked through for what to throw away, which would hold up calls.
/// </summary>
internal sealed class ReadyAnswers
{
    private const int MostBytesOfGeneration = 32 * 1024 * 1024;
    private const int MostAnswerBytes = 2 * 1024 * 1024;
    private const int MostParameterCharacters = 1024;
    private const int BytesBesides = 500;

    private readonly Lock _turning = new();

    // What was asked for once, by its hash; a collision only keeps an answer too early.
    private readonly int[] _asked = new int[64 * 1024];
    private volatile Generations _kept = new(new Generation(), new Generation());

    /// <summary>The answer, or null.</summary>
    public CallAnswer? Find(Dialect dialect, Call call)
    {
        var key = new Key(dialect, call);
        var kept = _kept;
        if (kept.Young.Answers.TryGetValue(key, out var answer))
        {
            return answer;
        }

        if (kept.Old.Answers.TryGetValue(key, out answer))
        {
            Add(kept, key, answer);
        }

        return answer;
    }

    /// <summary>Keeps a copy of the answer, if it was wanted before.</summary>
    public void Keep(Dialect dialect, Call call, CallAnswer answer)
    {
        if (answer.Body.Length > MostAnswerBytes || call.Parameters.Text.Length > MostParameterCharacters)
        {
            return;
        }

        var key = new Key(dialect, call);
        var hash = key.GetHashCode() | 1;
        ref var asked = ref _asked[(hash >> 1) & (_asked.Length - 1)];
        if (asked == hash)
        {
            Add(_kept, key, answer with { Body = answer.Body.ToArray() });
        }

        asked = hash;
    }

    private void Add(Generations kept, Key key, CallAnswer answer)
    {
        var young = kept.Young;
        if (young.Answers.TryAdd(key, answer) && young.Grow(answer.Body.Length + key.Bytes + BytesBesides) > MostBytesOfGeneration)
        {
            lock (_turning)
            {
                if (ReferenceEquals(kept, _kept))
                {
                    _kept = new Generations(new Generation(), young);
                }
            }
        }
    }

    private sealed record Generations(Generation Young, Generation Old);

    private sealed class Generation
    {
        private int _bytes;

        public ConcurrentDictionary<Key, CallAnswer> Answers { get; } = [];

        public int Grow(int bytes) => Interlocked.Add(ref _bytes, bytes);
    }

    // What is called is known by its object: what changes is read anew.
    private sealed class Key(Dialect dialect, Call call) : IEquatable<Key>
    {
        private readonly Dialect _dialect = dialect;
        private readonly CallTarget _target = call.Target;
        private readonly string _parameters = call.Parameters.Text;
        private readonly (Contracts.Datasets.InterfaceFormat, bool) _manner = (call.Format, call.IsEnglish);

        public int Bytes => 2 * _parameters.Length;

        public bool Equals(Key? other) => other is not null
            && ReferenceEquals(_dialect, other._dialect)
            && ReferenceEquals(_target, other._target)
            && _manner == other._manner
            && _parameters == other._parameters;

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => HashCode.Combine(
            RuntimeHelpers.GetHashCode(_dialect),
            RuntimeHelpers.GetHashCode(_target),
            _manner,
            _parameters.GetHashCode(StringComparison.Ordinal));
    }
}
