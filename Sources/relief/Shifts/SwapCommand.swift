import ArgumentParser

struct SwapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swap",
    abstract: "Ask for a swap, answer it, call it off.",
    discussion: """
      A swap is asked, agreed, approved where the room wants a supervisor to, and done. Either side or a \
      supervisor can call it off until its first shift starts.

      Examples:
        relief swap partners kowen:2026-10-24           whom to ask
        relief swap ask kowen:2026-10-24 jbyrne --takes jbyrne:2026-10-27 --as kowen
        relief swap agree NAME --as jbyrne              the name that `ask` printed, or how it begins
        relief swap approve NAME
      """,
    subcommands: [
      SwapAsk.self, SwapAgree.self, SwapApprove.self, SwapDecline.self, SwapCancel.self,
      SwapTake.self, SwapList.self, SwapPartnersCommand.self,
    ]
  )
}
