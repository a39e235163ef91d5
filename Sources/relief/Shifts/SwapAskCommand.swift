import ArgumentParser
import Planning

struct SwapAsk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask somebody to take a shift, or to swap it for one of theirs."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: PostingArgument.help) var gives: PostingArgument
  @Argument(help: "Who is to take it.") var taker: String
  @Option(
    name: .long,
    help: ArgumentHelp("What they give in return, jbyrne:2026-10-27.", valueName: "posting")
  )
  var takes: PostingArgument?

  func run() throws {
    try record.change { open in
      AskSwap(
        gives: open.posting(gives),
        taker: taker,
        takes: takes.map { open.posting($0) }
      )
    }
  }
}

struct SwapTake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Take somebody's shift at once; a supervisor looks at it later."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: PostingArgument.help) var gives: PostingArgument
  @Argument(help: "Who takes it.") var taker: String

  func run() throws {
    try record.change { TakeShift(gives: $0.posting(gives), taker: taker) }
  }
}
