using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>What a developer says on registering as one (Tianjin manual, 2.7).</summary>
/// <param name="Name">The person.</param>
/// <param name="DeveloperName">As shown with apps.</param>
/// <param name="Occupation">Identity: student, engineer, and so on.</param>
/// <param name="Employer">Unit or company.</param>
/// <param name="Profession">Field of training.</param>
/// <param name="ResearchField">What the data is for, roughly.</param>
/// <param name="Email">Where to reach them.</param>
/// <param name="Since">When they became a developer.</param>
[GenerateSerializer, Immutable, Alias("opendata.DeveloperDetails")]
public sealed record DeveloperDetails(
    [property: Id(0)] string Name,
    [property: Id(1)] string DeveloperName,
    [property: Id(2)] string Occupation,
    [property: Id(3)] string Employer,
    [property: Id(4)] string Profession,
    [property: Id(5)] string ResearchField,
    [property: Id(6)] string Email,
    [property: Id(7)] DateTimeOffset Since);
