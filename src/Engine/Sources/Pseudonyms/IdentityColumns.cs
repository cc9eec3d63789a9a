using System.Collections.Immutable;
using System.Text;

namespace EarlyWarning.Sources;

/// <summary>Where in a file identities stand, and which of its columns may stay.</summary>
/// <param name="Header">The header line.</param>
/// <param name="FamilyName">Index of the family name.</param>
/// <param name="FirstNames">Index of the first names.</param>
/// <param name="BirthDate">Index of the birth date.</param>
/// <param name="Kept">Indices of the columns that stay.</param>
/// <param name="Gone">Headings of those that do not.</param>
internal sealed record IdentityColumns(
    HeaderLine Header, int FamilyName, int FirstNames, int BirthDate, ImmutableArray<int> Kept, ImmutableArray<string> Gone)
{
    /// <summary>Finds the columns in the header of a file.</summary>
    /// <param name="survey">The file.</param>
    /// <param name="windows1252">Whether it is Windows-1252.</param>
    /// <param name="request">What is to be done.</param>
    /// <param name="log">Takes what is wrong with the header.</param>
    /// <returns>The columns; null where the header is not as expected.</returns>
    public static IdentityColumns? Find(FileSurvey survey, bool windows1252, PseudonymisationRequest request, FindingLog log)
    {
        ImmutableArray<string> identity = [HeaderLine.Clean(request.FamilyName), HeaderLine.Clean(request.FirstNames), HeaderLine.Clean(request.BirthDate)];
        ImmutableArray<string> wanted = [.. identity.Concat(request.Drop.Select(HeaderLine.Clean)).Distinct(StringComparer.Ordinal)];
        var header = HeaderLine.Find(survey.Head.Span, windows1252, wanted);
        if (header is null || header.Matched < wanted.Length)
        {
            ExtractFile.ReportMissing(header, wanted, log);
            return null;
        }

        foreach (var repeated in header.Cells.Where(c => c.Length > 0).GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            log.Add(SourcesFindings.DuplicateHeader, header.Line, repeated.Key);
        }

        if (header.Cells.Contains(request.KeyColumn, StringComparer.Ordinal)) log.Add(PseudonymFindings.KeyColumnTaken, header.Line, request.KeyColumn);
        if (log.Stopped) return null;

        ImmutableArray<int> kept = [.. Enumerable.Range(0, header.Cells.Length).Where(i => Stays(header.Cells[i]))];
        return new IdentityColumns(
            header, At(identity[0]), At(identity[1]), At(identity[2]), kept, [.. header.Cells.Where(c => c.Length > 0 && !Stays(c))]);

        bool Stays(string name) => name.Length > 0 && !wanted.Contains(name, StringComparer.Ordinal) && !SensitiveHeader.InChildLevel(name);
        int At(string name) => Array.IndexOf(header.Cells, name);
    }

    /// <summary>The child of the current record.</summary>
    /// <param name="feed">The records.</param>
    /// <returns>The child; null where name or birth date is missing or cannot be read.</returns>
    public ChildIdentity? ChildOf(RecordFeed feed)
    {
        var family = CellText.Trim(feed.Field(FamilyName));
        var first = CellText.Trim(feed.Field(FirstNames));
        if (CellText.IsMissing(family) || CellText.IsMissing(first) || !DateText.TryRead(CellText.Trim(feed.Field(BirthDate)), out var day)) return null;
        return ChildIdentity.Of(Encoding.UTF8.GetString(family), Encoding.UTF8.GetString(first), day);
    }
}
