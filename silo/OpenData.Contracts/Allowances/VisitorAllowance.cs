namespace OpenData.Contracts.Allowances;

/// <summary>What visitors may have, by their address. An office or a school shares one, so it is more than a person needs
/// and less than a machine wants.</summary>
public static class VisitorAllowance
{
    /// <summary>Captchas of an address in a minute.</summary>
    public const int CaptchasAMinute = 300;

    /// <summary>Visits to a provider, and codes to scan, of an address in a minute, each.</summary>
    public const int EntriesAMinute = 120;

    /// <summary>Codes by SMS of an address in an hour.</summary>
    public const int CodesAnHour = 200;
}
