using System.Reflection;
using System.Runtime.Loader;
using Orleans.CodeGeneration;

namespace OpenData.Actors.Runtime.Placement;

/// <summary>
/// Where a silo looks for grains: the assemblies named in its configuration, or, when none is named, all that are loaded
/// beside the runtime and all that these and the entry assembly refer to.
/// </summary>
internal sealed class GrainAssemblies
{
    private readonly HashSet<Assembly> _named;

    public GrainAssemblies(IEnumerable<GrainAssembly> named)
    {
        _named = [.. named.Select(each => each.Assembly)];

        // The programming model has an interface of its own, IRemindable.
        All = [typeof(GrainManifestAttribute).Assembly, .. (_named.Count > 0 ? _named : Reachable()).Where(each =>
            each != typeof(GrainManifestAttribute).Assembly)];
    }

    public IReadOnlyList<Assembly> All { get; }

    private static IEnumerable<Assembly> Reachable()
    {
        var own = typeof(GrainManifestAttribute).Assembly.GetName().Name!;
        var context = AssemblyLoadContext.GetLoadContext(typeof(GrainAssemblies).Assembly)!;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Assembly>(context.Assemblies);
        if (Assembly.GetEntryAssembly() is { } entry)
        {
            open.Push(entry);
        }

        while (open.TryPop(out var assembly))
        {
            if (assembly.IsDynamic || !seen.Add(assembly.FullName!))
            {
                continue;
            }

            var references = assembly.GetReferencedAssemblies();
            foreach (var reference in references.Where(each => !IsFramework(each)))
            {
                if (!seen.Contains(reference.FullName) && Load(context, reference) is { } loaded)
                {
                    open.Push(loaded);
                }
            }

            if (references.Any(each => each.Name == own))
            {
                yield return assembly;
            }
        }
    }

    private static bool IsFramework(AssemblyName name) =>
        name.Name is "mscorlib" or "netstandard" or "System"
        || name.Name!.StartsWith("System.", StringComparison.Ordinal)
        || name.Name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name)
    {
        try
        {
            return context.LoadFromAssemblyName(name);
        }
        catch (FileNotFoundException)
        {
            // A reference that was not deployed: whoever needs it fails there, with the better message.
            return null;
        }
    }
}
