using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OpenData.GraphQL.Api.Calls;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Operations;

/// <summary>The words of <see cref="InvokeErrors"/>.</summary>
internal sealed partial class CallCodes : ICallCodes
{
    private static readonly FrozenDictionary<int, (string Zh, string En)> Known = InvokeErrors.All
        .Select(error => (error.Code, error.Zh, error.En))
        .Append((StatusCodes.Status200OK, "成功", "Success"))
        .ToFrozenDictionary(
            each => each.Item1, each => (Particular().Replace(each.Item2, "…"), Particular().Replace(each.Item3, "…")));

    public string? Words(int code, bool isEnglish) =>
        Known.TryGetValue(code, out var words) ? isEnglish ? words.En : words.Zh : null;

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Particular();
}
