import CivilTime
import Drawing
import Planning
import Rostering
import Testing

struct PatternLabTests {
  /// A room that knows no letters, so that every cycle is worked with its own ready-made kinds.
  var bare: Room {
    var room = Sample.room
    room.roster.shifts = []
    return room
  }

  func lab(_ cycle: String, in room: Room) -> PatternLab {
    PatternLab(Sample.cycle(cycle, id: "lab"), room: room, from: day("2026-01-05"))
  }

  @Test(
    "published cycles have their published hours and weekends",
    arguments: [
      ("DDNN----", 42.0, 56, 3, 2, 8, 4), ("DDDD----NNNN----", 42.0, 112, 6, 5, 16, 4),
      ("EELL----", 35.0, 56, 3, 3, 8, 4), ("EELLNN----", 42.0, 70, 3, 2, 10, 5),
    ] as [(String, Double, Int, Int, Int, Int, Int)]
  )
  func published(
    cycle: String,
    hours: Double,
    repeats: Int,
    withoutStart: Int,
    free: Int,
    all: Int,
    teams: Int
  ) throws {
    let reading = lab(cycle, in: bare).reading
    #expect(abs(reading.hoursPerWeek - hours) < 1e-9)
    #expect(reading.repeatsAfterDays == repeats)
    #expect(reading.weekends.all == all)
    #expect(reading.weekends.withoutStart == withoutStart)
    #expect(reading.weekends.free == free)
    #expect(reading.cover?.offsets.count == teams)
  }

  @Test("two days, two nights, four off is 38.5 paid hours and one team on each shift")
  func paid() throws {
    let reading = lab("DDNN----", in: Sample.room).reading
    #expect(abs(reading.paidPerWeek - 38.5) < 1e-9)
    let cover = try #require(reading.cover)
    #expect(cover.offsets == [0, 2, 4, 6])
    #expect(cover.shares.map(\.teams) == [1, 1])
    #expect((cover.fewest, cover.most) == (1, 1))
    #expect(reading.longestRun == 4)
    #expect(reading.longestNights == 2)
  }

  @Test("runs go round the end of a cycle, and a cycle without rest has no longest run")
  func runs() {
    #expect(lab("N----NN", in: bare).reading.longestNights == 3)
    #expect(lab("DN", in: bare).reading.longestRun == nil)
    #expect(lab("--", in: bare).reading.cover == nil)
    #expect(lab("DD-D---", in: bare).reading.cover?.offsets.count == 7)
  }

  @Test("even cover is even on every day, found by counting, for every short cycle of two letters")
  func exhaustive() {
    for length in 1...6 {
      let cycles = (0..<length).reduce(1, { n, _ in n * 3 })
      for code in 0..<cycles {
        var rest = code
        var cycle = ""
        for _ in 0..<length {
          cycle.append(["-", "D", "N"][rest % 3])
          rest /= 3
        }
        let pattern = Sample.cycle(cycle, id: "x")
        guard let cover = PatternReading(pattern, kinds: Sample.shifts).cover else {
          #expect(pattern.letters.isEmpty)
          continue
        }
        for day in 0..<length {
          for share in cover.shares {
            let there = cover.offsets.count { pattern.cycle[(day + $0) % length] == share.letter }
            #expect(there == share.teams, "\(cycle) day \(day)")
          }
        }
      }
    }
  }

  @Test("cycles side by side, with what is ready-made said")
  func sideBySide() throws {
    let room = Sample.room
    let text = LabText(lab("DDNN----", in: room), against: [lab("EELLNN----", in: room)]).text
    #expect(text.contains("E is ready-made"))
    #expect(text.contains("N is the room’s 19:00–07:00"))
    try expectGolden(text, "lab.txt")
  }
}
