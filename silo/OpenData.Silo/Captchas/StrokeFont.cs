using System.Collections.Frozen;
using System.Globalization;

namespace OpenData.Silo.Captchas;

/// <summary>Characters as strokes of a pen, in a box of 10 by 14: made for captchas, drawn by hand for this product.</summary>
internal static class StrokeFont
{
    /// <summary>The width of the box.</summary>
    public const double Width = 10;

    /// <summary>The height of the box.</summary>
    public const double Height = 14;

    private const int PiecesOfCurve = 5; // Between two points.
    private const int PiecesOfLine = 6;

    // A stroke is a list of points, with a ~ before it when it is a curve through them.
    private static readonly FrozenDictionary<char, StrokePoint[][]> Glyphs = new Dictionary<char, string[]>
    {
        ['3'] = ["~1,2 4.5,0 8.3,1.5 8,5 4.5,6.6", "~4.5,6.6 8.8,8 9.2,11.5 5,14 0.8,12"],
        ['4'] = ["7,14 7,0 0.5,9.5 10,9.5"],
        ['7'] = ["0.5,0 9.5,0 4,14"],
        ['9'] = ["~9,4.4 6.6,8 2.8,7.4 1,4.2 3,0.6 6.8,0.6 9,4.4 8.6,9 6,14"],
        ['A'] = ["0,14 5,0 10,14", "2,9 8,9"],
        ['C'] = ["~9.5,2.6 6,0 2.2,1.8 0.5,7 2.2,12.2 6,14 9.5,11.4"],
        ['E'] = ["9.3,0 1,0 1,14 9.3,14", "1,7 7.5,7"],
        ['F'] = ["9.3,0 1,0 1,14", "1,7 7.5,7"],
        ['H'] = ["1,0 1,14", "9,0 9,14", "1,7 9,7"],
        ['J'] = ["3.5,0 9.5,0", "~7.3,0 7.4,6 7.2,11 4.5,14 0.8,11.5"],
        ['K'] = ["1,0 1,14", "9.3,0 1,8.5", "3.8,6 9.5,14"],
        ['M'] = ["0,14 1,0 5,9.5 9,0 10,14"],
        ['N'] = ["1,14 1,0 9,14 9,0"],
        ['P'] = ["1,14 1,0", "~1,0 5.5,0 9.2,1.8 9.2,5.8 5.5,7.6 1,7.6"],
        ['R'] = ["1,14 1,0", "~1,0 5.5,0 9.2,1.8 9.2,5.6 5.5,7.3 1,7.3", "5,7.3 9.5,14"],
        ['T'] = ["0,0 10,0", "5,0 5,14"],
        ['W'] = ["0,0 2.2,14 5,4.5 7.8,14 10,0"],
        ['X'] = ["0.5,0 9.5,14", "9.5,0 0.5,14"],
        ['Y'] = ["0,0 5,7 10,0", "5,7 5,14"],
    }.ToFrozenDictionary(each => each.Key, each => Array.ConvertAll(each.Value, Read));

    /// <summary>The strokes of a character, each of points that are near each other.</summary>
    /// <exception cref="ArgumentException">There is no such character.</exception>
    public static IReadOnlyList<StrokePoint[]> StrokesOf(char character) =>
        Glyphs.TryGetValue(character, out var strokes)
            ? strokes
            : throw new ArgumentException(
                $"A captcha has no character U+{(int)character:X4}. Use those of CaptchaCharacters.", nameof(character));

    private static StrokePoint[] Read(string stroke)
    {
        var isCurve = stroke[0] == '~';
        var points = Array.ConvertAll(stroke.TrimStart('~').Split(' '), ReadPoint);
        return isCurve ? Dense(points, PiecesOfCurve, Curve) : Dense(points, PiecesOfLine, Line);
    }

    private static StrokePoint ReadPoint(string text)
    {
        var numbers = Array.ConvertAll(text.Split(','), each => double.Parse(each, CultureInfo.InvariantCulture));
        return new StrokePoint(numbers[0], numbers[1]);
    }

    private static StrokePoint[] Dense(StrokePoint[] points, int pieces, Func<StrokePoint[], int, double, StrokePoint> between)
    {
        var dense = new List<StrokePoint>(((points.Length - 1) * pieces) + 1);
        for (var i = 0; i + 1 < points.Length; i++)
        {
            for (var piece = 0; piece < pieces; piece++)
            {
                dense.Add(between(points, i, (double)piece / pieces));
            }
        }

        dense.Add(points[^1]);
        return [.. dense];
    }

    private static StrokePoint Line(StrokePoint[] points, int from, double part)
    {
        var (start, end) = (points[from], points[from + 1]);
        return new StrokePoint(start.X + ((end.X - start.X) * part), start.Y + ((end.Y - start.Y) * part));
    }

    // A Catmull-Rom spline: it passes through its points.
    private static StrokePoint Curve(StrokePoint[] points, int from, double part)
    {
        var before = points[Math.Max(0, from - 1)];
        var after = points[Math.Min(points.Length - 1, from + 2)];
        var (start, end) = (points[from], points[from + 1]);
        return new StrokePoint(
            Spline(before.X, start.X, end.X, after.X, part), Spline(before.Y, start.Y, end.Y, after.Y, part));
    }

    private static double Spline(double before, double start, double end, double after, double part) => 0.5 * (
        (2 * start)
        + ((end - before) * part)
        + (((2 * before) - (5 * start) + (4 * end) - after) * part * part)
        + (((3 * start) - before - (3 * end) + after) * part * part * part));
}
