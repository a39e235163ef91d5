import CivilTime
import Testing
import Wellbeing

@Suite struct CareItemTests {
  static let now = Care.at("2026-01-05T10:00")
  static let moves: [CareMove] =
    [.offer, .accept, .decline, .noAnswer, .read, .lookedIn, .investigate, .investigationOver]
    + CareStep.allCases.map(CareMove.hold) + CareClosing.allCases.map(CareMove.close)

  /// An item after some moves by `tom`.
  func item(_ kind: CareKind = .trim, _ moves: CareMove...) throws(CareRefusal) -> CareItem {
    var item = Care.item(kind, Self.now)
    for move in moves { item = try item.after(move, at: Self.now, by: "tom") }
    return item
  }

  /// The moves an item takes, by the names of the states they lead to.
  func taken(_ item: CareItem) -> [String] {
    Self.moves.compactMap { move in
      (try? item.after(move, at: Self.now, by: "tom")).map { "\(move) → \($0.state)" }
    }
  }

  /// The whole machine of a TRiM referral, state by state, written by hand.
  @Test func everyStateTakesTheseMovesAndNoOthers() throws {
    let always = { (state: String) in ["lookedIn → \(state)", "investigate → \(state)"] }
    let name = "Wellbeing.CareStep."
    let closing = { (reason: String) in
      "close(Wellbeing.CareClosing.\(reason)) → closed(Wellbeing.CareClosing.\(reason))"
    }
    let hold = { (step: String) in "hold(\(name)\(step)) → held(\(name)\(step))" }
    #expect(
      try taken(item()) == ["offer → offered"] + always("flagged") + [closing("withdrawn")]
    )
    #expect(
      try taken(item(.trim, .offer))
        == ["accept → accepted", "decline → declined", "noAnswer → unanswered"]
        + always("offered") + [closing("withdrawn")]
    )
    #expect(
      try taken(item(.trim, .offer, .accept))
        == ["decline → declined"] + always("accepted") + [
          hold("trimFirst"), closing("handedOver"),
        ]
    )
    #expect(
      try taken(item(.trim, .offer, .decline))
        == ["accept → accepted"] + always("declined") + [closing("declined")]
    )
    #expect(
      try taken(item(.trim, .offer, .noAnswer))
        == ["offer → offered", "accept → accepted", "decline → declined"]
        + always("unanswered") + [closing("withdrawn")]
    )
    #expect(
      try taken(item(.trim, .offer, .accept, .hold(.trimFirst)))
        == ["decline → declined"] + always("held(\(name)trimFirst)")
        + [hold("trimSecond"), closing("handedOver")]
    )
    #expect(
      try taken(item(.trim, .offer, .accept, .hold(.trimFirst), .hold(.trimSecond)))
        == always("held(\(name)trimSecond)") + [closing("done"), closing("handedOver")]
    )
    #expect(try taken(item(.trim, .close(.withdrawn))).isEmpty)
  }

  @Test func noKindTakesAnothersTalk() throws {
    for kind in CareKind.allCases {
      var item = Care.item(kind, Self.now)
      if kind != .selfReferral { item = try self.item(kind, .offer, .accept) }
      var held: [CareStep] = []
      while let due = item.due {
        for step in CareStep.allCases where step != due {
          #expect(throws: CareRefusal.notDue(step, due: due)) {
            try item.after(.hold(step), at: Self.now, by: "tom")
          }
        }
        item = try item.after(.hold(due), at: Self.now, by: "tom")
        held.append(due)
      }
      #expect(held == kind.steps)
      #expect(try item.after(.close(.done), at: Self.now, by: "tom").state == .closed(.done))
    }
    // Each talk belongs to one kind.
    let all = CareKind.allCases.flatMap(\.steps)
    #expect(all.count == CareStep.allCases.count && Set(all).count == all.count)
  }

  @Test func silenceClosesNothingUntilSomebodyHasLookedIn() throws {
    let silent = try item(.wellbeingCheck, .lookedIn, .offer, .noAnswer)
    #expect(throws: CareRefusal.notNow(.close(.unanswered), .unanswered)) {
      try silent.after(.close(.unanswered), at: Self.now, by: "tom")
    }
    let seen = try silent.after(.lookedIn, at: Self.now, by: "tom")
    #expect(
      try seen.after(.close(.unanswered), at: Self.now, by: "tom").state == .closed(.unanswered)
    )
  }

  @Test func decliningCostsNothingAndMayBeTakenBack() throws {
    let declined = try item(.trim, .offer, .accept, .hold(.trimFirst), .decline)
    #expect(declined.due == nil)
    let back = try declined.after(.accept, at: Self.now, by: "ada")
    #expect(back.due == .trimSecond)
    #expect(back.held == [.trimFirst])
  }

  @Test func nobodyHandlesTheirOwnRecordNorThatOfSomebodyWhoDoesNotWantThem() throws {
    let wishes = CareWishes(unwanted: ["tom"])
    for kind in [CareKind.trim, .selfReferral, .hotDebrief] {
      for start in [
        Care.item(kind, Self.now), try item(.trim, .offer), try item(.trim, .offer, .accept),
      ] {
        for move in Self.moves {
          let isOwn = move == .accept || move == .decline || move == .close(.withdrawn)
          let own = Result { try start.after(move, at: Self.now, by: "ada") }
          if !isOwn {
            #expect(throws: CareRefusal.ownRecord("ada")) { try own.get() }
          }
          #expect(throws: CareRefusal.unwanted("tom")) {
            try start.after(move, at: Self.now, by: "tom", wishes: wishes)
          }
        }
      }
    }
    #expect(try item(.trim, .offer).after(.accept, at: Self.now, by: "ada").state == .accepted)
    #expect(
      try item(.trim).after(.close(.withdrawn), at: Self.now, by: "ada").state
        == .closed(.withdrawn)
    )
  }

  @Test func underInvestigationDebriefsWaitAndWelfareGoesOn() throws {
    for kind in CareKind.allCases where kind != .selfReferral {
      let item = try item(kind, .investigate)
      #expect(item.isUnderInvestigation)
      let offered = Result { try item.after(.offer, at: Self.now, by: "tom") }
      if kind == .hotDebrief || kind == .coldDebrief {
        #expect(throws: CareRefusal.underInvestigation) { try offered.get() }
        let over = try item.after(.investigationOver, at: Self.now, by: "tom")
        #expect(try over.after(.offer, at: Self.now, by: "tom").state == .offered)
      } else {
        #expect(try offered.get().state == .offered)
      }
      #expect(throws: CareRefusal.notNow(.investigate, .flagged)) {
        try item.after(.investigate, at: Self.now, by: "tom")
      }
    }
  }

  @Test func aSelfReferralIsReadOnce() throws {
    let sent = Care.item(.selfReferral, Self.now)
    #expect(sent.due == .selfReferral && sent.readAt == nil)
    let read = try sent.after(.read, at: Self.now + .hours(3), by: "tom")
    #expect(read.readAt == Self.now + .hours(3) && read.state == .accepted)
    #expect(throws: CareRefusal.notNow(.read, .accepted)) {
      try read.after(.read, at: Self.now + .hours(4), by: "tom")
    }
    let talked = try sent.after(.hold(.selfReferral), at: Self.now + .hours(5), by: "tom")
    #expect(talked.readAt == Self.now + .hours(5))
  }
}
