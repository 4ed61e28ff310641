using System.Reflection;
using System.Text.Json.Serialization;
using Orleans;

namespace OpenData.Contracts.Tests;

/// <summary>What goes over wires and into storage has names and numbers that stay when the code is changed.</summary>
public sealed class AnnotationTests
{
    [Fact]
    public void The_messages_are_found()
    {
        Assert.Contains(typeof(Tokens.ITokenGrain), MessageTypes.Interfaces);
        Assert.Contains(typeof(Tokens.PermitGrant), MessageTypes.Messages);
        Assert.Contains(typeof(Datasets.DataItemType), MessageTypes.Messages);
    }

    [Fact]
    public void Every_message_type_is_annotated()
    {
        Assert.DoesNotContain(MessageTypes.Messages, each => !each.IsEnum && !WritesItself(each)
            && !each.IsDefined(typeof(GenerateSerializerAttribute), inherit: false));
        Assert.Empty(Named(MessageTypes.Messages).Where(each => each.Aliases.Length == 0).Select(each => each.Type));
        Assert.Empty(Named(MessageTypes.Interfaces).Where(each => each.Aliases.Length == 0).Select(each => each.Type));
    }

    [Fact]
    public void Everything_a_message_consists_of_has_an_id_of_its_own()
    {
        foreach (var type in MessageTypes.Messages.Where(each => !each.IsEnum && !WritesItself(each)))
        {
            var members = MessageTypes.StateOf(type).ToArray();
            Assert.Empty(members.Where(each => !each.IsDefined(typeof(IdAttribute))).Select(each => $"{type}.{each.Name}"));
            Assert.Empty(members
                .GroupBy(each => each.GetCustomAttribute<IdAttribute>()!.Id)
                .Where(each => each.Count() > 1)
                .Select(each => $"{type} has {each.Key} at {string.Join(" and ", each.Select(member => member.Name))}"));
        }
    }

    [Fact]
    public void Messages_are_immutable()
    {
        foreach (var type in MessageTypes.Messages.Where(each => !each.IsEnum))
        {
            Assert.True(WritesItself(type) || type.IsDefined(typeof(ImmutableAttribute), inherit: false), $"{type} is not [Immutable]");
            Assert.Empty(MessageTypes.StateOf(type).Where(IsWritable).Select(each => $"{type}.{each.Name}"));
        }
    }

    [Fact]
    public void Aliases_are_unique()
    {
        AssertUnique(Named(MessageTypes.Contracts.GetTypes()).SelectMany(each => each.Aliases.Select(alias => (alias, each.Type.ToString()))));
        foreach (var type in MessageTypes.Interfaces)
        {
            AssertUnique(type.GetMethods().SelectMany(method =>
                Aliases(method).DefaultIfEmpty(method.Name).Select(alias => (alias, $"{type}.{method.Name}"))));
        }
    }

    private static void AssertUnique(IEnumerable<(string Alias, string Owner)> aliases) => Assert.Empty(aliases
        .GroupBy(each => each.Alias, each => each.Owner, StringComparer.Ordinal)
        .Where(each => each.Count() > 1)
        .Select(each => $"{each.Key}: {string.Join(" and ", each)}"));

    /// <summary>Enums travel as their numbers, and some types say themselves how they are written.</summary>
    private static IEnumerable<(Type Type, string[] Aliases)> Named(IEnumerable<Type> types) =>
        types.Where(each => !each.IsEnum && !WritesItself(each)).Select(each => (each, Aliases(each)));

    private static bool WritesItself(Type type) => type.IsDefined(typeof(JsonConverterAttribute), inherit: false);

    private static string[] Aliases(MemberInfo member) =>
        [.. member.GetCustomAttributes<AliasAttribute>(inherit: false).Select(each => each.Alias)];

    private static bool IsWritable(MemberInfo member) => member switch
    {
        PropertyInfo { SetMethod: { } setter } =>
            setter.ReturnParameter.GetRequiredCustomModifiers().All(each => each.Name != "IsExternalInit"),
        FieldInfo field => !field.IsInitOnly,
        _ => false,
    };
}
