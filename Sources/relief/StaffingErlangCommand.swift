import ArgumentParser
import RoomFiles

struct StaffingErlang: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erlang",
    abstract: "Answer a table of queues, one row in, one row out.",
    discussion: """
      Reads CSV with the columns below, in any order and among others, from FILE or standard input, and writes CSV \
      as the rows come. Times are seconds, rates calls an hour. Models: B (no queue), C (everybody waits), A (callers \
      give up after patience_s on average). Shares are of the calls offered.

        (no option)  id,model,lambda_per_h,aht_s,patience_s,agents,t_s
        --require    id,model,lambda_per_h,aht_s,patience_s,t_s,
                     sl_target,max_occupancy,max_abandon,shrinkage
        --priority   id,lambda1_per_h,lambda2_per_h,aht_s,agents,t1_s,t2_s
        --mol        scenario,slot,slots_per_day,aht_s,lambda_per_h
                     (a day that repeats, its rows together)

      A row that is refused gives its id with empty figures and a message, and exit 2 at the end.

      Examples:
        relief staffing erlang queues.csv > answers.csv
        zcat queues.csv.gz | relief staffing erlang --json
        relief staffing erlang --require intervals.csv
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("The table; standard input where none is named.", valueName: "file"))
  var file: String?
  @Flag(name: .long, help: "The fewest people who meet the targets, and how many to roster.")
  var require = false
  @Flag(name: .long, help: "Two lines of calls before the same people, the first answered first.")
  var priority = false
  @Flag(name: .long, help: "The modified offered load of a day that repeats.")
  var mol = false

  private var question: StaffingQuestion {
    require ? .requirement : priority ? .priority : mol ? .load : .figures
  }

  mutating func validate() throws {
    guard [require, priority, mol].count(where: { $0 }) <= 1 else {
      throw ValidationError("--require, --priority and --mol each ask something else: take one.")
    }
  }

  func run() throws {
    let outcome = try reporting {
      let input =
        try file.flatMap { $0 == "-" ? nil : $0 }.map(StaffingInput.open)
        ?? .standard
      return try StaffingTable.answer(question, input, named: input.name, isJSON: options.json) {
        try Console.print(bytes: $0)
      }
    }
    let text = outcome.diagnostics.text(uncounted: outcome.uncounted)
    if !text.isEmpty { Console.note(String(text.dropLast())) }
    if outcome.hasErrors { throw ExitCode.badInput }
  }
}
