using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>The scalars that stand for C# types unless a product says otherwise.</summary>
internal static class ClrTypeMap
{
    private static readonly ScalarType Long = new LongScalar();
    private static readonly ScalarType Decimal = new DecimalScalar();
    private static readonly ScalarType Json = new JsonScalar();
    private static readonly ScalarType Upload = new UploadScalar();

    public static Dictionary<Type, ScalarType> Create() => new()
    {
        [typeof(string)] = BuiltInScalars.String,
        [typeof(bool)] = BuiltInScalars.Boolean,
        [typeof(int)] = BuiltInScalars.Int,
        [typeof(short)] = BuiltInScalars.Int,
        [typeof(ushort)] = BuiltInScalars.Int,
        [typeof(byte)] = BuiltInScalars.Int,
        [typeof(sbyte)] = BuiltInScalars.Int,
        [typeof(uint)] = Long,
        [typeof(long)] = Long,
        [typeof(float)] = BuiltInScalars.Float,
        [typeof(double)] = BuiltInScalars.Float,
        [typeof(decimal)] = Decimal,
        [typeof(DateTimeOffset)] = ParsedScalar.DateTime,
        [typeof(DateTime)] = ParsedScalar.DateTime,
        [typeof(DateOnly)] = ParsedScalar.Date,
        [typeof(Guid)] = ParsedScalar.Uuid,
        [typeof(Uri)] = ParsedScalar.Url,
        [typeof(JsonElement)] = Json,
        [typeof(JsonNode)] = Json,
        [typeof(JsonObject)] = Json,
        [typeof(JsonArray)] = Json,
        [typeof(object)] = Json,
        [typeof(UploadedFile)] = Upload,
    };
}
