using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace OpenData.Silo.Captchas;

/// <summary>
/// Draws a captcha. Each character is turned, slanted, moved and scaled by chance, then a wave bends the whole line, and curves
/// cross it. All strokes are cut into pieces at random places and written in random order, so the document does not say which
/// pieces make a character, nor in which order the characters stand.
/// </summary>
internal static class CaptchaPicture
{
    private const double Width = 150;
    private const double Height = 50;
    private const double Margin = 9;
    private const int Curves = 2;
    private const int ShortestPiece = 4; // In points.
    private const int LongestPiece = 11;

    /// <summary>The characters as an SVG document of 150 by 50 without text; its label does not give them away.</summary>
    /// <param name="text">Characters that captchas are made of.</param>
    /// <exception cref="ArgumentException">The text is empty, or one of its characters cannot be drawn.</exception>
    public static string Draw(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var pieces = new List<string>();
        var bend = Bend();
        var step = (Width - (2 * Margin)) / text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            var place = Place(Margin + (step * (i + 0.5)), step);
            foreach (var stroke in StrokeFont.StrokesOf(text[i]))
            {
                Cut(Array.ConvertAll(stroke, point => bend(place(point))), Between(2.4, 3), pieces);
            }
        }

        for (var i = 0; i < Curves; i++)
        {
            Cut(Array.ConvertAll(Crossing(), point => bend(point)), Between(1, 1.5), pieces);
        }

        RandomNumberGenerator.Shuffle(CollectionsMarshal.AsSpan(pieces));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}" role="img" aria-label="验证码图片 Captcha picture"><rect width="{Width}" height="{Height}" fill="#eef2f7"/><g fill="none" stroke="#1f3a5f" stroke-linecap="round" stroke-linejoin="round">{string.Concat(pieces)}</g></svg>
            """;
    }

    /// <summary>Brings a character from its box to its place in the line.</summary>
    private static Func<StrokePoint, StrokePoint> Place(double middle, double step)
    {
        var (sine, cosine) = Math.SinCos(Between(-0.3, 0.3));
        var slant = Between(-0.2, 0.2);
        var wide = Math.Min(step * 0.72 / StrokeFont.Width, 1.9) * Between(0.9, 1.1);
        var high = Between(2.1, 2.45);
        var (right, down) = (middle + Between(-2, 2), (Height / 2) + Between(-3, 3));
        return point =>
        {
            var y = (point.Y - (StrokeFont.Height / 2)) * high;
            var x = ((point.X - (StrokeFont.Width / 2)) * wide) - (y * slant);
            return new StrokePoint(right + (x * cosine) - (y * sine), down + (x * sine) + (y * cosine));
        };
    }

    /// <summary>The wave that goes through the whole picture.</summary>
    private static Func<StrokePoint, StrokePoint> Bend()
    {
        var (tall, length, start) = (Between(1.2, 2.2), Between(9, 14), Between(0, 2 * Math.PI));
        var (broad, rise, from) = (Between(0.6, 1.4), Between(5, 8), Between(0, 2 * Math.PI));
        return point => new StrokePoint(
            point.X + (broad * Math.Sin((point.Y / rise) + from)), point.Y + (tall * Math.Sin((point.X / length) + start)));
    }

    /// <summary>A curve from side to side.</summary>
    private static StrokePoint[] Crossing()
    {
        const int Points = 50;
        var (from, to) = (Between(8, Height - 8), Between(8, Height - 8));
        var (tall, length, start) = (Between(4, 9), Between(12, 26), Between(0, 2 * Math.PI));
        return [.. Enumerable.Range(0, Points + 1).Select(i =>
        {
            var x = Width * i / Points;
            return new StrokePoint(x, from + ((to - from) * i / Points) + (tall * Math.Sin((x / length) + start)));
        })];
    }

    private static void Cut(StrokePoint[] points, double width, List<string> pieces)
    {
        var start = 0;
        while (start < points.Length - 1)
        {
            var end = Math.Min(points.Length - 1, start + RandomNumberGenerator.GetInt32(ShortestPiece, LongestPiece));
            pieces.Add(Path(points.AsSpan(start..(end + 1)), width));
            start = end; // Round ends meet there, so that no cut is seen.
        }
    }

    private static string Path(ReadOnlySpan<StrokePoint> points, double width)
    {
        var path = new StringBuilder("<path d=\"");
        for (var i = 0; i < points.Length; i++)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{points[i].X:0.0} {points[i].Y:0.0}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"\" stroke-width=\"{width:0.0}\"/>").ToString();
    }

    private static double Between(double least, double most)
    {
        const int Steps = 1 << 20;
        return least + ((most - least) * RandomNumberGenerator.GetInt32(Steps) / Steps);
    }
}
