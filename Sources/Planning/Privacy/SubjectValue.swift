import CivilTime
import Rostering

/// A fact as a tree of names and values, read off the value itself, so that nothing of it can be forgotten.
public indirect enum SubjectValue: Hashable, Sendable {
  /// One named part.
  public struct Part: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What it is.
    public let value: SubjectValue

    /// Makes a part.
    public init(_ name: String, _ value: SubjectValue) {
      self.name = name
      self.value = value
    }
  }

  /// A text: an id, a word, a date, a moment, a number.
  case text(String)
  /// Several of a kind.
  case list([SubjectValue])
  /// Parts with their names.
  case parts([Part])

  /// Reads a value; what is not there is left out.
  init(reading value: Any) {
    switch value {
    case let leaf as String: self = .text(leaf)
    case let leaf as any BinaryInteger: self = .text("\(leaf)")
    case let leaf as Bool: self = .text(leaf ? "yes" : "no")
    case let leaf as Double: self = .text("\(leaf)")
    case let days as DateSpan:
      let last = days.end == .never ? days.end : days.end - 1
      self = .parts([Part("from", Self(reading: days.start)), Part("to", Self(reading: last))])
    case let leaf as CivilDate: self = .text(leaf == .never ? "" : "\(leaf)")
    case let leaf as Instant: self = .text(leaf == .never ? "" : "\(leaf)")
    case let leaf as Minutes: self = .text("\(leaf)")
    case let leaf as WeekdaySet: self = .list(Self.days(leaf))
    case let leaf as ShiftLetter: self = .text("\(leaf)")
    case let leaf as FactID: self = .text("\(leaf)")
    default: self = Self.read(Mirror(reflecting: value), of: value)
    }
  }

  private static func days(_ set: WeekdaySet) -> [SubjectValue] {
    Weekday.allCases.filter { set.contains($0) }.map { .text("\($0)") }
  }

  private static func read(_ mirror: Mirror, of value: Any) -> SubjectValue {
    switch mirror.displayStyle {
    case .optional:
      return mirror.children.first.map { SubjectValue(reading: $0.value) } ?? .parts([])
    case .collection: return .list(mirror.children.map { SubjectValue(reading: $0.value) })
    case .set:
      // Sets have no order of their own.
      let items = mirror.children.map { SubjectValue(reading: $0.value) }
      return .list(items.sorted { "\($0)" < "\($1)" })
    case .enum:
      guard let payload = mirror.children.first else {
        return .text((value as? any RawRepresentable<String>)?.rawValue ?? "\(value)")
      }
      return .parts([Part(payload.label ?? "value", SubjectValue(reading: payload.value))])
    default:
      return .parts(
        mirror.children.enumerated().compactMap { i, child in
          let value = SubjectValue(reading: child.value)
          // What is not there has no parts.
          return value == .parts([]) ? nil : Part(child.label ?? "\(i + 1)", value)
        }
      )
    }
  }

  /// Whether a text of it is one of some.
  func holds(_ isMeant: (String) -> Bool) -> Bool {
    switch self {
    case .text(let text): isMeant(text)
    case .list(let items): items.contains { $0.holds(isMeant) }
    case .parts(let parts): parts.contains { $0.value.holds(isMeant) }
    }
  }

  /// The same with each text replaced.
  func replacing(_ other: (String) -> String) -> SubjectValue {
    switch self {
    case .text(let text): .text(other(text))
    case .list(let items): .list(items.map { $0.replacing(other) })
    case .parts(let parts): .parts(parts.map { Part($0.name, $0.value.replacing(other)) })
    }
  }
}
