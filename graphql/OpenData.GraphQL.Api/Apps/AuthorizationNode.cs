using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Apps;

/// <summary>What an app asks somebody for.</summary>
/// <param name="AppName">The app; null when it is not known, or asks from where it may not.</param>
/// <param name="AppDescription">What it is for.</param>
/// <param name="DeveloperName">Who has made it.</param>
/// <param name="RedirectTo">Where to send the browser at once, because the app asks wrongly; null while the person decides.</param>
/// <param name="Errors">Why nothing may be sent to the app.</param>
[GraphQLName("Authorization")]
public sealed record AuthorizationNode(
    string? AppName, string? AppDescription, string? DeveloperName, string? RedirectTo, IReadOnlyList<IUserError> Errors);
