using System.Text.Json;

namespace OpenData.Repository.Tests.Docker;

/// <summary>One instruction of a Dockerfile.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Name">In capitals.</param>
/// <param name="Flags">The leading <c>--name=value</c>, names without dashes.</param>
/// <param name="Arguments">What follows them, on one line.</param>
internal sealed record DockerInstruction(
    int Line, string Name, IReadOnlyDictionary<string, string> Flags, string Arguments)
{
    /// <summary>The arguments as a JSON list of strings, Docker's exec form; null when they have another form.</summary>
    public IReadOnlyList<string>? Exec
    {
        get
        {
            try
            {
                return Arguments.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(Arguments) : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>The arguments as words: of the exec form, or split at spaces.</summary>
    public IReadOnlyList<string> Words => Exec ?? Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
