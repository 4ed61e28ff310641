using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Serialization;

/// <summary>A grain's identity as its text form.</summary>
internal sealed class GrainIdConverter : JsonConverter<GrainId>
{
    public override GrainId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text ? GrainId.Parse(text) : default;

    public override void Write(Utf8JsonWriter writer, GrainId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.IsDefault ? "" : value.ToString());
}
