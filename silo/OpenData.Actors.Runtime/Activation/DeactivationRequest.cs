using Orleans;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>Why an activation shall end, and what cuts its end short.</summary>
internal sealed record DeactivationRequest(DeactivationReason Reason, CancellationToken CancellationToken);
