using OpenData.Actors.Generator.Model;

namespace OpenData.Actors.Generator.Emitting;

/// <summary>Writes the proxy of a grain interface.</summary>
internal static class ProxyWriter
{
    private const string Runtime = "global::Orleans.Runtime.";

    public static string Write(GrainInterfaceModel model, string assembly)
    {
        var code = new CodeWriter();
        code.Block($"namespace {GeneratedNames.Namespace(assembly)}", () =>
        {
            code.Line(GeneratedNames.Attributes);
            code.Block($"internal sealed class {model.ProxyName} : {Runtime}GrainReference, {model.FullName}", () =>
            {
                code.Line($"public {model.ProxyName}({Runtime}IGrainReferenceRuntime runtime, {Runtime}GrainId grainId)");
                code.Line("    : base(runtime, grainId)");
                code.Line("{");
                code.Line("}");
                WriteDescribe(code, model);
                for (var i = 0; i < model.Methods.Count; i++)
                {
                    WriteMethod(code, model.Methods[i], i);
                    RequestWriter.Write(code, model.Methods[i], i);
                }
            });
        });
        return code.ToString();
    }

    private static void WriteDescribe(CodeWriter code, GrainInterfaceModel model)
    {
        code.Line();
        code.Block($"public static void Describe({GeneratedNames.Invocation}IGrainManifestVisitor visitor)", () =>
        {
            for (var i = 0; i < model.Methods.Count; i++)
            {
                var result = model.Methods[i].ResultType ?? GeneratedNames.Invocation + "NoResult";
                var arguments = string.Join(", ", Numbered(model.Methods[i], static (_, _) => "default!"));
                code.Line($"visitor.AddMethod<{result}>(Request{i}.Description, static () => new Request{i}({arguments}));");
            }
        });
    }

    private static void WriteMethod(CodeWriter code, GrainMethodModel method, int number)
    {
        var parameters = string.Join(", ", Numbered(method, static (parameter, i) => $"{parameter.Type} p{i}"));
        var arguments = string.Join(", ", Numbered(method, static (_, i) => $"p{i}"));
        var request = $"new Request{number}({arguments})";
        code.Line();
        var head = $"{method.ReturnType} {method.DeclaringInterface}.@{method.Name}({parameters})";
        if (method.IsOneWay)
        {
            code.Block(head, () =>
            {
                code.Line($"SendOneWay({request});");
                code.Line(method.Return == ReturnShape.Task
                    ? "return global::System.Threading.Tasks.Task.CompletedTask;"
                    : "return default;");
            });
            return;
        }

        code.Line(method.Return is ReturnShape.Task or ReturnShape.TaskOfResult
            ? $"{head} => Send({request});"
            : $"{head} => new {method.ReturnType}(Send({request}));");
    }

    private static System.Collections.Generic.IEnumerable<string> Numbered(
        GrainMethodModel method, System.Func<ParameterModel, int, string> format)
    {
        for (var i = 0; i < method.Parameters.Count; i++)
        {
            yield return format(method.Parameters[i], i);
        }
    }
}
