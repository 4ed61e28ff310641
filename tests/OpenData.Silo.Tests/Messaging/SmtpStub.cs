using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenData.Silo.Tests.Messaging;

/// <summary>A mail server for one connection, without TLS. It remembers the lines that it was sent.</summary>
internal sealed class SmtpStub : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _recipientAnswer;

    /// <param name="recipientAnswer">What it answers to RCPT.</param>
    /// <param name="isSilent">Whether it never answers at all.</param>
    public SmtpStub(string recipientAnswer = "250 OK", bool isSilent = false)
    {
        _recipientAnswer = recipientAnswer;
        _listener.Start();
        Served = isSilent ? Task.CompletedTask : Serve();
    }

    public DnsEndPoint Address => new("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);

    public List<string> Lines { get; } = [];

    /// <summary>Completes when the client has gone.</summary>
    public Task Served { get; }

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 stub");
        var isData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            Lines.Add(line);
            isData = isData ? line != "." : line == "DATA";
            var answer = isData && line != "DATA" ? null : Answer(line);
            if (answer is not null)
            {
                await writer.WriteLineAsync(answer);
            }
        }
    }

    private string Answer(string line) => line.Split(' ')[0] switch
    {
        "EHLO" => "250-stub\r\n250 AUTH PLAIN LOGIN",
        "RCPT" => _recipientAnswer,
        "DATA" => "354 Go on",
        "QUIT" => "221 Bye",
        _ => "250 OK",
    };
}
