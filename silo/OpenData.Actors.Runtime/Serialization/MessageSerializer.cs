using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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

    /// <summary>Writes values as one JSON array.</summary>
    /// <param name="output">Where.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="value">Each with its declared type; a null type leaves a null.</param>
    public void WriteArray(IBufferWriter<byte> output, int count, Func<int, (object? Value, Type? Type)> value)
    {
        var writer = Borrow(output);
        writer.WriteStartArray();
        for (var i = 0; i < count; i++)
        {
            if (value(i) is (var item, { } type))
            {
                JsonSerializer.Serialize(writer, item, type, _options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
        Return(writer);
    }

    /// <summary>Reads what <see cref="WriteArray"/> wrote.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="type">The type of each; null to pass over one.</param>
    /// <param name="take">Gets each that has a type.</param>
    /// <exception cref="JsonException">The bytes are not of these types.</exception>
    public void ReadArray(ReadOnlySpan<byte> json, Func<int, Type?> type, Action<int, object?> take)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (type(i) is { } declared)
            {
                take(i, JsonSerializer.Deserialize(ref reader, declared, _options));
            }
            else
            {
                reader.Skip();
            }
        }
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
