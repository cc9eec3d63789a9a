using System.Text.Json;

namespace EarlyWarning.Outputs;

/// <summary>What the run record says of the attack audit, in its property <c>audit</c>: the one place where the release reads it.</summary>
/// <param name="Passed">Whether no cell can be told closer than the rules permit.</param>
/// <param name="Cells">Protected cells attacked; null where it is not said.</param>
/// <param name="Narrowest">Width of the narrowest interval that can be proved of a protected cell; null where it is not said.</param>
/// <param name="Whole">The property as it stands, for the release's own record.</param>
internal sealed record AuditRecord(bool Passed, long? Cells, long? Narrowest, JsonElement Whole)
{
    /// <summary>Reads the property.</summary>
    /// <param name="run">The run record.</param>
    /// <returns>The audit; null where the run was not audited.</returns>
    public static AuditRecord? Of(JsonElement run)
    {
        if (!run.TryGetProperty("audit", out var audit) || audit.ValueKind != JsonValueKind.Object) return null;
        if (!audit.TryGetProperty("passed", out var passed) || passed.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) return null;
        return new AuditRecord(passed.GetBoolean(), Number(audit, "cells"), Number(audit, "narrowest"), audit.Clone());
    }

    private static long? Number(JsonElement audit, string name) =>
        audit.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var value) ? value : null;
}
