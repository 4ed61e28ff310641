namespace OpenData.Silo.Captchas;

/// <summary>A point of a stroke; y grows downwards.</summary>
internal readonly record struct StrokePoint(double X, double Y);
