using System.Collections.Generic;
using OpenData.Actors.Generator.Model;

namespace OpenData.Actors.Generator.Emitting;

/// <summary>Writes the manifest of an assembly.</summary>
internal static class ManifestWriter
{
    public static string Write(
        IReadOnlyList<GrainInterfaceModel> interfaces, IReadOnlyList<GrainClassModel> classes, string assembly)
    {
        var space = GeneratedNames.Namespace(assembly);
        var code = new CodeWriter();
        code.Line($"[assembly: {GeneratedNames.Invocation}GrainManifestAttribute(typeof(global::{space}.Manifest))]");
        code.Line();
        code.Block($"namespace {space}", () =>
        {
            code.Line(GeneratedNames.Attributes);
            code.Block($"internal sealed class Manifest : {GeneratedNames.Invocation}GrainManifest", () =>
                code.Block($"public override void Describe({GeneratedNames.Invocation}IGrainManifestVisitor visitor)", () =>
                {
                    foreach (var each in interfaces)
                    {
                        code.Line($"visitor.AddInterface<{each.FullName}>(static (runtime, id) => new {each.ProxyName}(runtime, id));");
                        code.Line($"{each.ProxyName}.Describe(visitor);");
                    }

                    foreach (var each in classes)
                    {
                        code.Line($"visitor.AddGrainClass<{each.FullName}>();");
                    }
                }));
        });
        return code.ToString();
    }
}
