using System.Numerics;
using System.Runtime.CompilerServices;
using OpenData.Search.Indexing;

namespace OpenData.Search.Query;

/// <summary>What tells beforehand that most titles do not sound like a text: per title a signature of which first letters
/// of syllables follow each other in it. Made for a segment when its titles are first listened to, and kept as long as
/// the segment.</summary>
internal sealed class TitleSounds(SoundTable sounds)
{
    private readonly ConditionalWeakTable<Segment, ulong[]> _bySegment = [];

    /// <summary>The signature of two letters, from 0 for a, that follow each other.</summary>
    public static ulong Pair(int first, int next) => 1UL << (((first * 26) + next) * 40503 >> 10 & 63);

    /// <summary>Per document the signatures of all pairs in its title together.</summary>
    public ulong[] Of(Segment segment) =>
        _bySegment.TryGetValue(segment, out var signatures) ? signatures : _bySegment.GetValue(segment, Build);

    private ulong[] Build(Segment segment)
    {
        var (classes, initials) = (sounds.Classes, sounds.Initials);
        var signatures = new ulong[segment.DocCount];
        for (var doc = 0; doc < signatures.Length; doc++)
        {
            var before = 0u;
            foreach (var c in segment.Titles[doc])
            {
                var letters = initials[classes[c]];
                signatures[doc] |= Pairs(before, letters);
                before = letters;
            }
        }

        return signatures;
    }

    // Most characters have one reading.
    private static ulong Pairs(uint before, uint letters)
    {
        var pairs = 0UL;
        for (; before != 0; before &= before - 1)
        {
            for (var next = letters; next != 0; next &= next - 1)
            {
                pairs |= Pair(BitOperations.TrailingZeroCount(before), BitOperations.TrailingZeroCount(next));
            }
        }

        return pairs;
    }
}
