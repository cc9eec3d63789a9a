using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The pseudonym of a child of a SchILD-NRW folder: the same that <see cref="Pseudonymisation"/> gives to the files of other offices.</summary>
internal static class SchildSecret
{
    /// <summary>The function that makes keys, from the secret of a file or of the environment.</summary>
    /// <param name="path">Full path of the file; null for the environment variable <see cref="KeySecret.Variable"/>.</param>
    /// <param name="near">Told every identity that gets a key.</param>
    /// <returns>The function; null where there is no sound secret.</returns>
    public static IdentityKey? Load(string? path, NearNames near)
    {
        try
        {
            return Of(KeySecret.Load(path), near);
        }
        catch (RunStoppedException)
        {
            // The folder's own finding says what is expected in its settings.
            return null;
        }
    }

    /// <summary>The function that makes keys with a secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="near">Told every identity that gets a key.</param>
    /// <returns>The function; identities that come to one form give equal keys.</returns>
    public static IdentityKey Of(KeySecret secret, NearNames near) => (surname, firstName, birthDate) =>
    {
        var identity = new ChildIdentity(IdentityText.FamilyName(Encoding.UTF8.GetString(surname)), IdentityText.FirstNames(Encoding.UTF8.GetString(firstName)), birthDate.DayNumber);
        near.Add(identity);
        return identity.Key(secret);
    };
}
