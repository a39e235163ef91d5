import CivilTime
import Drawing
import DutyRules
import Planning
import Rostering

/// What stands against a swap, in words for who asks it.
///
/// Of their own side they are told all. Of the other's only what the shifts on the board say too, which is rest between
/// two of them; how long somebody has worked on average, or when they last saw a doctor, is nobody else's business.
struct SwapReasons {
  let person: String
  let zone: ZoneRules
  let names: Naming
  var speech: PlainSpeech?

  private static let ofShifts: Set = ["W10", "W11"]

  func words(_ verdicts: [Verdict]) -> [String] {
    var words: [String] = []
    for verdict in verdicts where verdict.severity == .breach {
      let text = VerdictText(verdict, zone: zone, naming: names)
      let said =
        verdict.person == person
        ? "You would have \(text.finding)"
        : Self.ofShifts.contains(verdict.rule)
          ? "\(names.person(id: verdict.person)) would have \(text.finding)"
          : "A limit on working time stands against it for \(names.person(id: verdict.person))"
      if !words.contains(said) { words.append(said) }
    }
    return words
  }

  /// The reasons of a refusal.
  func words(_ refusal: Refusal) -> [String] {
    var words: [String] = []
    for objection in refusal.objections {
      let said =
        objection.verdict.map { self.words([$0]) } ?? [
          Sentence.opened(speech?.said(objection.message) ?? objection.message)
        ]
      for text in said where !words.contains(text) { words.append(text) }
    }
    return words
  }
}
