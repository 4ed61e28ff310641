using System.Collections.Frozen;
using OpenData.GraphQL.Api.Calls;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Operations;

/// <summary>The words of <see cref="ErrorTable"/>.</summary>
internal sealed class CallCodes : ICallCodes
{
    private static readonly FrozenDictionary<int, (string Zh, string En)> Known = ErrorTable.All
        .Select(error => KeyValuePair.Create(error.Code, (error.General(isEnglish: false), error.General(isEnglish: true))))
        .Append(KeyValuePair.Create(StatusCodes.Status200OK, ("成功", "Success")))
        .ToFrozenDictionary();

    public string? Words(int code, bool isEnglish) =>
        Known.TryGetValue(code, out var words) ? isEnglish ? words.En : words.Zh : null;
}
