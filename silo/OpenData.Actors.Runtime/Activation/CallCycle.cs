using System.Text;
using OpenData.Actors.Runtime.Messaging;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>
/// Finds calls that would wait for themselves: an ancestor of the call, still awaiting, is what keeps its target busy.
/// A call that its sender does not await looks the same; send it one-way, or after the request is done.
/// </summary>
internal static class CallCycle
{
    /// <summary>The error, or null when the call may wait.</summary>
    /// <param name="call">It cannot start now.</param>
    /// <param name="blocksTarget">Whether a call keeps the target of <paramref name="call"/> from starting it.</param>
    public static CallCycleException? Find(Call call, Func<Call, bool> blocksTarget)
    {
        for (var ancestor = call.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor.Target == call.Target && blocksTarget(ancestor))
            {
                return new CallCycleException(
                    $"The call would wait for itself: {Print(ancestor, call)}. Break the cycle, mark the last method "
                    + "[AlwaysInterleave] or [ReadOnly], or open RequestContext.AllowCallChainReentrancy around the call.");
            }
        }

        return null;
    }

    private static string Print(Call first, Call last)
    {
        var chain = new Stack<string>();
        for (var call = last; call is not null; call = call.Parent)
        {
            chain.Push(call.Describe());
            if (ReferenceEquals(call, first))
            {
                break;
            }
        }

        return new StringBuilder().AppendJoin(" -> ", chain).ToString();
    }
}
