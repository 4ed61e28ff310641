namespace OpenData.Benchmarks.Grains;

/// <summary>What calls cost.</summary>
/// <param name="PerSecond">Calls a second.</param>
/// <param name="P50">Microseconds from call to answer, the median.</param>
/// <param name="P99">The same, which one of a hundred exceeds.</param>
/// <param name="Cpu">Microseconds of processor time of all silos in the process together, a call.</param>
/// <param name="Bytes">Bytes allocated, a call.</param>
internal sealed record CallMeasure(double PerSecond, double P50, double P99, double Cpu, double Bytes);
