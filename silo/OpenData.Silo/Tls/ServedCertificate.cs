using System.Net.Security;
using System.Security.Cryptography;

namespace OpenData.Silo.Tls;

/// <summary>The certificate that the silo shows. A renewed one is taken from the files when somebody comes, without a restart;
/// one that cannot be read is not taken.</summary>
internal sealed partial class ServedCertificate(SiloTls tls, TimeProvider time, ILogger<ServedCertificate> log)
{
    // A file is looked at once in a while at most, however many come.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    // When a renewal is overdue.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    private readonly Lock _gate = new();
    private SslStreamCertificateContext? _current;
    private (DateTime Certificate, DateTime Key) _seen;
    private long _lookedAt;

    /// <summary>The newest certificate that could be read.</summary>
    public SslStreamCertificateContext Current
    {
        get
        {
            lock (_gate)
            {
                if (_current is null || time.GetElapsedTime(_lookedAt) >= Look)
                {
                    _lookedAt = time.GetTimestamp();
                    Renew();
                }

                return _current!;
            }
        }
    }

    /// <summary>How long it is good from now on; less than nothing once it has expired.</summary>
    public TimeSpan TimeLeft => Current.TargetCertificate.NotAfter.ToUniversalTime() - time.GetUtcNow().UtcDateTime;

    private void Renew()
    {
        var settings = tls.Settings;
        var stamp = (File.GetLastWriteTimeUtc(settings.Certificate!), File.GetLastWriteTimeUtc(settings.Key ?? settings.Certificate!));
        if (stamp == _seen)
        {
            return;
        }

        _seen = stamp;
        try
        {
            _current = CertificateFile.Load(settings);
        }
        catch (Exception failure) when (_current is not null
            && failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            LogKept(settings.Certificate!, failure.Message);
            return;
        }

        var end = _current.TargetCertificate.NotAfter.ToUniversalTime();
        LogTaken(settings.Certificate!, end);
        if (end - time.GetUtcNow().UtcDateTime < Soon)
        {
            LogEnding(settings.Certificate!, end);
        }
    }

    [LoggerMessage(5401, LogLevel.Information, "启用证书 Certificate taken from {File}, good until {End:u}.")]
    private partial void LogTaken(string file, DateTime end);

    [LoggerMessage(5402, LogLevel.Warning, "证书即将到期 The certificate in {File} expires at {End:u}: renew it.")]
    private partial void LogEnding(string file, DateTime end);

    [LoggerMessage(5403, LogLevel.Warning, "新证书无法使用，仍用旧证书 The new certificate in {File} cannot be used, the one before is kept: {Reason}")]
    private partial void LogKept(string file, string reason);
}
