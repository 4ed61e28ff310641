using System.Reflection;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>Makes input objects: constructor parameters by name first, then the properties that were given.</summary>
internal sealed class InputFactory
{
    private readonly ConstructorInfo? _constructor;
    private readonly Type _type;
    private readonly (string Field, object? Default, Type Type)[] _parameters;
    private readonly (string Field, PropertyInfo Property)[] _setters;

    public InputFactory(Type type, IReadOnlyList<(string Field, PropertyInfo Property)> properties)
    {
        _type = type;
        var constructors = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).ToList();
        _constructor = constructors.Find(c => c.GetParameters().All(p => properties.Any(x => Matches(x.Property, p))));
        _parameters =
        [
            .. (_constructor?.GetParameters() ?? []).Select(p => (
                properties.First(x => Matches(x.Property, p)).Field,
                p.HasDefaultValue ? p.DefaultValue : null,
                p.ParameterType)),
        ];
        _setters =
        [
            .. properties.Where(x => x.Property.CanWrite && _parameters.All(p => p.Field != x.Field)),
        ];
        CanCreate = (_constructor is not null || type.IsValueType)
            && properties.All(x => x.Property.CanWrite || _parameters.Any(p => p.Field == x.Field));
    }

    public bool CanCreate { get; }

    public object Create(IReadOnlyDictionary<string, object?> values)
    {
        object instance;
        if (_parameters.Length == 0)
        {
            instance = Activator.CreateInstance(_type)!;
        }
        else
        {
            var arguments = new object?[_parameters.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = values.TryGetValue(_parameters[i].Field, out var given) ? given : _parameters[i].Default;
            }

            instance = _constructor!.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }

        foreach (var (field, property) in _setters)
        {
            if (values.TryGetValue(field, out var given))
            {
                property.SetValue(instance, given);
            }
        }

        return instance;
    }

    private static bool Matches(PropertyInfo property, ParameterInfo parameter) =>
        string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
        && property.PropertyType == parameter.ParameterType;
}
