using OpenData.GraphQL.Api.Accounts;

namespace OpenData.Silo.Captchas;

/// <summary>Gives the pictures to GraphQL.</summary>
internal sealed class CaptchaPictures : ICaptchaPictures
{
    public string Draw(string text) => CaptchaPicture.Draw(text);
}
