using System.Security.Cryptography;
using Npgsql;
using OpenData.Contracts.Blobs;
using OpenData.Storage.Databases;

namespace OpenData.Storage.Blobs;

/// <summary>
/// Files in PostgreSQL, in pieces of a megabyte, so that neither side holds a file in memory. Pieces belong to one upload,
/// and the row that names the upload comes last, in the same transaction: of two silos that store the same file at once one
/// wins, and neither waits for the other's pieces.
/// </summary>
internal sealed class PostgresBlobStore(NpgsqlDataSource source, IDatabaseEngine engine) : IBlobStore
{
    private const int PieceBytes = 1024 * 1024;

    // For a piece. Files are moved in the background of requests, so a blocked thread while a server hangs is bearable.
    private const int PieceTimeoutInSeconds = 10;

    /// <inheritdoc/>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public Task Put(string address, Stream content, CancellationToken cancellationToken = default) => Guard(async () =>
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (await Find(connection, address, cancellationToken).ConfigureAwait(false) is null)
            {
                await Upload(connection, address, content, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
    });

    /// <inheritdoc/>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public Task<bool> Fetch(string address, Stream target, CancellationToken cancellationToken = default) => Guard(async () =>
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (await Find(connection, address, cancellationToken).ConfigureAwait(false) is not { } blob)
            {
                return false;
            }

            await Download(connection, address, blob, target, cancellationToken).ConfigureAwait(false);
            return true;
        }
    });

    /// <inheritdoc/>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public Task Delete(string address, CancellationToken cancellationToken = default) => Guard(async () =>
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await Execute(
                connection,
                """
                WITH gone AS (DELETE FROM blobs WHERE address = $1 RETURNING content)
                DELETE FROM blob_chunks USING gone WHERE blob_chunks.content = gone.content
                """,
                [Value(address)],
                cancellationToken).ConfigureAwait(false) > 0;
        }
    });

    private static async Task Upload(
        NpgsqlConnection connection, string address, Stream content, CancellationToken cancellationToken)
    {
        var upload = Guid.NewGuid();
        var length = 0L;
        var number = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceBytes];
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            int read;
            while ((read = await content.ReadAtLeastAsync(piece, PieceBytes, false, cancellationToken)
                .ConfigureAwait(false)) > 0)
            {
                hash.AppendData(piece, 0, read);
                length += read;
                await Execute(
                    connection,
                    "INSERT INTO blob_chunks (content, number, bytes) VALUES ($1, $2, $3)",
                    [Value(upload), Value(number++), Value<ReadOnlyMemory<byte>>(piece.AsMemory(0, read))],
                    cancellationToken).ConfigureAwait(false);
            }

            var isFirst = await Execute(
                connection,
                "INSERT INTO blobs (address, content, length, sha256) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                [Value(address), Value(upload), Value(length), Value(hash.GetHashAndReset())],
                cancellationToken).ConfigureAwait(false) == 1;
            if (isFirst)
            {
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task Download(
        NpgsqlConnection connection, string address, StoredBlob blob, Stream target, CancellationToken cancellationToken)
    {
        var length = 0L;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var number = 0; length < blob.Length; number++)
        {
            var command = Command(
                connection,
                "SELECT bytes FROM blob_chunks WHERE content = $1 AND number = $2",
                [Value(blob.Content), Value(number)]);
            await using (command.ConfigureAwait(false))
            {
                if (await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not byte[] { Length: > 0 } piece)
                {
                    throw new InvalidDataException($"The file {address} has no piece {number} in the database.");
                }

                hash.AppendData(piece);
                length += piece.Length;
                await target.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
            }
        }

        if (length != blob.Length || !hash.GetHashAndReset().AsSpan().SequenceEqual(blob.Sha256))
        {
            throw new InvalidDataException($"The file {address} is damaged in the database: its SHA-256 is another.");
        }
    }

    private static async Task<StoredBlob?> Find(
        NpgsqlConnection connection, string address, CancellationToken cancellationToken)
    {
        var command = Command(connection, "SELECT content, length, sha256 FROM blobs WHERE address = $1", [Value(address)]);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                    ? new StoredBlob(reader.GetGuid(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2))
                    : null;
            }
        }
    }

    private static async Task<int> Execute(
        NpgsqlConnection connection, string sql, NpgsqlParameter[] values, CancellationToken cancellationToken)
    {
        var command = Command(connection, sql, values);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, NpgsqlParameter[] values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = PieceTimeoutInSeconds };
        command.Parameters.AddRange(values);
        return command;
    }

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };

    private async Task<bool> Guard(Func<Task<bool>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NpgsqlException && engine.IsUnavailable(exception))
        {
            throw new StorageUnavailableException(exception);
        }
    }

    private sealed record StoredBlob(Guid Content, long Length, byte[] Sha256);
}
