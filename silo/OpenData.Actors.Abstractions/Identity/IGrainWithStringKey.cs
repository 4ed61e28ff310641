namespace Orleans;

/// <summary>A grain keyed by text. The text is the key as it is: no case folding, no trimming.</summary>
public interface IGrainWithStringKey : IGrain
{
}
