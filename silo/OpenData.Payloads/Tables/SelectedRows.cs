namespace OpenData.Payloads.Tables;

/// <summary>Rows that statements select, one statement after the other.</summary>
/// <param name="connection">The file.</param>
/// <param name="statements">Each gives numbers of rows.</param>
/// <param name="giveBack">Takes the connection, and whether the file was found damaged.</param>
internal sealed class SelectedRows(
    RowConnection connection, Queue<RowStatement> statements, Action<RowConnection, bool> giveBack) : RowNumbers
{
    private nint _statement;
    private bool _isDamaged;

    public override long Next()
    {
        try
        {
            while (true)
            {
                if (_statement != 0 && connection.Step(_statement))
                {
                    return SqliteCells.Whole(_statement, 0);
                }

                Reset();
                if (!statements.TryDequeue(out var next))
                {
                    return 0;
                }

                _statement = connection.Start(next);
            }
        }
        catch (RowFileUnavailableException)
        {
            _isDamaged = true;
            throw;
        }
    }

    public override void Dispose()
    {
        Reset();
        giveBack(connection, _isDamaged);
    }

    private void Reset()
    {
        if (_statement != 0)
        {
            _ = SqliteCells.Reset(_statement);
            _ = SqliteCells.Unbind(_statement);
            _statement = 0;
        }
    }
}
