using System.Text;
using System.Text.Json;
using OpenData.GraphQL.Engine.Tests.Schema.Shop;

namespace OpenData.GraphQL.Engine.Tests.Transport.Uploads;

/// <summary>Say what they were given.</summary>
[ExtendObjectType<ShopMutation>]
public static class UploadMutations
{
    public static async Task<string> Receive(UploadedFile file)
    {
        using var reader = new StreamReader(file.OpenRead(), Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        var shown = text.Length > 20 ? $"{text[..3]}…{text[^3..]}" : text;
        return $"{file.Name}, {file.ContentType ?? "unknown"}, {file.Length}: {shown}";
    }

    public static async Task<IReadOnlyList<string>> ReceiveForm(UploadForm form)
    {
        var received = new List<string> { form.Title };
        foreach (var file in (form.Pages ?? []).Prepend(form.Cover).OfType<UploadedFile>())
        {
            received.Add(await Receive(file));
        }

        return received;
    }

    public static JsonElement ReceiveAnything(JsonElement value) => value;
}
