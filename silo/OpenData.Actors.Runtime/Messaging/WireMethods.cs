using System.Collections.Frozen;
using System.Reflection;
using OpenData.Actors.Runtime.Placement;
using Orleans;
using Orleans.CodeGeneration;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>The methods of all grain interfaces of this silo by the number that names them between silos: a hash of the
/// interface's and the method's names, or of their aliases, so that it survives a new version of the code.</summary>
internal sealed class WireMethods
{
    private readonly FrozenDictionary<long, WireMethod> _byNumber;
    private readonly FrozenDictionary<GrainMethod, long> _numbers;

    public WireMethods(GrainManifestReader manifest)
    {
        var byNumber = new Dictionary<long, WireMethod>();
        var numbers = new Dictionary<GrainMethod, long>();
        foreach (var method in manifest.Methods)
        {
            var number = (long)GrainHash.Of($"{NameOf(method.Method.InterfaceType)}|{method.Method.WireName}");
            numbers[method.Method] = number;

            // An interface that inherits from another has its methods once more, under the same name.
            byNumber.TryAdd(number, method);
        }

        _byNumber = byNumber.ToFrozenDictionary();
        _numbers = numbers.ToFrozenDictionary();
    }

    public WireMethod? Find(long number) => _byNumber.GetValueOrDefault(number);

    public long NumberOf(GrainMethod method) => _numbers[method];

    private static string NameOf(Type type) => type.GetCustomAttribute<AliasAttribute>()?.Alias ?? type.FullName!;
}
