/// What the program says of itself.
public enum Product {
  /// Its version, by semantic versioning.
  public static let version = "1.0.0"
}
