using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>Spoils what a run's record says of its audit, and the hash in the store that belongs to it.</summary>
public static class AuditedRun
{
    /// <summary>Takes the audit out of the record, or says that it failed.</summary>
    /// <param name="city">The city; the quarter was run.</param>
    /// <param name="failed">Whether it says that the audit failed; otherwise it says nothing of one.</param>
    /// <param name="quarter">The quarter.</param>
    public static void Spoil(CityFolder city, bool failed, string quarter = "2026-Q3")
    {
        var folder = Path.Combine(city.Output, quarter);
        var file = Path.Combine(folder, "run.json");
        var text = File.ReadAllText(file);
        var spoilt = failed
            ? text.Replace("\"passed\": true", "\"passed\": false", StringComparison.Ordinal)
            : Regex.Replace(text, ",\\s*\"audit\": \\{[^}]*\\}", "");
        Assert.That(spoilt, Is.Not.EqualTo(text));
        File.WriteAllText(file, spoilt, new UTF8Encoding(false));
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(city.Output, "results.sqlite"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE quarter SET folder_sha256 = $hash WHERE quarter = $quarter";
        command.Parameters.AddWithValue("$hash", HashOf(folder));
        command.Parameters.AddWithValue("$quarter", quarter);
        Assert.That(command.ExecuteNonQuery(), Is.EqualTo(1));
    }

    /// <summary>The hash of a folder, written from its description: path, zero byte, length and bytes of every published file, in ordinal order.</summary>
    private static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal))
        {
            if (name.StartsWith("internal/", StringComparison.Ordinal)) continue;
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            var length = new byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\0"));
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
