using Npgsql;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Commands;

/// <summary>Puts the connection string of the cluster's database together from the environment. The password may stand in a file
/// of its own, as containers are given secrets.</summary>
internal static class PostgresAddress
{
    /// <summary>The connection string; null with what is wrong with it.</summary>
    /// <param name="environment">The environment's variables by name.</param>
    /// <param name="problem">What to tell the user; null when there is a connection string. It quotes no secret.</param>
    public static string? Read(Func<string, string?> environment, out string? problem)
    {
        const string Variable = ClusterSettings.PostgresVariable;
        const string PasswordVariable = ClusterSettings.PostgresPasswordFileVariable;
        problem = null;
        var text = environment(Variable);
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = $"集群需要环境变量 {Variable}（PostgreSQL 连接串）。A cluster needs the connection string of PostgreSQL in {Variable}.";
            return null;
        }

        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            problem = $"{Variable} 不是 PostgreSQL 连接串：{exception.Message} "
                + $"{Variable} is no connection string. Write for example Host=…;Database=…;Username=….";
            return null;
        }

        if (environment(PasswordVariable) is not { Length: > 0 } file)
        {
            return text;
        }

        if (!string.IsNullOrEmpty(settings.Password))
        {
            problem = $"{Variable} 已有密码，又有 {PasswordVariable}：请只留其一。"
                + $"There is a password in {Variable} and a file in {PasswordVariable}: keep one of them.";
            return null;
        }

        if (SecretFile.Read(file, 1, out problem) is not { } password)
        {
            problem = $"{PasswordVariable}: {problem}";
            return null;
        }

        settings.Password = password;
        return settings.ToString();
    }
}
