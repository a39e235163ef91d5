import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

private typealias F = FloorRoom

/// The breaks that people were told, and two who change places.
struct BreakSheetTests {
  @Test("what people were told is replaced where it differs, and only supervisors tell")
  func told() throws {
    var record = F.record(at: "06:00")
    let amber = F.sheet("amber", (.statutory, "10:00", "10:30"))
    let basil = F.sheet("basil", (.statutory, "11:00", "11:30"))
    try record.perform(F.tell(amber, basil))
    #expect(try record.weigh(F.tell(amber, basil)).isEmpty)
    let later = F.sheet("basil", (.statutory, "11:30", "12:00"))
    let change = try record.perform(F.tell(amber, later))
    #expect(change.made.count == 1)
    #expect(record.told("basil") == later.breaks)
    #expect(record.all(.breakSheet).count == 2)
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(F.tell(amber), by: "amber") }?.cause
        == .notAllowed
    )
    for wrong in [
      F.sheet("amber", (.statutory, "06:30", "07:30")),
      F.sheet("amber", (.statutory, "10:00", "10:30"), (.meal, "10:15", "11:00")),
      F.sheet("amber", (.stepAway, "10:00", "10:30")),
    ] {
      #expect(
        refusal { () throws(Refusal) in _ = try record.weigh(F.tell(wrong)) }?.cause == .input
      )
    }
  }

  /// Amber rests 10:30–11:00 and eats 14–15; Basil rests 11:00–11:30 and eats 15–16.
  static func swapping() throws -> ChangeRecord {
    var record = F.record(at: "08:00")
    try record.perform(
      F.tell(
        F.sheet("amber", (.statutory, "10:30", "11:00"), (.meal, "14:00", "15:00")),
        F.sheet("basil", (.statutory, "11:00", "11:30"), (.meal, "15:00", "16:00")),
        F.sheet("cyril", (.statutory, "10:00", "10:30"), (.meal, "14:00", "15:00")),
        F.sheet("dana", (.statutory, "11:00", "11:30"), (.meal, "15:00", "16:00")),
        F.sheet("erin", (.statutory, "10:30", "10:50"), (.meal, "14:00", "15:00"))
      )
    )
    return record
  }

  static func swap(_ a: String, _ b: String, _ kind: BreakEntry.Kind = .statutory) -> SwapBreaks {
    SwapBreaks(first: F.shift(a), second: F.shift(b), kind: kind)
  }

  @Test("two change places where both agree, or a supervisor says so")
  func swapped() throws {
    var record = try Self.swapping()
    let swap = Self.swap("amber", "basil")
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(swap, by: "amber") }?.lines == [
        "nothing says that both agree"
      ]
    )
    #expect(
      refusal { () throws(Refusal) in _ = try record.weigh(swap, by: "cyril", basis: .agreement) }?
        .cause == .notAllowed
    )
    _ = try record.weigh(swap, by: "boss")
    try record.perform(swap, by: "amber", basis: .agreement)
    #expect(
      record.told("amber").map(\.span) == [F.span("11:00", "11:30"), F.span("14:00", "15:00")]
    )
    #expect(
      record.told("basil").map(\.span) == [F.span("10:30", "11:00"), F.span("15:00", "16:00")]
    )
  }

  @Test("a swap that breaks the room's times is refused with every reason")
  func illegal() throws {
    var record = try Self.swapping()
    func lines(
      _ a: String,
      _ b: String,
      _ kind: BreakEntry.Kind = .statutory,
      by: String = "boss"
    )
      -> [String]
    {
      refusal { () throws(Refusal) in
        _ = try record.weigh(Self.swap(a, b, kind), by: by, basis: .agreement)
      }?.lines ?? []
    }
    // Basil would rest 10:00–10:30 and then not before 15:00: four and a half hours.
    #expect(
      lines("cyril", "basil") == ["basil would be at the desk for more than 4 h without a break"]
    )
    #expect(
      lines("amber", "erin") == [
        "amber’s break is 30 min, the other’s 20 min", "erin’s break is 20 min, the other’s 30 min",
      ]
    )
    #expect(
      lines("amber", "dana", by: "amber")
        == ["they are in different roles, so the floor is another then"]
    )
    #expect(lines("amber", "amber").contains("amber cannot swap with themselves"))
    #expect(lines("amber", "fay") == ["fay has not been told of any breaks"])
    #expect(
      lines("amber", "cyril", .meal) == [
        "both have it at the same time, so there is nothing to swap"
      ]
    )
    record.clock("10:30")
    #expect(lines("amber", "basil") == ["amber’s break has come already"])
    let warned = try record.weigh(Self.swap("amber", "dana", .meal), by: "boss").warnings
    #expect(warned == ["they are in different roles, so the floor is another then"])
  }

  @Test("a tutee rests with their tutor, and changes places with nobody else")
  func together() throws {
    var room = F.room()
    room.roster.people = room.roster.people.map { person in
      guard person.id == "cyril" else { return person }
      var placement = person.placements[0]
      placement.tutor = "erin"
      return Person(id: person.id, name: person.name, placements: [placement])
    }
    var record = F.record(room, at: "08:00")
    try record.perform(
      F.tell(
        F.sheet("amber", (.statutory, "10:30", "11:00"), (.meal, "14:00", "15:00")),
        F.sheet("cyril", (.statutory, "11:00", "11:30"), (.meal, "14:30", "15:30")),
        F.sheet("erin", (.statutory, "11:00", "11:30"), (.meal, "14:30", "15:30"))
      )
    )
    for (person, companion) in [("cyril", "erin"), ("erin", "cyril")] {
      let lines = refusal { () throws(Refusal) in
        _ = try record.weigh(Self.swap("amber", person), by: "boss")
      }?.lines
      #expect(lines == ["\(person) has breaks together with \(companion)"])
    }
  }
}

