namespace EarlyWarning.Scoring;

/// <summary>The instruction sets the kernel is written for. All of them give the same bits.</summary>
internal enum KernelPath
{
    /// <summary>One child at a time; the definition.</summary>
    Scalar,

    /// <summary>4 children at a time, portable (SSE, AdvSimd).</summary>
    Vector128,

    /// <summary>8 children at a time (AVX2).</summary>
    Vector256,

    /// <summary>16 children at a time (AVX-512).</summary>
    Vector512,
}
