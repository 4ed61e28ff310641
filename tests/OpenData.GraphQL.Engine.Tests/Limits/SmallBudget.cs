namespace OpenData.GraphQL.Engine.Tests.Limits;

/// <summary>Everyone's, until it is spent.</summary>
internal sealed class SmallBudget(double limit) : ICostBudget
{
    private double _left = limit;

    public List<double> Charged { get; } = [];

    public KnownFailure? Charge(GraphQLRequest request, double cost)
    {
        Charged.Add(cost);
        if (cost > _left)
        {
            return new KnownFailure("Nothing is left.", "RATE_LIMITED") { StatusCode = 429, RetryAfter = TimeSpan.FromSeconds(7) };
        }

        _left -= cost;
        return null;
    }
}
