using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpenData.Actors.Runtime.Network;
using Orleans.Serialization.Invocation;

namespace OpenData.Actors.Runtime.Serialization;

/// <summary>Turns arguments and results into bytes and back: JSON, with grain references as their identities. Both sides know
/// the types from the grain interface, so nothing names types and nothing else can be made from the bytes.</summary>
internal sealed class MessageSerializer
{
    private static readonly JsonWriterOptions Writing = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    private readonly JsonSerializerOptions _options;

    public MessageSerializer(GrainReferenceConverter references)
    {
        _options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            IncludeFields = true,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        _options.Converters.Add(references);
        _options.Converters.Add(new GrainIdConverter());
        _options.MakeReadOnly(populateMissingResolver: true);
    }

    /// <summary>Writes the arguments of a request as one JSON array, nulls for tokens.</summary>
    /// <param name="output">Where.</param>
    /// <param name="request">Has them.</param>
    /// <param name="parameters">Their declared types, in order.</param>
    public void WriteArguments(IBufferWriter<byte> output, IInvokable request, IReadOnlyList<Type> parameters)
    {
        var writer = Borrow(output);
        writer.WriteStartArray();
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i] == typeof(CancellationToken))
            {
                writer.WriteNullValue();
            }
            else
            {
                JsonSerializer.Serialize(writer, request.GetArgument(i), parameters[i], _options);
            }
        }

        writer.WriteEndArray();
        Return(writer);
    }

    /// <summary>Reads what <see cref="WriteArguments"/> wrote. What a later version has more is passed over.</summary>
    /// <exception cref="JsonException">The bytes are not of these types.</exception>
    public void ReadArguments(ReadOnlySpan<byte> json, IInvokable request, IReadOnlyList<Type> parameters)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i < parameters.Count && parameters[i] != typeof(CancellationToken))
            {
                request.SetArgument(i, JsonSerializer.Deserialize(ref reader, parameters[i], _options));
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>The frame that tells the caller of a request of its failure.</summary>
    public FrameBuffer WriteFailure(long number, Exception error)
    {
        var frame = FrameBuffer.Begin(FrameKind.Failure, number);
        Write(frame, WireExceptions.TakeApart(error));
        return frame;
    }

    public void Write<T>(IBufferWriter<byte> output, T value)
    {
        var writer = Borrow(output);
        JsonSerializer.Serialize(writer, value, _options);
        Return(writer);
    }

    /// <exception cref="JsonException">The bytes are not of this type.</exception>
    public T? Read<T>(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonSerializer.Deserialize<T>(ref reader, _options);
    }

    // Converters may serialize again while the writer is lent, so it is taken away as long.
    private static Utf8JsonWriter Borrow(IBufferWriter<byte> output)
    {
        var writer = _writer;
        if (writer is null)
        {
            return new Utf8JsonWriter(output, Writing);
        }

        _writer = null;
        writer.Reset(output);
        return writer;
    }

    private static void Return(Utf8JsonWriter writer)
    {
        writer.Flush();
        _writer = writer;
    }
}
