/// A kind of hard call.
///
/// It is counted and never weighed.
///
/// - Source: weighing how often by how bad added no precision to a measure of police officers' critical incidents
///   (Critical Incident History Questionnaire, PMC3974917).
public struct ExposureCategory: Hashable, Sendable {
  /// Its id, `child`.
  public let id: String
  /// Its name as people read it.
  public let name: String
  /// Whether one call of it is reason enough for a flag.
  public let isFlaggedAtOnce: Bool
  /// Why it is a category of its own, and why it is flagged at once or not.
  public let rationale: Rationale

  /// Makes a category.
  public init(id: String, name: String, isFlaggedAtOnce: Bool, rationale: Rationale) {
    self.id = id
    self.name = name
    self.isFlaggedAtOnce = isFlaggedAtOnce
    self.rationale = rationale
  }
}
