using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OpenData.Silo.Tests.Verification;

/// <summary>The form for documents of organisations, as the page sends it.</summary>
internal static class CertificateForm
{
    public const string Query =
        "mutation($input: SubmitCertificationInput!) { submitCertification(input: $input) { "
        + "me { verification { id status documents { name format bytes } } } errors { code message path } } }";

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    /// <summary>The form with files; names go as they are.</summary>
    public static MultipartFormDataContent Of(params (string Name, byte[] Content)[] files)
    {
        var places = Enumerable.Range(0, files.Length).Select(place => place.ToString(CultureInfo.InvariantCulture)).ToArray();
        var variables = new { input = new { certificate = "BUSINESS_LICENSE", documents = new object?[files.Length] } };
        var form = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(new { query = Query, variables })), "operations" },
            { new StringContent(JsonSerializer.Serialize(places.ToDictionary(place => place, place => new[] { $"variables.input.documents.{place}" }))), "map" },
        };
        form.HeaderEncodingSelector = (_, _) => Encoding.UTF8; // As browsers write names.
        foreach (var ((name, content), place) in files.Zip(places))
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{place}\"; filename=\"{name}\"");
            form.Add(part);
        }

        return form;
    }
}
