namespace OpenData.Silo.Tests.Portal;

/// <summary>The file that the site's build would leave.</summary>
internal static class SiteShell
{
    public const string Html =
        "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>OpenData</title></head>"
        + "<body><div id=\"root\"></div></body></html>";
}
