using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Holds the nodes of a settings file against the description of its keys, and fills in the defaults.</summary>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class SchemaCheck(SettingsFaults faults)
{
    /// <summary>Checks a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="shape">What should stand there.</param>
    /// <param name="path">Keys that lead here, separated by points; for messages.</param>
    /// <param name="unit">Unit of a number.</param>
    /// <returns>The setting; without a value where it is faulty.</returns>
    public Setting Check(SettingsNode node, Shape shape, string path, LocalText? unit = null)
    {
        if (node is RefusedNode) return new Setting(node, null);
        if (IsBlank(node))
        {
            faults.At(SettingsFindings.Blank, node, Named(path), ShapeWords.Expected(shape, unit));
            return new Setting(node, null);
        }

        object? value = (shape, node) switch
        {
            (EitherShape either, MapNode) => Map((MapNode)node, either.Long, path),
            (EitherShape { Short: WordShape words }, ScalarNode scalar) => words.Words.Contains(scalar.Text) ? scalar.Text : WrongType(node, shape, path, unit),
            (EitherShape either, ScalarNode) => Check(node, either.Short, path, unit) is { } shortForm ? (object?)shortForm.Text ?? shortForm.Day : null,
            (MapShape shapes, MapNode map) => Map(map, shapes, path),
            (ByIndicatorShape shapes, MapNode map) => ByName(map, shapes.Value, path),
            (ByAuditShape shapes, MapNode map) => ByName(map, shapes.Value, path),
            (ListShape shapes, ListNode list) => List(list, shapes, path),
            (TextShape text, ScalarNode scalar) => ScalarForms.Text(scalar, text.Form) ?? WrongType(node, shape, path, unit),
            (WordShape words, ScalarNode scalar) => Word(scalar, words, path),
            (WholeNumberShape whole, ScalarNode scalar) => Whole(scalar, whole, path, unit),
            (NumberShape number, ScalarNode scalar) => Number(scalar, number, path, unit),
            (TruthShape, ScalarNode scalar) => (object?)ScalarForms.Truth(scalar) ?? WrongType(node, shape, path, unit),
            _ => WrongType(node, shape, path, unit),
        };
        return new Setting(node, value);
    }

    private static bool IsBlank(SettingsNode node) =>
        node is ScalarNode scalar && (scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Text));

    private ImmutableArray<(ScalarNode Key, Setting Value)> Map(MapNode map, MapShape shape, string path)
    {
        var entries = ImmutableArray.CreateBuilder<(ScalarNode Key, Setting Value)>();
        var names = shape.Keys.Select(key => key.Name).ToList();
        foreach (var (word, value) in map.Entries)
        {
            var key = shape.Keys.FirstOrDefault(k => k.Name == word.Text);
            if (key is null)
            {
                faults.At(SettingsFindings.UnknownKey, word, SettingsFaults.Same(word.Text), SettingsFaults.List(names), SettingsFaults.Meant(word.Text, names));
                continue;
            }

            entries.Add((word, Check(value, key.Shape, Join(path, key.Name), key.Unit)));
        }

        foreach (var key in shape.Keys.Where(k => !map.Entries.Any(entry => entry.Key.Text == k.Name)))
        {
            if (Absent(key, map, path) is { } setting) entries.Add((new ScalarNode(map.Line, map.Column, key.Name, Plain: true), setting));
        }

        return entries.ToImmutable();
    }

    private Setting? Absent(SettingsKey key, MapNode map, string path)
    {
        if (key.Required)
        {
            faults.At(SettingsFindings.MissingKey, map, SettingsFaults.List([Join(path, key.Name)]), key.Meaning);
            return null;
        }

        if (key.Default == "[]") return new Setting(map, ImmutableArray<Setting>.Empty);
        if (key.Default is { } literal) return Check(new ScalarNode(map.Line, map.Column, literal, Plain: true), key.Shape, Join(path, key.Name), key.Unit);
        return key.Shape is MapShape { AllOptional: true } ? Check(new MapNode(map.Line, map.Column, []), key.Shape, Join(path, key.Name)) : null;
    }

    private ImmutableArray<(ScalarNode Key, Setting Value)>? ByName(MapNode map, Shape value, string path)
    {
        if (map.Entries.Length == 0)
        {
            faults.At(SettingsFindings.TooFew, map, SettingsFaults.List([path]));
            return null;
        }

        return map.Entries.Select(entry => (entry.Key, Check(entry.Value, value, Join(path, SettingsFaults.Same(entry.Key.Text).English)))).ToImmutableArray();
    }

    private ImmutableArray<Setting>? List(ListNode list, ListShape shape, string path)
    {
        if (list.Items.Length < shape.AtLeast)
        {
            faults.At(SettingsFindings.TooFew, list, SettingsFaults.List([path]));
            return null;
        }

        return list.Items.Select(item => Check(item, shape.Item, path)).ToImmutableArray();
    }

    private string? Word(ScalarNode scalar, WordShape shape, string path)
    {
        if (shape.Words.Contains(scalar.Text)) return scalar.Text;
        faults.At(SettingsFindings.UnknownWord, scalar, SettingsFaults.List([path]), SettingsFaults.Same(scalar.Text),
            SettingsFaults.List(shape.Words), SettingsFaults.Meant(scalar.Text, shape.Words));
        return null;
    }

    private object? Whole(ScalarNode scalar, WholeNumberShape shape, string path, LocalText? unit)
    {
        if (ScalarForms.Whole(scalar) is not { } number) return WrongType(scalar, shape, path, unit);
        var inside = shape.Only.IsEmpty ? number >= shape.Minimum && number <= shape.Maximum : shape.Only.Any(only => only == number);
        return inside ? number : OutOfRange(scalar, shape, path, unit);
    }

    private object? Number(ScalarNode scalar, NumberShape shape, string path, LocalText? unit)
    {
        if (ScalarForms.Number(scalar) is not { } number) return WrongType(scalar, shape, path, unit);
        var inside = (shape.AboveMinimum ? number > shape.Minimum : number >= shape.Minimum)
            && (shape.BelowMaximum ? number < shape.Maximum : number <= shape.Maximum);
        return inside ? number : OutOfRange(scalar, shape, path, unit);
    }

    private object? WrongType(SettingsNode node, Shape shape, string path, LocalText? unit)
    {
        var expected = ShapeWords.Expected(shape, unit);
        if (shape is NumberShape) expected = new(expected.German + ", mit Punkt und ohne Anführungszeichen", expected.English + ", with a point and without quotation marks");
        if (shape is WholeNumberShape) expected = new(expected.German + ", ohne Anführungszeichen", expected.English + ", without quotation marks");
        if (shape is TextShape && node is ScalarNode { Plain: true } scalar && !ScalarForms.IsText(scalar)) expected = new(expected.German + ", hier in Anführungszeichen", expected.English + ", here in quotation marks");
        faults.At(SettingsFindings.WrongType, node, Named(path), expected, ShapeWords.Found(node));
        return null;
    }

    private object? OutOfRange(SettingsNode node, Shape shape, string path, LocalText? unit)
    {
        faults.At(SettingsFindings.OutOfRange, node, SettingsFaults.List([path]), ShapeWords.Expected(shape, unit), ShapeWords.Found(node));
        return null;
    }

    private static LocalText Named(string path) =>
        path.Length == 0 ? new LocalText("Einstellungen", "settings") : SettingsFaults.List([path]);

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
