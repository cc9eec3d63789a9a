using EarlyWarning.Scoring;
using EarlyWarning.Tests.Reference;
using EarlyWarning.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class KernelPropertyTests
{
    private static readonly Gen<float> Numbers = Gen.OneOf(
        Gen.Choose(-40, 40).Select(i => (float)i), Gen.Choose(-4000, 4000).Select(i => i / 100f), Gen.Choose(int.MinValue, int.MaxValue).Select(BitConverter.Int32BitsToSingle));

    private static readonly Gen<Term> Terms =
        from cuts in Numbers.Where(float.IsFinite).ArrayOf()
        let places = cuts.Select(c => c == 0 ? 0f : c).Distinct().Order().Take(31).ToArray()
        from linear in Gen.Elements(true, false)
        from scores in Gen.Choose(-2000, 2000).Select(i => i / 1000f).ArrayOf(places.Length + 1)
        from slopes in Gen.Choose(-2000, 2000).Select(i => i / 1000f).ArrayOf(linear ? places.Length + 1 : 0)
        from missing in Gen.Choose(-2000, 2000).Select(i => i / 1000f)
        select new Term
        {
            Indicator = "X1", Cuts = [.. places], Scores = [.. scores], Slopes = [.. slopes], Missing = missing, Source = new LocalText("Test", "test"),
        };

    /// <summary>Any term over any values: the definition agrees with double precision, every path and the codes with the definition.</summary>
    [Test]
    public void Add_AnyTermAnyValues_EqualsTheOracleOnEveryPathAndFromCodes()
    {
        var cases = from term in Terms
                    from values in Numbers.ArrayOf()
                    select (Term: term, Column: values.Concat(term.Cuts).Concat(term.Cuts.Select(MathF.BitDecrement)).ToArray());
        Prop.ForAll(cases.ToArbitrary(), c => Holds(c.Term, c.Column)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260930, 11));
    }

    private static bool Holds(Term definition, float[] column)
    {
        var term = new CompiledTerm(definition);
        var expected = new float[column.Length];
        Kernel.Add(KernelPath.Scalar, term, column, expected);
        for (var i = 0; i < column.Length; i++)
        {
            var oracle = TermOracle.Value(definition, column[i]);
            if (Math.Abs(expected[i] - oracle) > (term.IsLinear ? 1e-6 * (1 + Math.Abs(oracle)) : 0)) return false;
        }

        return KernelSample.Paths.All(path => Bits(path, term, column).SequenceEqual(KernelSample.Bits(expected))
            && (term.IsLinear || CodedBits(path, definition, term, column).SequenceEqual(KernelSample.Bits(expected))));
    }

    private static int[] Bits(KernelPath path, CompiledTerm term, float[] column)
    {
        var sums = new float[column.Length];
        Kernel.Add(path, term, column, sums);
        return KernelSample.Bits(sums);
    }

    private static int[] CodedBits(KernelPath path, Term definition, CompiledTerm term, float[] column)
    {
        var (sums, codes) = (new float[column.Length], new byte[column.Length]);
        Kernel.Encode(path, CodedTerm.Coder(definition), column, new float[column.Length], codes);
        Kernel.AddCoded(path, new CodedTerm(term), codes, sums);
        return KernelSample.Bits(sums);
    }
}
