using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenData.Silo.Tests.Processes;

/// <summary>The counts that an import ends with.</summary>
internal sealed partial record ImportCounts(int Imported, int Updated, int Unchanged, int Rejected)
{
    public static ImportCounts Parse(string printed)
    {
        var numbers = Line().Match(printed).Groups.Values.Skip(1)
            .Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToArray();
        return new ImportCounts(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    [GeneratedRegex(@"^imported (\d+) / updated (\d+) / unchanged (\d+) / rejected (\d+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
