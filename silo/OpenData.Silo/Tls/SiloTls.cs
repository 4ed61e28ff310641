using OpenData.Silo.Hosting;

namespace OpenData.Silo.Tls;

/// <summary>What a silo knows of its own HTTPS.</summary>
internal sealed class SiloTls(SiloOptions options)
{
    public TlsSettings Settings => options.Tls;

    /// <summary>The port of the site by HTTPS; null where a proxy in front has it.</summary>
    public int? HttpsPort { get; } = options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Where(IsHttps).Select(url => (int?)BindingAddress.Parse(url).Port).FirstOrDefault();

    /// <summary>Whether an address to listen on is one of HTTPS.</summary>
    public static bool IsHttps(string url) => url.TrimStart().StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
