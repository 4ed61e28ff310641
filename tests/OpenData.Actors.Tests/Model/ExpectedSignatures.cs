namespace OpenData.Actors.Tests.Model;

/// <summary>What <c>signatures.txt</c> says: types with their members, and what is left out.</summary>
internal sealed class ExpectedSignatures
{
    private ExpectedSignatures(IReadOnlyDictionary<string, List<string>> types, IReadOnlyList<string> leftOut)
    {
        Types = types;
        LeftOut = leftOut;
    }

    /// <summary>Line of the type to lines of its members.</summary>
    public IReadOnlyDictionary<string, List<string>> Types { get; }

    /// <summary>Full names of types, and of types with a member.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    public static ExpectedSignatures Read()
    {
        var types = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var leftOut = new List<string>();
        List<string>? members = null;
        using var stream = typeof(ExpectedSignatures).Assembly.GetManifestResourceStream("signatures.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '-')
            {
                leftOut.Add(line[2..line.IndexOf(':', StringComparison.Ordinal)]);
            }
            else if (line[0] == ' ')
            {
                members!.Add(line.Trim());
            }
            else
            {
                types.Add(line, members = []);
            }
        }

        return new ExpectedSignatures(types, leftOut);
    }
}
