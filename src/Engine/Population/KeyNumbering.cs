using System.Runtime.CompilerServices;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>Gives each different key a number from 0, in the order in which keys are first asked for.</summary>
/// <remarks>
/// An open-addressing table with linear probing over 128-bit keys: one 64-bit slot per entry holds 32 bits of the hash and the number
/// plus one, so that a foreign entry is mostly told apart without touching its key. The table doubles when two thirds are taken.
/// </remarks>
/// <param name="expected">Number of different keys expected; the table grows beyond it.</param>
internal sealed class KeyNumbering(int expected)
{
    // Odd 64-bit constants: 2^64 divided by the golden ratio; the multiplier of L'Ecuyer (1999); the mixer of Evensen's rrmxmx family.
    private const ulong HighFactor = 0x9E3779B97F4A7C15;
    private const ulong LowFactor = 0xD1342543DE82EF95;
    private const ulong MixFactor = 0xD6E8FEB86659FD93;

    private ulong[] slots = new ulong[SlotsFor(expected)];
    private ChildKey[] keys = new ChildKey[Math.Max(4, expected)];

    /// <summary>Number of different keys so far.</summary>
    public int Count { get; private set; }

    /// <summary>The different keys by number.</summary>
    public ReadOnlySpan<ChildKey> Keys => keys.AsSpan(0, Count);

    /// <summary>A 64-bit hash of a key, the same on every machine.</summary>
    /// <param name="key">The key.</param>
    /// <returns>High × a + Low × b, mixed.</returns>
    public static ulong Hash(ChildKey key)
    {
        var h = (key.High * HighFactor) + (key.Low * LowFactor);
        h ^= h >> 32;
        h *= MixFactor;
        return h ^ (h >> 32);
    }

    /// <summary>The number of a key; a new one where it was not seen before.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hash">Its <see cref="Hash"/>.</param>
    /// <returns>A number from 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int NumberOf(ChildKey key, ulong hash)
    {
        var mask = slots.Length - 1;
        var fragment = hash & 0xFFFF_FFFF_0000_0000;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var entry = slots[slot];
            if (entry == 0)
            {
                slots[slot] = fragment | (uint)(Count + 1);
                if (Count == keys.Length) Array.Resize(ref keys, checked(keys.Length * 2));
                keys[Count++] = key;
                if (Count > slots.Length / 3 * 2) Grow();
                return Count - 1;
            }

            if ((entry & 0xFFFF_FFFF_0000_0000) == fragment)
            {
                var number = (int)((uint)entry - 1);
                if (keys[number] == key) return number;
            }
        }
    }

    private static int SlotsFor(int count)
    {
        var slots = 16;
        while (slots / 3 * 2 < count) slots *= 2;
        return slots;
    }

    private void Grow()
    {
        slots = new ulong[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var hash = Hash(keys[number]);
            var slot = (int)hash & mask;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | (uint)(number + 1);
        }
    }
}
