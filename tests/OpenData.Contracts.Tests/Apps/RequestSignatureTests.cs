using System.Text;
using OpenData.Contracts.Apps.Rules;

namespace OpenData.Contracts.Tests.Apps;

public sealed class RequestSignatureTests
{
    // Computed by OpenSSL and by Python.
    [Fact]
    public void The_signature_is_that_of_other_programs()
    {
        var query = RequestSignature.Canonical(
        [
            new("pageNum", "1"), new("page", "10"), new("街镇名称", "南京东路街道"),
        ]);
        Assert.Equal("%E8%A1%97%E9%95%87%E5%90%8D%E7%A7%B0=%E5%8D%97%E4%BA%AC%E4%B8%9C%E8%B7%AF%E8%A1%97%E9%81%93&page=10&pageNum=1", query);
        var signature = RequestSignature.Compute(
            "5rY0v8Wq1mKx3cT7bN9eZ2uH4jL6pA-sD_fG0hJ1kQw",
            "POST",
            "/api/invoke/267ff190aa3ad4ac849b4fdf2659231a",
            query,
            RequestSignature.BodyHash(Encoding.UTF8.GetBytes("{\"pageNum\":1}")),
            "1772337600",
            "b5f0c3a4e1d24a6f");
        Assert.Equal("483e8fe7bcad73a44e758f6b8894a80d325950d5f893ef1fba5c217026b285cc", Convert.ToHexStringLower(signature));
    }

    [Fact]
    public void Parameters_are_sorted_by_name_and_then_by_value_and_escaped() => Assert.Equal(
        "a=%2B&a=2&a-b=1&a~=%20", RequestSignature.Canonical([new("a~", " "), new("a-b", "1"), new("a", "2"), new("a", "+")]));
}
