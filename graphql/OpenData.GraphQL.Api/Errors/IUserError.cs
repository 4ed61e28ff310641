using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Errors;

/// <summary>Why a mutation did not do what it was asked.</summary>
[GraphQLName("UserError")]
public interface IUserError
{
    /// <summary>In the reader's language: what, value, limit, remedy.</summary>
    string Message { get; }

    /// <summary>Stable, upper case.</summary>
    string Code { get; }

    /// <summary>Where in the arguments, such as input and userName; null when it is the whole.</summary>
    IReadOnlyList<string>? Path { get; }
}
