using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using OpenData.Silo.Endpoints.Invoke.Dialects;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>
/// Answers that were given before, up to 64 MB of them. Versions of a resource never change, so an answer is good as long as
/// the description that it was made from. It is kept when it is asked for a second time, so that whoever reads a table through
/// leaves nothing behind.
/// </summary>
internal sealed class ReadyAnswers : IDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;
    private const int MostAnswerBytes = 2 * 1024 * 1024;
    private const int MostParameterCharacters = 1024;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    // What was asked for once, by its hash; a collision only keeps an answer too early.
    private readonly int[] _asked = new int[64 * 1024];

    /// <summary>The answer, or null.</summary>
    public CallAnswer? Find(Dialect dialect, Call call) =>
        _kept.TryGetValue(new Key(dialect, call), out CallAnswer? answer) ? answer : null;

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
        if (asked != hash)
        {
            asked = hash;
            return;
        }

        _kept.Set(
            key,
            answer with { Body = answer.Body.ToArray() },
            new MemoryCacheEntryOptions { Size = answer.Body.Length + 2 * call.Parameters.Text.Length + 500 });
    }

    public void Dispose() => _kept.Dispose();

    // What is called is known by its object: what changes is read anew.
    private sealed class Key(Dialect dialect, Call call) : IEquatable<Key>
    {
        private readonly Dialect _dialect = dialect;
        private readonly CallTarget _target = call.Target;
        private readonly string _parameters = call.Parameters.Text;
        private readonly (Contracts.Datasets.InterfaceFormat, bool) _manner = (call.Format, call.IsEnglish);

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
