using Orleans;

namespace OpenData.Contracts.Apps;

/// <summary>
/// Nonces of one app's signed requests, by app and slot: the key is <see cref="KeyOf"/>. A slot holds the nonces of one minute,
/// and those of a later minute take their place, so an app never has more than <see cref="Slots"/> rows; slots come round
/// long after requests of their minute are too old to be taken.
/// </summary>
[Alias("opendata.INonceGrain")]
public interface INonceGrain : IGrainWithStringKey
{
    /// <summary>Minutes until a slot is used again; more than the clocks of callers may be off, both ways.</summary>
    const int Slots = 16;

    /// <summary>Signed requests of an app that state the same minute. All of them are written with each, so there is an end.</summary>
    const int MostAMinute = 2000;

    /// <summary>The grain for the minute of a request.</summary>
    /// <param name="appId">The app.</param>
    /// <param name="minute">Minutes since 1970, UTC, of the time that the request states.</param>
    static string KeyOf(string appId, long minute) => $"{appId}/{minute % Slots}";

    /// <summary>Uses a nonce up.</summary>
    /// <param name="minute">The minute that is in the key, in full.</param>
    /// <param name="nonce">Of the request.</param>
    [Alias("Use")]
    Task<NonceUse> Use(long minute, string nonce);
}
