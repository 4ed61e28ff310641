namespace OpenData.Actors.Tests;

/// <summary>A service that whoever asks for it has alone.</summary>
internal sealed class Partner(Journal journal) : IDisposable
{
    public void Dispose() => journal.Add("partner disposed");
}
