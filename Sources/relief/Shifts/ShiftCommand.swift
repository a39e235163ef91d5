import ArgumentParser

struct ShiftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shift",
    abstract: "Assign a shift, take one away, change its hours, role or desk.",
    discussion: """
      Each answers before it writes: rules for everyone touched, cover before and after, days of notice.

      Examples:
        relief shift assign jbyrne 2026-10-24 --instead kowen:2026-10-24 --basis agreement
        relief shift assign jbyrne 2026-10-24 --shift N --kind overtime --toil --dry-run
        relief shift reshape kowen:2026-10-24 --from 07:00 --to 15:00
        relief shift desk kowen:2026-10-24 --desk "Channel 4"
        relief shift acting kowen supervisor --from 2026-10-24 --to 2026-10-27
      """,
    subcommands: [
      ShiftAssign.self, ShiftCancel.self, ShiftStandDown.self, ShiftReshape.self, ShiftDesk.self,
      ShiftActing.self,
    ]
  )
}
