using System.Diagnostics.CodeAnalysis;

namespace Orleans;

/// <summary>A filter around grain calls, as <see cref="IIncomingGrainCallFilter"/> is.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The name of the programming model.")]
public delegate Task IncomingGrainCallFilterDelegate(IIncomingGrainCallContext context);
