namespace OpenData.GraphQL.Engine.Schema.Sdl;

/// <summary>A scalar of a schema text without behaviour of its own: any value, passed on.</summary>
internal sealed class PassThroughScalar(string name) : ScalarType(name)
{
    public override object? Parse(ScalarInput input) => input.ToClr();

    public override object? Serialize(object value) => value;
}
