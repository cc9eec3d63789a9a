using EarlyWarning.Settings;

namespace EarlyWarning.Tests.Settings;

internal sealed class PostgresAddressTests
{
    [TestCase("postgresql://server/db", "postgresql://server:5432/db?schema=earlywarning")]
    [TestCase("postgres://anna@server:6543/db?schema=stadt_1&sslmode=verify-full", "postgresql://anna@server:6543/db?schema=stadt_1&sslmode=verify-full")]
    [TestCase("postgresql://[2001:db8::1]/db?sslmode=prefer", "postgresql://[2001:db8::1]:5432/db?schema=earlywarning")]
    [TestCase("postgresql:///db?host=/run/postgresql", "postgresql://:5432/db?host=/run/postgresql&schema=earlywarning")]
    [TestCase("postgresql://J%C3%BCrgen%20M@server/fr%C3%BChe%20Hilfen", "postgresql://J%C3%BCrgen%20M@server:5432/fr%C3%BChe%20Hilfen?schema=earlywarning")]
    public void Parse_Address_HasOneForm(string worded, string form)
    {
        var address = PostgresAddress.Parse(worded)!;
        Assert.That(address.ToString(), Is.EqualTo(form));
        Assert.That(PostgresAddress.Parse(form), Is.EqualTo(address), "which reads as the same address");
    }

    [TestCase("out/results.sqlite")]
    [TestCase("C:\\postgres\\results.sqlite")]
    [TestCase("postgres/results.sqlite")]
    public void OfStore_File_IsNoAddress(string store) => Assert.That(PostgresAddress.OfStore(store), Is.Null);

    [TestCase("postgresql://anna:geheim@server/db")]
    [TestCase("postgresql://anna%3ageheim@server/db")]
    [TestCase("postgresql://anna:@server/db")]
    [TestCase("POSTGRES://server/db?schema=a&PASSWORD=geheim")]
    public void OfStore_Password_IsRefusedWithoutRepeatingIt(string store)
    {
        var refused = Assert.Throws<FormatException>(() => PostgresAddress.OfStore(store))!;
        Assert.That(PostgresAddress.HoldsPassword(store), Is.True);
        Assert.That(refused.ToString(), Does.Not.Contain("geheim").And.Not.Contain("anna"));
    }

    [TestCase("postgresql://server/db?schema=pg_own")]
    [TestCase("postgresql://server/db?schema=a;drop")]
    [TestCase("postgresql://server/db?schema=a&schema=b")]
    [TestCase("postgresql://server/db?host=/run")]
    [TestCase("postgresql:///db?host=relative")]
    [TestCase("postgresql://server:0/db")]
    [TestCase("postgresql://server/db/more")]
    [TestCase("postgresql://ser ver/db")]
    public void Parse_FaultyAddress_IsNone(string worded) => Assert.That(PostgresAddress.Parse(worded), Is.Null);
}
