using System.Text.Json.Nodes;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Services;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Parameters;
using OpenData.Silo.Endpoints.Invoke.Standard;

namespace OpenData.Silo.Endpoints.Invoke.Services;

/// <summary>What a service of the standard's annex does with a call. Answers are as those of the standard's interfaces, in English,
/// JSON or XML.</summary>
internal abstract class ServiceEndpoint
{
    /// <summary>The body that anybody may send.</summary>
    public const int SmallBodyBytes = 64 * 1024;

    /// <summary>Which service.</summary>
    public abstract CityService Service { get; }

    /// <summary>A parameter that is an AppSecret under another name; null for none.</summary>
    public virtual string? SecretName => null;

    /// <summary>The largest body of an app that is known before it is read.</summary>
    public virtual int MostBodyBytes => SmallBodyBytes;

    /// <summary>JSON or XML.</summary>
    /// <exception cref="InvokeRefusedException">Something else is asked for.</exception>
    public virtual InterfaceFormat FormatOf(HttpRequest request, CallParameters? parameters) => AnswerFormat.Of(request, parameters);

    /// <summary>Does what is asked; nothing is done if it fails.</summary>
    /// <returns>The content of the answer.</returns>
    /// <exception cref="InvokeRefusedException">It cannot be done.</exception>
    public abstract Task<JsonNode> Perform(ServiceCall call, CancellationToken cancellationToken);

    /// <summary>The answer to what was done.</summary>
    public virtual CallAnswer Answer(JsonNode data, InterfaceFormat format, AnswerBuffer output) =>
        StandardEnvelope.Write(output, format, StatusCodes.Status200OK, StandardEnvelope.Success, data);

    /// <summary>The answer to what is refused.</summary>
    public virtual CallAnswer Refuse(InvokeRefusedException refused, InterfaceFormat format, AnswerBuffer output) =>
        StandardEnvelope.Write(output, format, refused.Error.Code, refused.Text(english: true), data: null);
}