/// Which of the breaks that somebody was told of are still to come.
struct OpenBreaksTests {
  private let told = F.sheet(
    "amber",
    (.screen, "09:00", "09:05"),
    (.statutory, "10:00", "10:30"),
    (.meal, "13:00", "14:00"),
    (.statutory, "16:00", "16:30")
  )

  private func open(_ entries: BreakEntry..., at time: String) -> [Span] {
    told.open(after: entries, at: F.at(time)).map(\.span)
  }

  private func rest(
    _ from: String,
    _ to: String?,
    due: Span? = nil,
    isInterrupted: Bool = false
  ) -> BreakEntry {
    BreakEntry(
      posting: F.shift("amber"),
      kind: .statutory,
      started: F.at(from),
      ended: isInterrupted ? nil : to.map(F.at),
      interrupted: isInterrupted ? to.map(F.at) : nil,
      due: due
    )
  }

  @Test(
    "what was had is gone, the first of its kind where it was not told; what was lost only where it was told"
  )
  func open() {
    let (first, meal, second) = (
      F.span("10:00", "10:30"), F.span("13:00", "14:00"), F.span("16:00", "16:30")
    )
    #expect(open(at: "09:00") == [first, meal, second])
    #expect(open(rest("11:00", "11:30"), at: "12:00") == [meal, second])
    #expect(open(rest("11:00", nil), at: "11:10") == [meal, second])
    #expect(open(rest("15:30", "16:00", due: second), at: "17:00") == [first, meal])
    #expect(
      open(rest("10:00", "10:10", due: first, isInterrupted: true), at: "12:00") == [meal, second]
    )
    // The break that was cut short was told for another time: a new plan has put it at ten.
    let old = F.span("09:00", "09:30")
    #expect(
      open(rest("09:00", "09:10", due: old, isInterrupted: true), at: "09:30")
        == [first, meal, second]
    )
    // Not over yet, it is neither had nor lost.
    let ahead = BreakEntry(posting: F.shift("amber"), kind: .statutory, due: first)
    #expect(open(ahead, at: "10:29") == [first, meal, second])
    #expect(open(ahead, at: "10:30") == [meal, second])
  }
}
