import ArgumentParser

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "The journal: who changed what and when, and whether any of it was tampered with.",
    subcommands: [AuditVerify.self, AuditShow.self, AuditNote.self, AuditEraseNote.self]
  )
}
