import Drawing
import Planning
import Rostering

extension Visit {
  /// Why a command was refused, each reason beside the field it is about, with people called by their names.
  ///
  /// - Parameters:
  ///   - refusal: The refusal.
  ///   - field: The field; the form as a whole where nothing is said.
  /// - Returns: A mistake for each reason.
  func mistakes(_ refusal: Refusal, at field: String = "") -> [Mistake] {
    let roster = standing.room.roster
    let names = Naming(roster, showsNames: true)
    let people = Set(roster.people.map(\.id))
    return refusal.objections.map { objection in
      // What to type at the command line is no help here.
      let hint = objection.hint.flatMap { $0.contains("relief ") || $0.contains("--") ? nil : $0 }
      let words =
        TextWidth.clean(objection.message) + (hint.map { ": \(TextWidth.clean($0))" } ?? "")
      return Mistake(field, Sentence.opened(names.spoken(words, of: people)) + ".")
    }
  }
}

extension Refusal {
  /// The status that a page with its reasons has.
  var status: Int {
    switch cause {
    case .notAllowed: 403
    case .input: 422
    case .conflict: 409
    }
  }
}
