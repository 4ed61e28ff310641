using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OpenData.GraphQL.Engine.Schema.Clr;

/// <summary>Reads the XML documentation file beside an assembly. Blanks collapse; <c>see</c> and <c>c</c> become code.</summary>
internal sealed partial class XmlDescriptions
{
    private readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> _files = new();

    public string? OfType(Type type) => Explicit(type) ?? Summary(Element(type.Assembly, "T:" + Id(type)));

    public string? OfProperty(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        return Explicit(property)
            ?? Summary(Element(owner.Assembly, $"P:{Id(owner)}.{property.Name}"))
            // A positional record documents its properties as parameters of the type.
            ?? Parameter(Element(owner.Assembly, "T:" + Id(owner)), property.Name);
    }

    public string? OfEnumValue(FieldInfo value) =>
        Explicit(value) ?? Summary(Element(value.DeclaringType!.Assembly, $"F:{Id(value.DeclaringType)}.{value.Name}"));

    public string? OfMethod(MethodInfo method) => Explicit(method) ?? Summary(Element(method));

    public string? OfParameter(ParameterInfo parameter) =>
        MemberAttributes.Find<GraphQLDescriptionAttribute>(parameter)?.Description
        ?? (parameter.Member is MethodInfo method ? Parameter(Element(method), parameter.Name!) : null);

    private static string? Explicit(MemberInfo member) =>
        MemberAttributes.Find<GraphQLDescriptionAttribute>(member)?.Description;

    private XElement? Element(MethodInfo method)
    {
        var prefix = $"M:{Id(method.DeclaringType!)}.{method.Name}";
        var file = FileOf(method.DeclaringType!.Assembly);
        var names = method.GetParameters().Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        var overloads = file
            .Where(entry => entry.Key == prefix
                || entry.Key.StartsWith(prefix + "(", StringComparison.Ordinal)
                || entry.Key.StartsWith(prefix + "`", StringComparison.Ordinal))
            .Select(entry => entry.Value)
            .ToList();

        // Overloads of one name are told apart by the parameters that they document.
        return overloads.Find(element => element.Elements("param").All(p => names.Contains((string?)p.Attribute("name"))))
            ?? overloads.FirstOrDefault();
    }

    private XElement? Element(Assembly assembly, string id) => FileOf(assembly).GetValueOrDefault(id);

    private IReadOnlyDictionary<string, XElement> FileOf(Assembly assembly) => _files.GetOrAdd(assembly, Load);

    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        if (assembly.Location.Length > 0 && File.Exists(path))
        {
            foreach (var member in XDocument.Load(path).Descendants("member"))
            {
                members.TryAdd((string?)member.Attribute("name") ?? "", member);
            }
        }

        return members;
    }

    private static string Id(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
    }

    private static string? Summary(XElement? member) => Text(member?.Element("summary"));

    private static string? Parameter(XElement? member, string name) =>
        Text(member?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == name));

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var builder = new StringBuilder();
        Append(builder, element);
        var text = Blanks().Replace(builder.ToString(), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static void Append(StringBuilder builder, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    builder.Append(text.Value);
                    break;
                case XElement inner when (inner.Attribute("cref") ?? inner.Attribute("name") ?? inner.Attribute("langword"))
                    is { } reference:
                    builder.Append('`').Append(reference.Value.Split('(')[0].Split('.', ':')[^1]).Append('`');
                    break;
                case XElement { Name.LocalName: "c" } code:
                    builder.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement inner:
                    builder.Append(' ');
                    Append(builder, inner);
                    break;
            }
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
