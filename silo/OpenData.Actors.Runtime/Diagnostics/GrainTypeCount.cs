namespace OpenData.Actors.Runtime.Diagnostics;

/// <summary>What a silo holds of one grain type.</summary>
/// <param name="GrainType">The type part of the identities.</param>
/// <param name="Activations">How many grains of it are active.</param>
/// <param name="Requests">How many of their requests wait or run.</param>
public sealed record GrainTypeCount(string GrainType, int Activations, int Requests);
