namespace OpenData.Contracts.Captchas;

/// <summary>What pictures are made of.</summary>
public static class CaptchaCharacters
{
    /// <summary>Digits and capitals that stay apart when they are bent: none of 0 O Q D, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V.
    /// </summary>
    public const string All = "3479ACEFHJKMNPRTWXY";

    /// <summary>Characters in a picture.</summary>
    public const int Count = 5;
}
