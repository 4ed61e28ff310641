namespace OpenData.GraphQL.Engine;

/// <summary>Creates the events of a subscription's root field, each of which is the field's value in one result. The
/// stream gets the subscription's token. What creating it throws refuses the subscription; what the stream throws ends it.
/// </summary>
public delegate ValueTask<IAsyncEnumerable<object?>> FieldSubscriber(ResolverContext context);
