namespace OpenData.GraphQL.Engine.Batching;

/// <summary>Something that waits until no resolver can run.</summary>
internal interface IBatch
{
    void Dispatch();
}
