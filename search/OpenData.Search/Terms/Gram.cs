using System.Runtime.CompilerServices;

namespace OpenData.Search.Terms;

/// <summary>Keys for single characters and pairs of neighbouring characters of compact text (folded, without
/// separators). Every pair in a text is indexed, so a text holds a string only if it has all pairs of the string.</summary>
internal static class Gram
{
    public static int Of(char single) => single;

    public static int Of(char first, char second) => unchecked((int)(((uint)first << 16) | second));

    /// <summary>Appends the keys of every character and every pair of a text, with repetitions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAll(ReadOnlySpan<char> compact, List<int> keys)
    {
        for (var i = 0; i < compact.Length; i++)
        {
            keys.Add(Of(compact[i]));
            if (i + 1 < compact.Length)
            {
                keys.Add(Of(compact[i], compact[i + 1]));
            }
        }
    }

    /// <summary>The keys whose texts together are the candidates for holding a string: its pairs, or the character if
    /// it is only one.</summary>
    public static int[] Covering(ReadOnlySpan<char> compact)
    {
        if (compact.Length == 1)
        {
            return [Of(compact[0])];
        }

        var keys = new HashSet<int>();
        for (var i = 0; i + 1 < compact.Length; i++)
        {
            keys.Add(Of(compact[i], compact[i + 1]));
        }

        return [.. keys];
    }
}
