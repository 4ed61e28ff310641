namespace OpenData.GraphQL.Api.Accounts.Inputs;

/// <summary>What a developer says of themselves; each at most 60 characters.</summary>
/// <param name="Name">The person.</param>
/// <param name="DeveloperName">As shown with apps.</param>
/// <param name="Occupation">Identity, such as student or engineer.</param>
/// <param name="Employer">Unit or company.</param>
/// <param name="Profession">Field of training.</param>
/// <param name="ResearchField">What the data is for.</param>
/// <param name="Email">Where to reach them.</param>
public sealed record BecomeDeveloperInput(
    string Name,
    string DeveloperName,
    string Occupation,
    string Employer,
    string Profession,
    string ResearchField,
    string Email);
