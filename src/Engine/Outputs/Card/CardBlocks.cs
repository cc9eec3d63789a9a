using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>One section of a model card: its heading and what stands under it. The same sections become HTML and Markdown.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What stands under it, in order.</param>
internal sealed record CardSection(string Id, string Title, ImmutableArray<CardBlock> Blocks);

/// <summary>A piece of a section. Texts are texts: whoever writes a format escapes them.</summary>
internal abstract record CardBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Strong">Whether it is a result that must be seen.</param>
internal sealed record CardParagraph(string Text, bool Strong = false) : CardBlock;

/// <summary>A heading inside a section.</summary>
/// <param name="Text">Its text.</param>
internal sealed record CardHeading(string Text) : CardBlock;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
internal sealed record CardList(ImmutableArray<string> Items) : CardBlock;

/// <summary>Words and what they mean here.</summary>
/// <param name="Entries">The entries.</param>
internal sealed record CardFacts(ImmutableArray<(string Word, string Meaning)> Entries) : CardBlock;

/// <summary>A table. Its first column holds words.</summary>
/// <param name="Caption">Its caption.</param>
/// <param name="Head">The heads of its columns.</param>
/// <param name="Rows">Its rows, each as long as the head.</param>
/// <param name="Figures">Whether the other columns hold figures.</param>
internal sealed record CardTable(string Caption, ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows, bool Figures = true) : CardBlock;

/// <summary>A picture, and the table it was drawn from: who cannot see the picture, or reads a format without pictures, reads the table.</summary>
/// <param name="Svg">The picture.</param>
/// <param name="Table">The figures.</param>
internal sealed record CardPicture(Html Svg, CardTable Table) : CardBlock;

/// <summary>Places to be filled in by hand.</summary>
/// <param name="Words">What belongs in each.</param>
internal sealed record CardBlanks(ImmutableArray<string> Words) : CardBlock;
