using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Vocabulary;

public sealed class ChildKeyTests
{
    [Test]
    public void FromPseudonym_ThirtyTwoHexadecimalDigits_AreTheBitsThemselves()
    {
        var key = ChildKey.FromPseudonym("0123456789abcdefFEDCBA9876543210"u8);
        Assert.That(key, Is.EqualTo(new ChildKey(0x0123456789ABCDEF, 0xFEDCBA9876543210)));
    }

    [TestCase("4711")]
    [TestCase("0123456789abcdefFEDCBA987654321g")]
    [TestCase("-123456789abcdefFEDCBA9876543210")]
    public void FromPseudonym_OtherText_IsHashed(string pseudonym)
    {
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(pseudonym)));
        var key = ChildKey.FromPseudonym(Encoding.UTF8.GetBytes(pseudonym));
        Assert.That(key.High.ToString("X16", null) + key.Low.ToString("X16", null), Is.EqualTo(digest[..32]));
    }

    [Test]
    public void ToString_Key_SaysNothingOfTheChild() =>
        Assert.That(new ChildKey(1, 2).ToString(), Is.EqualTo(new ChildKey(3, 4).ToString()));
}
