import CivilTime
import Planning
import Rostering
import Wellbeing

extension Table {
  /// What was corrected of a hard call or a concern; where it has an event it is of a hard call.
  static let correction = Table(
    .correction,
    name: "correction",
    columns: "person, event, concern, change, category, moment, author, at",
    definition: """
      person TEXT NOT NULL, event TEXT, concern TEXT, change TEXT NOT NULL, category TEXT,
      moment {int64}, author TEXT NOT NULL, at {int64} NOT NULL,
      CHECK ((event IS NULL) <> (concern IS NULL)),
      CHECK (change IN ('withdrawn', 'category', 'time')),
      CHECK ((change = 'category') = (category IS NOT NULL)),
      CHECK ((change = 'time') = (moment IS NOT NULL))
      """,
    people: ["person", "author"],
    write: { fact, row in
      guard case .correction(let made) = fact else { return }
      let it = made.correction
      row.text(made.person)
      switch it.subject {
      case .exposure(let name):
        // An exposure is its event and its person: another's is no correction of theirs.
        if name.person != made.person { row.refuse() }
        row.text(name.event)
        row.text(nil as String?)
      case .concern(let id):
        row.text(nil as String?)
        row.text(id)
      }
      switch it.change {
      case .withdrawn: row.change("withdrawn", nil, nil)
      case .category(let id): row.change("category", id, nil)
      case .time(let moment): row.change("time", nil, moment)
      }
      row.text(it.by)
      row.instant(it.at)
    },
    read: { row in
      let person = try row.text()
      let subject: Correction.Subject
      switch (try row.textIfAny(), try row.textIfAny()) {
      case (let event?, nil): subject = .exposure(ExposureName(event: event, person: person))
      case (nil, let concern?): subject = .concern(concern)
      default: throw RowFault()
      }
      let change: Correction.Change
      switch (try row.text(), try row.textIfAny(), try row.instantIfAny()) {
      case ("withdrawn", nil, nil): change = .withdrawn
      case ("category", let id?, nil): change = .category(id)
      case ("time", nil, let moment?): change = .time(moment)
      default: throw RowFault()
      }
      return .correction(
        CorrectionMade(
          person: person,
          correction: Correction(
            subject: subject,
            change: change,
            by: try row.text(),
            at: try row.instant()
          )
        )
      )
    }
  )
}

extension ColumnWriter {
  fileprivate mutating func change(_ word: String, _ category: String?, _ moment: Instant?) {
    text(word)
    text(category)
    int(moment?.seconds)
  }
}
