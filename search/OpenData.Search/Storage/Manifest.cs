using System.Text;

namespace OpenData.Search.Storage;

/// <summary>What an index consists of, as of a commit.</summary>
/// <param name="Generation">Counts commits.</param>
/// <param name="Fingerprint">Of schema and dictionaries; an index made with others must be rebuilt.</param>
/// <param name="Position">What the owner of the index gave with the commit: how far it had followed its source.</param>
/// <param name="NextNumber">The next stable document number.</param>
/// <param name="NextSegment">The number in the name of the next segment.</param>
/// <param name="Segments">Names of the segments, with what their files have in common, and a bit per deleted document, or
/// null.</param>
internal sealed record Manifest(
    long Generation,
    ulong Fingerprint,
    long Position,
    int NextNumber,
    int NextSegment,
    IReadOnlyList<(string Name, uint Identity, ulong[]? Deleted)> Segments)
{
    public void Write(FileWriter file)
    {
        file.WriteValues([Generation, (long)Fingerprint, Position]);
        file.WriteValues([NextNumber, NextSegment, Segments.Count]);
        foreach (var (name, identity, deleted) in Segments)
        {
            file.WriteValues([name.Length, (int)identity, deleted?.Length ?? 0]);
            file.Write(Encoding.ASCII.GetBytes(name));
            file.WriteValues<ulong>(deleted ?? []);
        }

        file.Finish();
    }

    public static Manifest Read(FileData file)
    {
        var longs = file.Values<long>(0, 3);
        var ints = file.Values<int>(24, 3);
        var segments = new List<(string, uint, ulong[]?)>();
        var at = 36L;
        for (var i = 0; i < ints[2]; i++)
        {
            var lengths = file.Values<int>(at, 3);
            at += 12;
            var name = Encoding.ASCII.GetString(file.Slice(at, lengths[0]));
            at += lengths[0];
            segments.Add((name, (uint)lengths[1], lengths[2] == 0 ? null : file.Values<ulong>(at, lengths[2]).ToArray()));
            at += lengths[2] * sizeof(ulong);
        }

        return new Manifest(longs[0], (ulong)longs[1], longs[2], ints[0], ints[1], segments);
    }
}
