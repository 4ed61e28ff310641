namespace OpenData.Search.Tests.Model;

internal sealed record ModelItem(string[] Name, string[] Description);
