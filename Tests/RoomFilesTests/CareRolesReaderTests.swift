import CivilTime
import Foundation
import Planning
import RoomFiles
import Rostering
import Testing
import Wellbeing

struct CareRolesReaderTests {
  @Test("the usual skills are the names of the roles, in a room without a file too")
  func usual() throws {
    let who = try #require(ConfigReader.read(try Fixtures.base()).room).wellbeing.who
    #expect(who[.lead] == ["welfare-lead"] && who[.practitioner] == ["trim"])
    #expect(who == WellbeingRules.builtIn.who)
    for role in CareRole.allCases {
      #expect(
        try WellbeingReaderTests.shipped().contains("\n  \(role.rawValue): [\(role.rawValue)]")
      )
    }
  }

  @Test("a room's own skills are read, one or a list or none")
  func own() throws {
    let reading = try WellbeingReaderTests.reading(
      "who:\n  welfare-lead: tutor\n  trim: [trim, radio]\n  peer: []\n"
    )
    let who = try #require(reading.room).wellbeing.who
    #expect(who[.lead] == ["tutor"] && who[.practitioner] == ["trim", "radio"])
    #expect(who[.peer] == [] && who[.deputy] == ["welfare-deputy"])
  }

  @Test("a skill that nobody has is a warning at its place, a usual one is not")
  func unheld() throws {
    var files = try Fixtures.files(in: "Base")
    files["rules/care.yaml"] = Array(
      (WellbeingReaderTests.head + "who:\n  trim: [trmi, trim]\n  peer: [listener]\n").utf8
    )
    files["people.csv"] = Array(
      "id,name,team,roles,from,to,skills,terms\nann,Ann,red,handler,2020-01-01,,trim;ice@2026-01-01,staff\n"
        .utf8
    )
    for path in ["absences.csv", "restrictions.csv", "history.csv", "ledger.csv"] {
      files[path] = nil
    }
    let reading = ConfigReader.read(MemoryFiles(files))
    #expect(reading.room != nil)
    #expect(
      reading.text() == """
        rules/care.yaml:6:10: warning: nobody in people.csv has the skill `trmi`
          |
        6 |   trim: [trmi, trim]
          |          ^^^^
          = did you mean `trim`? give it to somebody in the column `skills`, or take it out here
        rules/care.yaml:7:10: warning: nobody in people.csv has the skill `listener`
          |
        7 |   peer: [listener]
          |          ^^^^^^^^
          = give it to somebody in the column `skills`, or take it out here
        2 warnings

        """
    )
    // The settings alone, as a record keeps them, say nothing of people.
    #expect(ConfigReader.read(reading.bundle).text() == "")
  }

  @Test("the sample has a lead or a deputy for most hours and not for all")
  func sample() throws {
    let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    let room = try #require(
      ConfigReader.read(directory: root.appending(path: "Config").path).room
    )
    let date = CivilDate("2026-11-01")!
    #expect(room.people(who: .lead, on: date) == ["adams", "jbailey"])
    #expect(room.people(who: .deputy, on: date) == ["dcarter", "nowak"])
    let teams = [CareRole.practitioner, .peer].map { role in
      Set(
        room.people(who: role, on: date).compactMap { id in
          room.roster.people.first { $0.id == id }?.placement(on: date)?.team
        }
      )
    }
    #expect(teams.allSatisfy { $0 == ["red", "blue", "green", "white"] })
  }
}
