namespace EarlyWarning.Outputs;

/// <summary>What a field of a published table is.</summary>
internal enum FieldKind
{
    /// <summary>Text for people, or a word.</summary>
    Text,

    /// <summary>An identifier.</summary>
    Code,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,
}
