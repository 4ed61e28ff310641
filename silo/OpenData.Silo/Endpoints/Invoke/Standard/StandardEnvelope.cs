using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenData.Contracts.Datasets;
using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Rows;

namespace OpenData.Silo.Endpoints.Invoke.Standard;

/// <summary>What stands around the content of an answer (状态信息要求): <c>{"code":…,"message":…,"data":…}</c>, or the same as
/// elements of <c>response</c>.</summary>
internal static class StandardEnvelope
{
    public const string Root = "response";

    public const string DataName = "data";

    /// <summary>The message of code 200.</summary>
    public const string Success = "OK";

    /// <summary>A whole answer.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="format">Its format.</param>
    /// <param name="code">200, or the code of an error.</param>
    /// <param name="message">In English.</param>
    /// <param name="data">The content; in XML, an element of a list is called <c>item</c>, and null is empty.</param>
    public static CallAnswer Write(AnswerBuffer output, InterfaceFormat format, int code, string message, JsonNode? data)
    {
        if (format == InterfaceFormat.Xml)
        {
            WriteHead(output, code, message);
            XmlTree.Write(output, DataName, data);
            output.Write(XmlText.Closing(Root));
            return new CallAnswer(output.Written, XmlText.ContentType);
        }

        using var json = new Utf8JsonWriter(output, JsonRows.Writing);
        WriteHead(json, code, message);
        json.WritePropertyName(DataName);
        if (data is null)
        {
            json.WriteNullValue();
        }
        else
        {
            data.WriteTo(json);
        }

        json.WriteEndObject();
        json.Flush();
        return new CallAnswer(output.Written, JsonRows.ContentType);
    }

    /// <summary>Up to the place of the content.</summary>
    public static void WriteHead(Utf8JsonWriter json, int code, string message)
    {
        json.WriteStartObject();
        json.WriteNumber("code", code);
        json.WriteString("message", message);
    }

    /// <inheritdoc cref="WriteHead(Utf8JsonWriter, int, string)"/>
    public static void WriteHead(AnswerBuffer xml, int code, string message)
    {
        xml.Write(XmlText.Declaration);
        xml.Write(XmlText.Opening(Root));
        XmlText.WriteElement(xml, "code", code.ToString(CultureInfo.InvariantCulture));
        XmlText.WriteElement(xml, "message", message);
    }
}
