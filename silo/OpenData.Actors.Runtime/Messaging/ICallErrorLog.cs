namespace OpenData.Actors.Runtime.Messaging;

/// <summary>Where errors go that no caller waits for.</summary>
internal interface ICallErrorLog
{
    void OneWayCallFailed(string call, Exception error);
}
