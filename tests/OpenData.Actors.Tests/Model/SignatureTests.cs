using System.Reflection;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace OpenData.Actors.Tests.Model;

/// <summary>Grain code and hosts that are written for the programming model must compile against these assemblies.</summary>
public sealed class SignatureTests
{
    private static readonly ExpectedSignatures Expected = ExpectedSignatures.Read();

    private static readonly Type[] Types =
    [
        .. new[] { typeof(Grain), typeof(ISiloBuilder), typeof(TestCluster), typeof(AdoNetGrainStorageOptions) }
            .SelectMany(each => each.Assembly.GetExportedTypes()),
    ];

    [Fact]
    public void Every_type_of_the_model_is_there_with_its_kind_and_bases()
    {
        var actual = Types.Select(SignatureText.Of).ToHashSet(StringComparer.Ordinal);

        AssertNone(Expected.Types.Keys.Except(actual));
    }

    [Fact]
    public void Every_member_of_the_model_is_there_with_its_signature()
    {
        var wrong = new List<string>();
        foreach (var type in Types)
        {
            if (!Expected.Types.TryGetValue(SignatureText.Of(type), out var expected))
            {
                continue;
            }

            var actual = SignatureText.MembersOf(type).ToArray();
            wrong.AddRange(expected.Except(actual).Select(line =>
                $"{SignatureText.FullName(type)} lacks '{line}'; it has {Similar(line, actual)}"));
        }

        AssertNone(wrong);
    }

    [Fact]
    public void What_is_left_out_is_not_there()
    {
        var names = Types.Select(each => each.FullName!).ToHashSet(StringComparer.Ordinal);
        names.UnionWith(Types.SelectMany(type => type
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Select(member => $"{type.FullName}.{member.Name}")));

        AssertNone(Expected.LeftOut.Intersect(names));
    }

    /// <summary>Names them all in full.</summary>
    private static void AssertNone(IEnumerable<string> wrong)
    {
        var lines = string.Join(Environment.NewLine, wrong);
        Assert.True(lines.Length == 0, lines);
    }

    /// <summary>Members of the same name, for the message.</summary>
    private static string Similar(string line, string[] actual)
    {
        var name = NameOf(line);
        var similar = actual.Where(each => NameOf(each) == name).ToArray();
        return similar.Length == 0 ? "nothing of that name" : string.Join(" and ", similar.Select(each => $"'{each}'"));
    }

    private static string NameOf(string line)
    {
        var end = line.IndexOfAny(['(', '{', '=']);
        var head = (end < 0 ? line : line[..end]).TrimEnd();
        var generic = head.EndsWith('>') ? head.LastIndexOf('<') : head.Length;
        return head[(head.LastIndexOf(' ', generic - 1) + 1)..generic];
    }
}
