import CivilTime
import Planning
import Rostering
import Wellbeing

extension Table {
  /// What somebody has said about being looked after.
  static let careWish = Table(
    .careWish,
    name: "care_wish",
    columns: "person, unwanted, means, contact, on_days_off",
    definition: """
      person TEXT NOT NULL, unwanted TEXT NOT NULL, means TEXT, contact TEXT, on_days_off {int64},
      CHECK (means IN ('phone', 'message', 'letter', 'visit')), CHECK (on_days_off IN (0, 1)),
      CHECK ((means IS NULL) = (on_days_off IS NULL)),
      CHECK (means IS NOT NULL OR contact IS NULL)
      """,
    people: ["person", "contact"],
    write: { fact, row in
      guard case .careWish(let it) = fact else { return }
      row.text(it.person)
      row.list(it.wishes.unwanted.sorted())
      row.text(it.wishes.contact?.means.rawValue)
      row.text(it.wishes.contact?.by)
      row.int(it.wishes.contact.map { $0.isOnDaysOff ? 1 : 0 })
    },
    read: { row in
      let (person, unwanted) = (try row.text(), try row.list())
      let (means, by, isOnDaysOff) = (try row.textIfAny(), try row.textIfAny(), try row.intIfAny())
      var contact: AgreedContact?
      switch (means.map { AgreedContact.Means(rawValue: $0) }, isOnDaysOff) {
      case (let means??, let off?):
        contact = AgreedContact(by: by, means: means, isOnDaysOff: off == 1)
      case (nil, nil): break
      default: throw RowFault()
      }
      let wishes = CareWishes(unwanted: Set(unwanted), contact: contact)
      return .careWish(CareWish(person: person, wishes: wishes))
    }
  )

  /// The answer to "anyone to look after?".
  static let handover = Table(
    .handover,
    name: "handover",
    columns: "day, letter, author, at, is_nobody",
    definition: """
      day TEXT NOT NULL, letter TEXT NOT NULL, author TEXT NOT NULL, at {int64} NOT NULL,
      is_nobody {int64} NOT NULL, CHECK (is_nobody IN (0, 1))
      """,
    people: ["author"],
    write: { fact, row in
      guard case .handover(let it) = fact else { return }
      row.date(it.date)
      row.letter(it.letter)
      row.text(it.by)
      row.instant(it.at)
      row.bool(it.isNobody)
    },
    read: { row in
      .handover(
        HandoverAnswer(
          date: try row.date(),
          letter: try row.letter(),
          by: try row.text(),
          at: try row.instant(),
          isNobody: try row.bool()
        )
      )
    }
  )

  /// How somebody's shift was, for themselves.
  static let checkOut = Table(
    .checkOut,
    name: "check_out",
    columns: "person, day, posting, at, answer",
    definition: """
      person TEXT NOT NULL, day TEXT NOT NULL, posting TEXT NOT NULL, at {int64} NOT NULL,
      answer TEXT NOT NULL, CHECK (answer IN ('good', 'ordinary', 'hard'))
      """,
    write: { fact, row in
      guard case .checkOut(let it) = fact else { return }
      row.posting(it.posting)
      row.instant(it.at)
      row.one(of: it.answer)
    },
    read: { row in
      .checkOut(
        CheckOut(
          posting: try row.posting(),
          at: try row.instant(),
          answer: try row.one(of: CheckOut.Answer.self)
        )
      )
    }
  )

  /// That somebody read what is held about a person.
  static let careReading = Table(
    .careReading,
    name: "care_reading",
    columns: "person, reader, at, subject",
    definition: """
      person TEXT NOT NULL, reader TEXT NOT NULL, at {int64} NOT NULL, subject TEXT NOT NULL,
      CHECK (subject IN ('log', 'case', 'text', 'export'))
      """,
    people: ["person", "reader"],
    write: { fact, row in
      guard case .careReading(let it) = fact else { return }
      row.text(it.person)
      row.text(it.reader)
      row.instant(it.at)
      row.one(of: it.subject)
    },
    read: { row in
      .careReading(
        CareReading(
          person: try row.text(),
          reader: try row.text(),
          at: try row.instant(),
          subject: try row.one(of: CareReading.Subject.self)
        )
      )
    }
  )
}
