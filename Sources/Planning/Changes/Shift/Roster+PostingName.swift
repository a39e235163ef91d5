public import CivilTime
public import Rostering

extension Roster {
  /// The posting somebody means: by its name or how the name begins, else the one of the day.
  ///
  /// - Parameters:
  ///   - person: Whose.
  ///   - date: The day it belongs to.
  ///   - key: The name of an extra one, or how it begins; nothing where the only one of the day is meant.
  /// - Returns: Its name; a rostered one's where nothing of the kind stands, for a command to refuse.
  public func posting(of person: String, on date: CivilDate, key: String?) -> PostingName {
    let names = standing(person, over: DateSpan(date, days: 1)).map(\.name)
    if let key {
      let found = names.filter { $0.key == key || $0.key.hasPrefix(key) && !$0.isRostered }
      let only = found.first { $0.key == key } ?? (found.count == 1 ? found.first : nil)
      return only ?? PostingName(person: person, date: date, key: key)
    }
    let only = names.count == 1 ? names.first : nil
    return only ?? PostingName(person: person, date: date)
  }
}
