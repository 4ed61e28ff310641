namespace OpenData.Repository.Tests.Docker;

/// <summary>A FROM and what follows it up to the next.</summary>
/// <param name="Line">Of the FROM.</param>
/// <param name="Base">The image or an earlier stage, build arguments filled in with their defaults.</param>
/// <param name="Name">After AS, in lower case as Docker compares it; empty when it has none.</param>
/// <param name="Instructions">Without the FROM.</param>
internal sealed record DockerStage(int Line, string Base, string Name, IReadOnlyList<DockerInstruction> Instructions)
{
    /// <summary>The last instruction of this name, which is the one that counts; null when there is none.</summary>
    public DockerInstruction? Last(string name) => Instructions.LastOrDefault(instruction => instruction.Name == name);
}
