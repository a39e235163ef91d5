/// Which entries of the journal are for the person, those who look after them, and the data protection officer.
///
/// That there is one says already more than a colleague should know, so lists for others leave them out.
public enum ConfidentialEntries {
  /// The first words of the commands that make confidential facts.
  public static let words: Set<String> = ["call", "care", "away"]

  /// Whether an entry of a command is one.
  public static func contain(_ command: String) -> Bool {
    command.split(separator: " ").first.map { words.contains(String($0)) } ?? false
  }
}
