using System.Text.Json;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;

namespace EarlyWarning.Outputs;

/// <summary>What the run record says of the file of child scores: that it was written, for whom, and until when. Nothing of a child.</summary>
internal static class ChildScoreRecord
{
    /// <summary>Writes the property <c>child_scores</c>; null where no such file was written.</summary>
    /// <param name="json">The run record.</param>
    /// <param name="content">The run.</param>
    public static void Write(Utf8JsonWriter json, OutputContent content)
    {
        if (content.Settings.ChildScores is not { } permission)
        {
            json.WriteNull("child_scores");
            return;
        }

        var rows = Rows(content);
        json.WriteStartObject("child_scores");
        json.WriteString("purpose", permission.Purpose);
        json.WriteString("legal_basis", permission.LegalBasis);
        json.WriteString("recipient", permission.Recipient);
        json.WriteString("delete_by", PublishedWords.Day(permission.DeleteBy));
        json.NumberOrNull("rows", rows);
        json.WriteBoolean("protected", rows is null);
        json.WriteEndObject();
    }

    /// <summary>The number of rows is that of the city's children at the stages that have a model: told where all of those are shown, from what is shown.</summary>
    private static long? Rows(OutputContent content)
    {
        var stages = content.Model.Stages.Select(s => s.Stage).ToHashSet();
        var city = content.Table.Rows.Where(r => r.Kind == AreaKind.City && stages.Contains(r.Stage)).ToList();
        return city.Any(r => r.Protected) ? null : PrimaryRule.Protect(city.Sum(r => r.Figures!.Children), content.Settings.Publication);
    }
}
