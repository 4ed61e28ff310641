namespace OpenData.Actors.Generator.Model;

/// <summary>The return types that a grain interface method may have.</summary>
internal enum ReturnShape
{
    Unsupported,
    Task,
    TaskOfResult,
    ValueTask,
    ValueTaskOfResult,
}
