namespace OpenData.Storage;

/// <summary>Another process holds the data folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="holder">Who holds it.</param>
/// <param name="inner">What the operating system said.</param>
public sealed class DataFolderHeldException(string folder, string holder, Exception inner) : Exception(
    $"数据目录 {folder} 正被占用：{holder}。请先停止该进程（./dev down），或用 --data 另指目录。\n"
    + $"The data folder {folder} is held by {holder}. Stop it (./dev down) or name another folder with --data.",
    inner)
{
    /// <summary>Who holds it: process number, purpose, machine and start.</summary>
    public string Holder { get; } = holder;
}
