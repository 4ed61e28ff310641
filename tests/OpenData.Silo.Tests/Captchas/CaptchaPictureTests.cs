using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenData.Contracts.Captchas;
using OpenData.Silo.Captchas;

namespace OpenData.Silo.Tests.Captchas;

public sealed partial class CaptchaPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_character_of_captchas_can_be_drawn()
    {
        foreach (var character in CaptchaCharacters.All)
        {
            Assert.NotEmpty(Paths(CaptchaPicture.Draw(character.ToString())));
        }
    }

    [Fact]
    public void The_document_holds_shapes_and_no_text()
    {
        var picture = XDocument.Parse(CaptchaPicture.Draw("K7MXT"));

        Assert.Equal("svg", picture.Root!.Name.LocalName);
        Assert.Equal(["g", "path", "rect", "svg"], picture.Descendants().Select(each => each.Name.LocalName).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("", picture.Root.Value);
        Assert.Equal("img", picture.Root.Attribute("role")!.Value);
        Assert.DoesNotContain("K7MXT", picture.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_label_is_the_same_for_all()
    {
        Assert.Equal(Label("K7MXT"), Label("A3CRP"));

        static string Label(string text) => XDocument.Parse(CaptchaPicture.Draw(text)).Root!.Attribute("aria-label")!.Value;
    }

    [Fact]
    public void No_picture_is_like_another()
    {
        var pictures = Enumerable.Range(0, 50).Select(_ => CaptchaPicture.Draw("K7MXT")).ToList();

        Assert.Equal(50, pictures.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            pictures.Count, pictures.Select(each => Paths(each)[0]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Strokes_stay_in_the_picture()
    {
        for (var i = 0; i < 200; i++)
        {
            foreach (var path in Paths(CaptchaPicture.Draw("WMWMW")))
            {
                foreach (Match point in Point().Matches(path))
                {
                    Assert.InRange(double.Parse(point.Groups[1].Value, CultureInfo.InvariantCulture), -3, 153);
                    Assert.InRange(double.Parse(point.Groups[2].Value, CultureInfo.InvariantCulture), -3, 53);
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("K7O")]
    [InlineData("k")]
    [InlineData("<")]
    public void What_cannot_be_drawn_is_refused(string text) => Assert.Throws<ArgumentException>(() => CaptchaPicture.Draw(text));

    private static List<string> Paths(string picture) =>
        [.. XDocument.Parse(picture).Descendants(Svg + "path").Select(each => each.Attribute("d")!.Value)];

    [GeneratedRegex(@"[ML](-?[0-9.]+) (-?[0-9.]+)")]
    private static partial Regex Point();
}
