using System.Linq;
using OpenData.Actors.Generator.Model;

namespace OpenData.Actors.Generator.Emitting;

/// <summary>Writes the request class of one grain interface method.</summary>
internal static class RequestWriter
{
    private const string Tasks = "global::System.Threading.Tasks.";
    private const string Token = "global::System.Threading.CancellationToken";

    public static void Write(CodeWriter code, GrainMethodModel method, int number)
    {
        var result = method.ResultType ?? GeneratedNames.Invocation + "NoResult";
        var indexes = Enumerable.Range(0, method.Parameters.Count).ToArray();
        code.Line();
        code.Block($"private sealed class Request{number} : {GeneratedNames.Invocation}GrainRequest<{result}>", () =>
        {
            WriteDescription(code, method);
            foreach (var i in indexes)
            {
                code.Line($"private {method.Parameters[i].Type} _p{i};");
            }

            code.Line();
            var parameters = string.Join(", ", indexes.Select(i => $"{method.Parameters[i].Type} p{i}"));
            code.Block($"public Request{number}({parameters})", () =>
            {
                foreach (var i in indexes)
                {
                    code.Line($"_p{i} = p{i};");
                }
            });
            code.Line();
            code.Line($"public override {GeneratedNames.Invocation}GrainMethod Method => Description;");
            WriteToken(code, method);
            WriteInvoke(code, method, result);
            WriteArguments(code, method);
        });
    }

    private static void WriteDescription(CodeWriter code, GrainMethodModel method)
    {
        var timeout = method.ResponseTimeoutTicks is { } ticks
            ? $"global::System.TimeSpan.FromTicks({ticks}L)"
            : "(global::System.TimeSpan?)null";
        var types = method.Parameters.Count == 0
            ? "global::System.Type.EmptyTypes"
            : string.Join(", ", method.Parameters.Select(parameter => $"typeof({parameter.TypeOfName})"));
        code.Line($"public static readonly {GeneratedNames.Invocation}GrainMethod Description = new(");
        code.Line($"    typeof({method.DeclaringInterface}), {GeneratedNames.Literal(method.Name)}, "
            + $"{GeneratedNames.Literal(method.WireName)}, {method.Options}, {timeout}, {types});");
        code.Line();
    }

    private static void WriteToken(CodeWriter code, GrainMethodModel method)
    {
        if (method.Parameters.Count == 0 || !method.Parameters[method.Parameters.Count - 1].IsCancellationToken)
        {
            return;
        }

        var field = $"_p{method.Parameters.Count - 1}";
        code.Line();
        code.Block($"public override {Token} CancellationToken", () =>
        {
            code.Line($"get => {field};");
            code.Line($"set => {field} = value;");
        });
    }

    private static void WriteInvoke(CodeWriter code, GrainMethodModel method, string result)
    {
        var arguments = string.Join(", ", Enumerable.Range(0, method.Parameters.Count).Select(i => $"_p{i}"));
        var call = $"(({method.DeclaringInterface})grain).@{method.Name}({arguments})";
        var head = $"{Tasks}ValueTask<{result}> Invoke(object grain)";
        code.Line();
        if (method.ResultType is not null)
        {
            code.Line(method.Return == ReturnShape.TaskOfResult
                ? $"public override {head} => new {Tasks}ValueTask<{result}>({call});"
                : $"public override {head} => {call};");
            return;
        }

        code.Block($"public override async {head}", () =>
        {
            code.Line($"await {call};");
            code.Line("return default;");
        });
    }

    private static void WriteArguments(CodeWriter code, GrainMethodModel method)
    {
        const string OutOfRange = "throw new global::System.ArgumentOutOfRangeException(nameof(index))";
        var indexes = Enumerable.Range(0, method.Parameters.Count).ToArray();
        code.Line();
        code.Line($"public override int GetArgumentCount() => {indexes.Length};");
        code.Line();
        code.Block("public override object? GetArgument(int index)", () =>
        {
            foreach (var i in indexes)
            {
                code.Line($"if (index == {i}) return _p{i};");
            }

            code.Line(OutOfRange + ";");
        });
        code.Line();
        code.Block("public override void SetArgument(int index, object? value)", () =>
        {
            foreach (var i in indexes)
            {
                code.Line($"if (index == {i}) {{ _p{i} = ({method.Parameters[i].Type})value!; return; }}");
            }

            code.Line(OutOfRange + ";");
        });
    }
}
