import CivilTime
import Planning
import Rostering

extension RandomFacts {
  /// A fact of a kind; a new kind does not compile until it has one here.
  mutating func fact(_ kind: FactKind) -> Fact {
    switch kind {
    case .person: .person(PersonIdentity(id: text(), name: text()))
    case .placement: .placement(DatedPlacement(person: text(), placement: placement()))
    case .absence: .absence(absence())
    case .restriction:
      .restriction(
        Restriction(person: text(), limit: limit(), days: days(), review: maybe { $0.date() })
      )
    case .history: .history(PastDuty(person: text(), span: span(), kind: pastKind()))
    case .earlier:
      .earlier(
        EarlierOccasion(
          person: text(),
          occasion: text(),
          year: int(1900...2199),
          worked: minutes()
        )
      )
    case .assignment: .assignment(assignment())
    case .release:
      .release(Release(posting: posting(), cause: pick([.swap, .standDown])))
    case .adjustment:
      .adjustment(
        Adjustment(
          posting: posting(),
          span: maybe { $0.span() },
          role: maybe { $0.text() },
          desk: maybe { $0.text() }
        )
      )
    case .acting: .acting(ActingRole(person: text(), role: text(), days: days()))
    case .worked:
      .worked(
        WorkedTime(
          person: text(),
          posting: maybe { $0.posting() },
          span: span(),
          kind: pick(WorkedTime.Kind.allCases),
          breakTaken: maybe { $0.minutes() }
        )
      )
    case .leaveRequest: .leaveRequest(LeaveRequest(absence: absence(), asked: instant()))
    case .swap: .swap(swap())
    case .credit:
      .credit(
        HoursCredit(
          person: text(),
          kind: pick(HoursCredit.Kind.allCases),
          hours: minutes(),
          date: date(),
          cause: maybe { FactID(key: "k\($0.int(0...9))", number: $0.int(1...999)) }
        )
      )
    case .publication:
      .publication(Publication(version: int(1...900), days: days(), at: instant()))
    case .sheet:
      .sheet(IssuedSheet(person: text(), month: date(), postings: list(20) { $0.issued() }))
    case .untold:
      .untold(
        Untold(
          posting: posting(),
          was: maybe { $0.span() },
          now: maybe { $0.span() },
          changed: instant(),
          known: text()
        )
      )
    case .told:
      .told(
        Told(
          posting: posting(),
          changed: instant(),
          at: instant(),
          by: text(),
          means: pick(Told.Means.allCases)
        )
      )
    case .hold:
      .hold(
        Hold(
          object: pick(Hold.Object.allCases),
          person: text(),
          days: maybe { $0.days() },
          until: date(),
          reference: text()
        )
      )
    case .breakTaken, .breakWish, .breakSheet, .stepAway: breakFact(kind, of: posting())
    case .exposure, .concern, .goodDay, .correction, .care, .careWish, .handover, .checkOut,
      .careReading, .trends:
      careFact(kind, of: text())
    case .config:
      .config(
        ConfigVersion(
          files: (0..<int(0...4)).map { InputFile(path: "\($0)\(text())", sha256: text()) }
        )
      )
    }
  }

  private mutating func assignment() -> Assignment {
    Assignment(
      id: text(),
      person: text(),
      date: date(),
      letter: letter(),
      span: span(),
      role: text(),
      team: maybe { $0.text() },
      desk: maybe { $0.text() },
      kind: pick(Assignment.Kind.allCases),
      instead: maybe { $0.posting() }
    )
  }

  private mutating func swap() -> Swap {
    Swap(
      gives: posting(),
      taker: text(),
      takes: maybe { $0.posting() },
      state: pick(Swap.State.allCases),
      asked: instant(),
      expires: instant()
    )
  }
}
