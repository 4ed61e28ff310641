using System.Reflection;

namespace OpenData.Actors.Runtime.Placement;

/// <summary>An assembly that the configuration names.</summary>
internal sealed record GrainAssembly(Assembly Assembly);
