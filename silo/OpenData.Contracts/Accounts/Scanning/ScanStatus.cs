namespace OpenData.Contracts.Accounts.Scanning;

/// <summary>How far signing in by scanning is.</summary>
public enum ScanStatus
{
    /// <summary>Nobody has answered yet.</summary>
    Waiting,

    /// <summary>The one who scanned it has let the browser in.</summary>
    Confirmed,

    /// <summary>The one who scanned it has refused.</summary>
    Refused,

    /// <summary>Too late, used, or never there.</summary>
    Gone,
}
