namespace Orleans.Configuration;

/// <summary>How a silo sends and forwards calls.</summary>
public class SiloMessagingOptions : MessagingOptions
{
    /// <summary>How often a call may go on to the next activation without a request having run in between; zero or more.</summary>
    public int MaxForwardCount { get; set; } = 2;
}
