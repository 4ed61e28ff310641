namespace OpenData.Actors.Postgres.Hosting;

/// <summary>A part of the silo that lives in a database.</summary>
/// <param name="Part">For messages.</param>
/// <param name="Options">Where.</param>
internal sealed record PostgresUse(string Part, Func<IServiceProvider, IAdoNetOptions> Options);
