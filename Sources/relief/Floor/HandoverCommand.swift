import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "The handover sheet of a shift, on one page, for supervisors.",
    discussion: """
      Who goes off and who comes on, who was kept, cover and gaps of the next shift, breaks owed, limits without their \
      reasons, and the open wellbeing checks that you have in hand.

      Examples:
        relief handover                                 the shift that is on
        relief handover 2026-10-24 N
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("`2026-10-24 N`, or a moment; now.", valueName: "when"))
  var when: [String] = []

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    try open.checkSupervisor("the handover sheet")
    let (letter, date) = try shift(in: open.room, now: now)
    guard
      let sheet = HandoverSheet.make(
        letter,
        on: date,
        facts: open.facts,
        in: open.base,
        for: open.actor.person,
        at: now
      )
    else {
      Console.note("error: nobody is on that shift.")
      throw ExitCode.badInput
    }
    if options.json {
      try Console.print(bytes: HandoverJSON.bytes(sheet, in: open.room) { $0.words })
    } else {
      let text = HandoverText(sheet, in: open.room, showsNames: options.names)
      try Console.print(text.text, terminator: "")
    }
  }

  private func shift(in room: Room, now: Instant) throws -> (ShiftLetter, CivilDate) {
    let words = when.flatMap { $0.split(separator: " ").map(String.init) }
    if words.count == 2, let date = CivilDate(words[0]), WallTime(words[1]) == nil {
      return (try room.letter(words[1]), date)
    }
    let moment =
      words.isEmpty ? now : try room.moment(words.joined(separator: "T"), option: "WHEN")
    guard let question = CoverQuestion(at: moment, in: room.roster) else {
      Console.note("error: no shift is on at that moment.")
      throw ExitCode.badInput
    }
    return (question.letter, question.date)
  }
}
