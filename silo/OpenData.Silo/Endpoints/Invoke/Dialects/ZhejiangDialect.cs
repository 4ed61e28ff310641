using System.Text.Json;
using OpenData.Contracts.Datasets;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Rows;

namespace OpenData.Silo.Endpoints.Invoke.Dialects;

/// <summary><c>/interfaces/cata_{number}/….do</c> (Zhejiang manual, 3.3): <c>{"status":1,"msg":…,"data":…}</c>, where status 0 is
/// a failure; its message begins with the code.</summary>
internal abstract class ZhejiangDialect : Dialect
{
    public override bool NeedsEntitlement => true;

    public override string NameOf(RowTable table, DataItem column) => column.Code ?? column.Name;

    public override CallAnswer Refuse(InvokeRefusedException refused, InterfaceFormat format, bool isEnglish, AnswerBuffer output)
    {
        using var json = new Utf8JsonWriter(output, JsonRows.Writing);
        json.WriteStartObject();
        json.WriteNumber("status", 0);
        json.WriteString("msg", $"{refused.Error.Code} {refused.Text(isEnglish)}");
        json.WriteNull("data");
        json.WriteEndObject();
        json.Flush();
        return new CallAnswer(output.Written, JsonRows.ContentType);
    }

    protected static void WriteHead(Utf8JsonWriter json, Call call)
    {
        json.WriteStartObject();
        json.WriteNumber("status", 1);
        json.WriteString("msg", call.IsEnglish ? "OK" : "调用成功");
        json.WritePropertyName("data");
    }

    protected static CallAnswer Single(Call call, AnswerBuffer output, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(output, JsonRows.Writing);
        WriteHead(json, call);
        write(json);
        json.WriteEndObject();
        json.Flush();
        return new CallAnswer(output.Written, JsonRows.ContentType);
    }
}
