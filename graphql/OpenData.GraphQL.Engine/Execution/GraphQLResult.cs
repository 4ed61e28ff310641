using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenData.GraphQL.Engine.Execution;
using OpenData.GraphQL.Engine.Execution.Direct;
using OpenData.GraphQL.Engine.Limits;

namespace OpenData.GraphQL.Engine;

/// <summary>The answer to a request (section 7). <c>data</c> is missing exactly when the request failed before
/// execution.</summary>
public sealed class GraphQLResult
{
    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ObjectNode? _data;
    private JsonOutput? _written;

    private GraphQLResult(bool isExecuted, ObjectNode? data, IReadOnlyList<GraphQLError> errors)
    {
        IsExecuted = isExecuted;
        _data = data;
        Errors = errors;
    }

    /// <summary>Whether execution began, so that the answer has <c>data</c> (possibly null).</summary>
    public bool IsExecuted { get; }

    /// <summary>Empty when all went well.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Why there is no data, or no root field has a value, if that is a known failure; else null.</summary>
    public KnownFailure? Failure { get; private init; }

    /// <summary>What it cost, to be told in the answer; null not to.</summary>
    internal OperationCost? Cost { get; set; }

    /// <summary>Writes the answer as UTF-8 JSON; Chinese and other text stays unescaped.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, WriterOptions);
        ResultWriter.Write(writer, IsExecuted, _data, Errors, Cost);
    }

    /// <summary>The answer as JSON text.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Gives the memory of the answer back to the pool; nothing may be written after that.</summary>
    internal void Release()
    {
        _written?.Release();
        _written = null;
    }

    /// <param name="errors">What failed.</param>
    /// <param name="failure">Why, if it is not the client's fault.</param>
    internal static GraphQLResult Refused(IReadOnlyList<GraphQLError> errors, KnownFailure? failure = null) =>
        new(false, null, errors) { Failure = failure };

    /// <param name="data">The data; null when a null has passed the root.</param>
    /// <param name="errors">What failed.</param>
    /// <param name="failure">Why there is no data, if the host knows that failure.</param>
    /// <param name="written">Holds the parts of the data that are JSON already; null if there are none.</param>
    internal static GraphQLResult Executed(
        ObjectNode? data, IReadOnlyList<GraphQLError> errors, KnownFailure? failure = null, JsonOutput? written = null) =>
        new(true, data, errors) { Failure = failure, _written = written };
}
