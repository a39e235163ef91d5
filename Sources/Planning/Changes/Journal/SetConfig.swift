/// Takes another Config into the record.
///
/// Who reads the Config sees to it that the facts still fit it.
public struct SetConfig: Command {
  /// What the journal calls it.
  public static let name = "config"
  /// The files it consists of from now on.
  public let version: ConfigVersion

  /// Takes a Config.
  public init(version: ConfigVersion) { self.version = version }

  /// What it is about, for the journal.
  public var object: String { "\(version.files.count) files" }

  /// The facts it makes and ends.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var draft = Draft()
    draft.made[weighing.facts.config?.id ?? weighing.fresh(1)] = .config(version)
    return draft
  }
}

extension Facts {
  /// The Config that is in force, with its name.
  public var config: (id: FactID, version: ConfigVersion)? {
    for recorded in aboutTheRoom {
      if case .config(let version) = recorded.fact { return (recorded.id, version) }
    }
    return nil
  }
}
