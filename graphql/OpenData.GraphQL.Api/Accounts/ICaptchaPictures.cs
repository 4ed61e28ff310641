namespace OpenData.GraphQL.Api.Accounts;

/// <summary>Draws captchas.</summary>
public interface ICaptchaPictures
{
    /// <summary>An SVG document that shows the characters to a person.</summary>
    string Draw(string text);
}
