using EarlyWarning.Outputs;

namespace EarlyWarning.Tests.Outputs;

internal sealed class SpreadsheetTextTest
{
    [TestCase("Nordstadt", "Nordstadt")]
    [TestCase("Alt-Nord + Süd (a=b)", "Alt-Nord + Süd (a=b)")]
    [TestCase("Mitte; Nord, Süd", "Mitte; Nord, Süd")]
    [TestCase("", "")]
    public void Harmless_OrdinaryText_IsLeftAlone(string text, string expected) => Assert.That(SpreadsheetText.Harmless(text), Is.EqualTo(expected));

    [TestCase("=1+1", "'=1+1")]
    [TestCase("  =1+1", "  '=1+1")]
    [TestCase("\"=1+1", "\"'=1+1")]
    [TestCase("x;=1+1", "x;'=1+1")]
    [TestCase("x,\"@SUM(A1)", "x,\"'@SUM(A1)")]
    [TestCase("x\t-2", "x\t'-2")]
    [TestCase("\uFF1D1+1", "'\uFF1D1+1")]
    [TestCase(",;=1", ",;'=1")]
    public void Harmless_SignThatBeginsAFormula_GetsAnApostrophe(string text, string expected) => Assert.That(SpreadsheetText.Harmless(text), Is.EqualTo(expected));
}
