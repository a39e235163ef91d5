import ArgumentParser
import Drawing
import RoomFiles
import Staffing

struct StaffingRequired: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "required",
    abstract: "How many people one queue needs, or what service so many give.",
    discussion: """
      Erlang C without --patience, Erlang A with it: then callers who give up count as not answered in time. The \
      smallest number of people who meet every target that is given, rounded up once; breaks come on top.

      Examples:
        relief staffing required --calls-per-hour 120 --handle 300 \\
          --share 0.9 --within 10
        relief staffing required --calls-per-hour 120 --handle 300 \\
          --share 0.9 --within 10 --patience 120 --occupancy 0.85 \\
          --abstraction 0.3 --explain
        relief staffing required --calls-per-hour 120 --handle 300 \\
          --within 10 --agents 12
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var asked: RequiredOptions
  @Flag(name: .long, help: "Print every step from calls to people.")
  var explain = false

  mutating func validate() throws { _ = try asked.question() }

  func run() throws {
    let question = try asked.question()
    if let agents = try asked.people() {
      let figures = question.aim.figures(erlangs: question.erlangs, agents: agents)
      if options.json {
        return try Console.print(bytes: RequirementJSON.bytes(figures, to: question))
      }
      try Console.print(RequirementText(figures, to: question).sentence)
      if explain {
        try Console.print("\n" + RequirementChain(figures, to: question).text, terminator: "")
      }
      return
    }
    let answer: StaffingCase.Answer
    do {
      answer = try question.answer()
    } catch {
      Console.note("error: \(RequirementText(error).sentence)")
      throw ExitCode.foundProblems
    }
    if options.json { return try Console.print(bytes: RequirementJSON.bytes(answer)) }
    try Console.print(RequirementText(answer).sentence)
    if explain { try Console.print("\n" + RequirementChain(answer).text, terminator: "") }
  }
}
