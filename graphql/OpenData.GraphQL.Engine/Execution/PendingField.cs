namespace OpenData.GraphQL.Engine.Execution;

/// <summary>A field whose resolver has not finished; goes on through the pump, which is the current context.</summary>
internal sealed class PendingField(OperationExecution execution, ObjectNode node, int index, ValueTask<object?> task)
{
    public void Wait() => task.GetAwaiter().UnsafeOnCompleted(Resume);

    private void Resume() => execution.Resume(node, index, task);
}
