namespace OpenData.GraphQL.Engine.Schema;

/// <summary>The five scalars of section 3.5.</summary>
internal static class BuiltInScalars
{
    public static readonly ScalarType Int = new IntScalar();

    public static readonly ScalarType Float = new FloatScalar();

    public static readonly ScalarType String = new StringScalar();

    public static readonly ScalarType Boolean = new BooleanScalar();

    public static readonly ScalarType Id = new IdScalar();

    public static readonly IReadOnlyList<ScalarType> All = [String, Int, Float, Boolean, Id];
}
