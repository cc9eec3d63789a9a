using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What people who know a district say of its figures in one quarter. It is published as it stands.</summary>
/// <param name="District">The district.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Text">The text in Markdown, line feeds only; see <see cref="CommentMarkup"/> for what of it is printed.</param>
public sealed record DistrictComment(DistrictCode District, string Sha256, string Text);
