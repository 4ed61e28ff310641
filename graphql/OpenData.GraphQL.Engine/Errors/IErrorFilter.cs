using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine;

/// <summary>Tells clients of failures that the host knows and that are no fault of the code, such as a store that does not
/// answer. Register one as a service; without one, every exception that is no <see cref="GraphQLException"/> is masked.</summary>
public interface IErrorFilter
{
    /// <summary>What clients shall see of an exception that came out of a resolver; null to mask it.</summary>
    /// <param name="failure">The exception.</param>
    /// <param name="http">The HTTP request, for its language; null when the execution did not come over HTTP.</param>
    KnownFailure? Recognize(Exception failure, HttpContext? http);
}
