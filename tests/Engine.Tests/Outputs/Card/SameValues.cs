using System.Collections;
using System.Globalization;

namespace EarlyWarning.Tests.Outputs;

/// <summary>Compares two values all the way down: lists by their items, records by their properties. NaN equals NaN.</summary>
internal static class SameValues
{
    /// <summary>The first place at which two values differ; null where they are the same.</summary>
    public static string? Difference(object? one, object? other, string place = "")
    {
        if (one is null || other is null) return one is null && other is null ? null : place;
        if (one.GetType() != other.GetType()) return place;
        if (one is string || one.GetType().IsPrimitive || one.GetType().IsEnum) return one.Equals(other) ? null : place;
        if (one is IEnumerable)
        {
            var (items, others) = (((IEnumerable)one).Cast<object?>().ToList(), ((IEnumerable)other).Cast<object?>().ToList());
            if (items.Count != others.Count) return place + ".Count";
            return items.Select((item, i) => Difference(item, others[i], place + "[" + i.ToString(CultureInfo.InvariantCulture) + "]")).FirstOrDefault(d => d is not null);
        }

        var properties = one.GetType().GetProperties().Where(p => p.GetMethod is { IsStatic: false } && p.GetIndexParameters().Length == 0 && p.PropertyType != typeof(Type) && p.PropertyType != one.GetType());
        return properties.Select(p => Difference(p.GetValue(one), p.GetValue(other), $"{place}.{p.Name}")).FirstOrDefault(d => d is not null);
    }
}
