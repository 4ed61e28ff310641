namespace OpenData.Silo.Importing;

/// <summary>How far an import has come.</summary>
/// <param name="Lines">Lines done.</param>
/// <param name="Fraction">The part of the file that was read, 0 to 1.</param>
internal readonly record struct ImportProgress(long Lines, double Fraction);
