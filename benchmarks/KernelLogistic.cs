using System.Globalization;
using EarlyWarning.Scoring;

namespace EarlyWarning.Benchmarks;

/// <summary>Goes through every float32 from −87 to 87: does the risk never fall, and how far is it from the correctly rounded one?</summary>
internal static class KernelLogistic
{
    public static void Run()
    {
        var last = BitConverter.SingleToInt32Bits(87f);
        const int Block = 1 << 20;
        var gate = new Lock();
        var (falls, worst, offBy1, offBy2) = (0L, 0, 0L, 0L);
        Parallel.For(0, (last / Block) + 1, b =>
        {
            var x = new float[Block + 1];
            var risks = new float[Block + 1];
            foreach (var sign in new[] { 1f, -1f })
            {
                // One value more than the block, so that neighbouring blocks are compared as well.
                for (var i = 0; i <= Block; i++) x[i] = sign * BitConverter.Int32BitsToSingle(Math.Min((b * Block) + i, last));
                Kernel.Risk(Kernel.Widest, x, 0, risks);
                var (blockFalls, blockWorst, blockOff1, blockOff2) = (0L, 0, 0L, 0L);
                for (var i = 0; i < Block; i++)
                {
                    if ((risks[i + 1] - risks[i]) * sign < 0) blockFalls++;
                    var exact = (float)(1 / (1 + Math.Exp(-(double)x[i])));
                    var units = Math.Abs(BitConverter.SingleToInt32Bits(risks[i]) - BitConverter.SingleToInt32Bits(exact));
                    blockWorst = Math.Max(blockWorst, units);
                    blockOff1 += units == 1 ? 1 : 0;
                    blockOff2 += units > 1 ? 1 : 0;
                }

                lock (gate)
                {
                    falls += blockFalls;
                    worst = Math.Max(worst, blockWorst);
                    offBy1 += blockOff1;
                    offBy2 += blockOff2;
                }
            }
        });
        var total = 2.0 * last;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{total:N0} values: falls {falls}; worst {worst} units in the last place; off by 1: {offBy1 / total:P2}, by more: {offBy2 / total:P4}"));
    }
}
