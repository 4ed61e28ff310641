using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OpenData.Actors.Runtime.Hosting;
using Orleans.Configuration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Network;

/// <summary>
/// How two silos make sure of each other before any frame. Each sends 32 random bytes; each proves that it knows the
/// cluster's secret with an HMAC-SHA-256 over its role, the cluster's name, the silo that was meant, by endpoint and
/// generation, and both random values. So a stranger learns nothing, nothing can be replayed, and nobody talks to a later
/// start of a silo by mistake.
/// </summary>
internal sealed class SiloHandshake(LocalSilo local, IOptions<ClusterOptions> cluster, IOptions<ClusterMembershipOptions> membership)
{
    /// <summary>Bytes that the one who connects sends before its first frame.</summary>
    public const int LengthOfConnecting = HelloLength + ProofLength;

    /// <summary>Bytes that the one who listens sends before its first frame.</summary>
    public const int LengthOfAccepting = NonceLength + ProofLength;

    private const int NonceLength = 32;
    private const int ProofLength = 32;
    private const int HelloLength = 8 + NonceLength + sizeof(long);

    private static readonly byte[] Magic = "ODSILO01"u8.ToArray();

    /// <summary>As the one who connects.</summary>
    /// <exception cref="InvalidDataException">The other end is not the silo that was meant.</exception>
    public async Task ConnectAsync(IDuplexPipe pipe, SiloAddress to, CancellationToken cancellationToken)
    {
        var own = RandomNumberGenerator.GetBytes(NonceLength);
        await pipe.Output.WriteAsync(Hello(own, to.Generation), cancellationToken);
        var answer = await ReadAsync(pipe.Input, LengthOfAccepting, cancellationToken);
        var (theirs, proof) = (answer[..NonceLength], answer[NonceLength..]);
        if (!CryptographicOperations.FixedTimeEquals(proof, Proof("accepts", to.Endpoint, to.Generation, own, theirs)))
        {
            throw new InvalidDataException($"What listens at {to.Endpoint} does not know the cluster's secret.");
        }

        await pipe.Output.WriteAsync(Proof("connects", to.Endpoint, to.Generation, own, theirs), cancellationToken);
    }

    /// <summary>As the one who listens.</summary>
    /// <exception cref="InvalidDataException">The other end is no silo of this cluster, or means another start of this one.</exception>
    public async Task AcceptAsync(IDuplexPipe pipe, CancellationToken cancellationToken)
    {
        var hello = await ReadAsync(pipe.Input, HelloLength, cancellationToken);
        var generation = BitConverter.ToInt64(hello, Magic.Length + NonceLength);
        var self = local.Address;
        if (!hello.AsSpan(0, Magic.Length).SequenceEqual(Magic) || generation != self.Generation)
        {
            throw new InvalidDataException("it is no silo, or means an earlier start of this one");
        }

        var theirs = hello[Magic.Length..(Magic.Length + NonceLength)];
        var own = RandomNumberGenerator.GetBytes(NonceLength);
        byte[] answer = [.. own, .. Proof("accepts", self.Endpoint, generation, theirs, own)];
        await pipe.Output.WriteAsync(answer, cancellationToken);
        var proof = await ReadAsync(pipe.Input, ProofLength, cancellationToken);
        if (!CryptographicOperations.FixedTimeEquals(proof, Proof("connects", self.Endpoint, generation, theirs, own)))
        {
            throw new InvalidDataException("it does not know the cluster's secret");
        }
    }

    private static byte[] Hello(byte[] nonce, long generation) => [.. Magic, .. nonce, .. BitConverter.GetBytes(generation)];

    private byte[] Proof(string role, IPEndPoint endpoint, long generation, byte[] connecting, byte[] accepting)
    {
        var text = $"{role}\n{cluster.Value.ServiceId}\n{cluster.Value.ClusterId}\n{endpoint}\n{generation}\n";
        byte[] all = [.. Encoding.UTF8.GetBytes(text), .. connecting, .. accepting];
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(membership.Value.Secret!), all);
    }

    private static async Task<byte[]> ReadAsync(PipeReader input, int length, CancellationToken cancellationToken)
    {
        var read = await input.ReadAtLeastAsync(length, cancellationToken);
        if (read.Buffer.Length < length)
        {
            throw new InvalidDataException("it closed the connection before it had said who it is");
        }

        var bytes = read.Buffer.Slice(0, length).ToArray();
        input.AdvanceTo(read.Buffer.GetPosition(length));
        return bytes;
    }
}
