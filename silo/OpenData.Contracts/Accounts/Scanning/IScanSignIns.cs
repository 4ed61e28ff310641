namespace OpenData.Contracts.Accounts.Scanning;

/// <summary>Signs a browser in that somebody who is signed in on another scans a code from.</summary>
public interface IScanSignIns
{
    /// <summary>Begins, for the browser that is to be signed in.</summary>
    Task<StartedScan> Start(Visitor visitor);

    /// <summary>Who waits; null when nobody does (any more).</summary>
    /// <param name="code">As scanned.</param>
    Task<Scan?> Show(string code);

    /// <summary>Lets the browser in as an account, or refuses.</summary>
    /// <returns>False when nobody waits (any more).</returns>
    Task<bool> Answer(string code, SignedIn present, bool isConfirmed);

    /// <summary>How far it is; opens the session once it is confirmed, if that which has confirmed it is still good.</summary>
    Task<ScanTaken> Take(string code, string secret, Visitor visitor);
}
