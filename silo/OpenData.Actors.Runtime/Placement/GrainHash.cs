using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Placement;

/// <summary>Hashes that are the same in every process: FNV-1a over the characters, and a finalizer that spreads them
/// (MurmurHash3's, Appleby 2011).</summary>
internal static class GrainHash
{
    private const ulong Basis = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    public static ulong Of(GrainId id) => Mix(Add(Add(Basis, id.Type.ToString()) * Prime, id.Key.ToString()));

    public static ulong Of(string text) => Mix(Add(Basis, text));

    /// <summary>Spreads every bit of the input over all of the output.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}
