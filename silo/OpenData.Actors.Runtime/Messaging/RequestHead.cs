using System.Collections.Immutable;
using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.Runtime.Network;
using OpenData.Actors.Runtime.Serialization;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>What a request frame says before the arguments.</summary>
internal sealed record RequestHead(
    GrainId Target,
    long Method,
    GrainId? Source,
    CallFlow Flow,
    Call? Parent,
    CallerSpan? Caller,
    int ForwardCount,
    int RemainingMilliseconds,
    bool IsOneWay,
    bool HasToken)
{
    /// <exception cref="InvalidDataException">The frame is too short.</exception>
    public static RequestHead Read(ref FrameReader frame)
    {
        var flags = (RequestFlags)frame.ReadByte();
        var forwards = frame.ReadByte();
        var remaining = frame.ReadInt32();
        var method = frame.ReadInt64();
        var target = GrainId.Create(frame.ReadString(), frame.ReadString());
        GrainId? source = flags.HasFlag(RequestFlags.HasSource) ? GrainId.Parse(frame.ReadString()) : null;
        var reentrancy = flags.HasFlag(RequestFlags.HasReentrancy) ? frame.ReadGuid() : Guid.Empty;
        var values = flags.HasFlag(RequestFlags.HasValues)
            ? ReadValues(ref frame)
            : CallFlow.None.Values;
        var parent = flags.HasFlag(RequestFlags.HasChain) ? ReadChain(ref frame) : null;
        var caller = flags.HasFlag(RequestFlags.HasTrace) ? CallTrace.Read(ref frame) : null;
        return new RequestHead(
            target, method, source, new CallFlow(values, reentrancy, null), parent, caller, forwards, remaining,
            flags.HasFlag(RequestFlags.OneWay), flags.HasFlag(RequestFlags.HasToken));
    }

    private static ImmutableDictionary<string, object> ReadValues(ref FrameReader frame)
    {
        var count = frame.ReadInt32();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = frame.ReadString();
            texts[key] = frame.ReadString();
        }

        return ContextValues.PutTogether(texts);
    }

    private static RemoteAncestor? ReadChain(ref FrameReader frame)
    {
        var count = frame.ReadInt32();
        var links = new Stack<(GrainId Target, long Number, string Description)>();
        for (var i = 0; i < count; i++)
        {
            links.Push((GrainId.Parse(frame.ReadString()), frame.ReadInt64(), frame.ReadString()));
        }

        RemoteAncestor? parent = null;
        foreach (var (target, number, description) in links)
        {
            parent = new RemoteAncestor(target, number, description, parent);
        }

        return parent;
    }
}
