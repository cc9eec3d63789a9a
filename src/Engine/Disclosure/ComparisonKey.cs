using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Scoring;

namespace EarlyWarning.Disclosure;

/// <summary>What two quarters must have in common so that their counts mean the same.</summary>
public static class ComparisonKey
{
    /// <summary>The key of a model as it was used: the same file with another base rate or another threshold flags other children.</summary>
    /// <param name="model">The model, intercepts and thresholds filled in; null where no model was used.</param>
    /// <param name="measure">What was counted.</param>
    /// <returns>SHA-256 over measure, model file, intercepts, thresholds and held values, lower-case hexadecimal.</returns>
    public static string Of(RiskModel? model, string measure)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(measure + "\n" + model?.Sha256 + "\n"));
        Span<byte> bytes = stackalloc byte[25];
        if (model is not null)
        {
            foreach (var stage in model.Stages)
            {
                bytes[0] = (byte)stage.Stage;
                BinaryPrimitives.WriteDoubleLittleEndian(bytes[1..], stage.Intercept ?? double.NaN);
                BinaryPrimitives.WriteDoubleLittleEndian(bytes[9..], stage.Threshold ?? double.NaN);
                BinaryPrimitives.WriteDoubleLittleEndian(bytes[17..], stage.HeldDistrictTerms ?? double.NaN);
                hash.AppendData(bytes);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
