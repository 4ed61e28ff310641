namespace Orleans.Configuration;

/// <summary>The names of the databases that can be used.</summary>
public static class AdoNetInvariants
{
    /// <summary>PostgreSQL, through Npgsql.</summary>
    public const string InvariantNamePostgreSql = "Npgsql";
}
