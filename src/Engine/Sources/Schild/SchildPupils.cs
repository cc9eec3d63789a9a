using System.Buffers.Binary;
using System.Security.Cryptography;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Makes the pseudonym of a child from its identity, the only use that is made of it.</summary>
/// <param name="surname">Surname, UTF-8, without the class behind <c>#</c>.</param>
/// <param name="firstName">First name, UTF-8.</param>
/// <param name="birthDate">Birth date.</param>
/// <returns>The key.</returns>
internal delegate ChildKey IdentityKey(ReadOnlySpan<byte> surname, ReadOnlySpan<byte> firstName, DateOnly birthDate);

/// <summary>Finds the child of a row by the first three cells, as SchILD-NRW names children in all files of a folder.</summary>
/// <remarks>A name is kept only as 128 bits of its SHA-256, for as long as the folder is read; rows of one child follow each other, so that few are hashed.</remarks>
internal sealed class SchildPupils
{
    private readonly Dictionary<UInt128, int> numbers = [];
    private readonly byte[] latestName = new byte[512];
    private int latestLength = -1;
    private int latest;

    /// <summary>The children that count, in the order of SchuelerBasisdaten.</summary>
    public List<SchildPupil> All { get; } = [];

    /// <summary>Rows since the last <see cref="StartFile"/> that belong to no child of SchuelerBasisdaten.</summary>
    public long Unmatched { get; private set; }

    /// <summary>Begins another file.</summary>
    public void StartFile()
    {
        Unmatched = 0;
        latestLength = -1;
        latestName.AsSpan().Clear();
    }

    /// <summary>Adds a child of SchuelerBasisdaten.</summary>
    /// <param name="identity">Its first three cells.</param>
    /// <param name="number">Index into <see cref="All"/>; −1 for a child that does not count here.</param>
    /// <returns>Whether the identity is new.</returns>
    public bool TryAdd(ReadOnlySpan<byte> identity, int number) => numbers.TryAdd(Digest(identity), number);

    /// <summary>The child of a row.</summary>
    /// <param name="identity">The first three cells.</param>
    /// <returns>The child; null where it does not count or is not known.</returns>
    public SchildPupil? Find(ReadOnlySpan<byte> identity)
    {
        if (identity.Length != latestLength || !identity.SequenceEqual(latestName.AsSpan(0, latestLength)))
        {
            latest = numbers.GetValueOrDefault(Digest(identity), -2);
            latestLength = identity.Length <= latestName.Length ? identity.Length : -1;
            if (latestLength >= 0) identity.CopyTo(latestName);
        }

        if (latest == -2) Unmatched++;
        return latest < 0 ? null : All[latest];
    }

    private static UInt128 Digest(ReadOnlySpan<byte> identity)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(identity, digest);
        return BinaryPrimitives.ReadUInt128LittleEndian(digest);
    }
}
