namespace OpenData.GraphQL.Engine.Tests.Transport.Uploads;

public sealed record UploadForm(string Title, UploadedFile? Cover, IReadOnlyList<UploadedFile>? Pages);
