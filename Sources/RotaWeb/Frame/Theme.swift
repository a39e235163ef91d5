/// Light or dark, where the viewer chose one: on a shared machine nobody can change its settings.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  /// Dark text on white.
  case light
  /// Light text on near black.
  case dark
}
