using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Services.Fields;

/// <summary>Reads the fields of a call by their kinds. An empty field is not given. Fields that nobody asked for are refused by
/// <see cref="RefuseOthers"/>.</summary>
/// <param name="values">Texts by name.</param>
/// <param name="path">What stands before a name in refusals, such as <c>medias[0].</c>.</param>
internal sealed class FieldReader(IReadOnlyDictionary<string, string> values, string path = "")
{
    private readonly List<string> _asked = [];

    /// <exception cref="InvokeRefusedException">It is missing, or none of the kind.</exception>
    public T Required<T>(string name, FieldKind<T> kind) =>
        Given(name) is { } text
            ? Read(name, text, kind)
            : throw new InvokeRefusedException(ServiceErrors.MissingField, path + name, kind.Limit);

    /// <summary>A text, or null.</summary>
    /// <exception cref="InvokeRefusedException">It is none of the kind.</exception>
    public string? Optional(string name, FieldKind<string> kind) => Given(name) is { } text ? Read(name, text, kind) : null;

    /// <exception cref="InvokeRefusedException">It is none of the kind.</exception>
    public T Optional<T>(string name, FieldKind<T> kind, T otherwise) => Given(name) is { } text ? Read(name, text, kind) : otherwise;

    /// <exception cref="InvokeRefusedException">A field was given that was not asked for.</exception>
    public void RefuseOthers()
    {
        foreach (var name in values.Keys)
        {
            if (!_asked.Contains(name))
            {
                throw new InvokeRefusedException(
                    InvokeErrors.UnknownOption, InvokeRefusedException.Shown(path + name), string.Join(", ", _asked));
            }
        }
    }

    /// <summary>That a value does not go with the others.</summary>
    public InvokeRefusedException Unfit(string name, string limit) =>
        new(ServiceErrors.BadField, path + name, InvokeRefusedException.Shown(values.GetValueOrDefault(name, "")), limit);

    private string? Given(string name)
    {
        _asked.Add(name);
        return values.TryGetValue(name, out var text) && text.Length > 0 ? text : null;
    }

    private T Read<T>(string name, string text, FieldKind<T> kind) => kind.Parser(text, out var value)
        ? value
        : throw new InvokeRefusedException(
            ServiceErrors.BadField, path + name, InvokeRefusedException.Shown(kind.Shown(text)), kind.Limit);
}
