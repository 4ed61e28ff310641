using OpenData.Silo.Endpoints.Invoke.Calls;

namespace OpenData.Silo.Endpoints.Invoke.Standard;

/// <summary>The identifier of an interface in an address (数据接口地址标识): the number of a resource, alone for its first interface,
/// or with a dash and the number of another.</summary>
internal static class StandardAddress
{
    public static CallAddress Parse(string text)
    {
        var dash = text.LastIndexOf('-');
        return dash > 0 ? new CallAddress(text[..dash], text[(dash + 1)..]) : new CallAddress(text);
    }
}
