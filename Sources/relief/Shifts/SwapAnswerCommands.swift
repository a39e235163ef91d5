import ArgumentParser
import Planning

struct SwapAgree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Say yes to a swap."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The swap's name, or how it begins.") var swap: String

  func run() throws {
    try record.change { AgreeSwap(swap: try $0.fact(swap, .swap, called: "swap")) }
  }
}

struct SwapApprove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Approve a swap that both sides agree to, or one that was taken at once."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The swap's name, or how it begins.") var swap: String

  func run() throws {
    try record.change { ApproveSwap(swap: try $0.fact(swap, .swap, called: "swap")) }
  }
}

struct SwapDecline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "Say no to a swap."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The swap's name, or how it begins.") var swap: String

  func run() throws {
    try record.change { DeclineSwap(swap: try $0.fact(swap, .swap, called: "swap")) }
  }
}

struct SwapCancel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Call a swap off; who had which shift has it back."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The swap's name, or how it begins.") var swap: String

  func run() throws {
    try record.change { CancelSwap(swap: try $0.fact(swap, .swap, called: "swap")) }
  }
}
