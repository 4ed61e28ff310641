namespace Orleans.Runtime;

/// <summary>An activation, as the sections of call-chain reentrancy see it. Called in its turns only.</summary>
internal interface IReentrancyHost
{
    void EnterSection(Guid id);

    void LeaveSection(Guid id);
}
