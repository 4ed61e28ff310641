using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Serialization;

/// <summary>A grain, by whichever interface, as its identity. The receiver makes its own reference.</summary>
internal sealed class GrainReferenceConverter(Func<IGrainFactory> grains) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsInterface && typeToConvert.IsAssignableTo(typeof(IAddressable));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(Converter<>).MakeGenericType(typeToConvert), BindingFlags.Instance | BindingFlags.Public, null, [grains], null)!;

    [SuppressMessage("Performance", "CA1812", Justification = "Made by reflection.")]
    private sealed class Converter<TGrainInterface>(Func<IGrainFactory> grains) : JsonConverter<TGrainInterface>
        where TGrainInterface : IAddressable
    {
        public override TGrainInterface? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text ? grains().GetGrain<TGrainInterface>(GrainId.Parse(text)) : default;

        public override void Write(Utf8JsonWriter writer, TGrainInterface value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.GetGrainId().ToString());
    }
}
