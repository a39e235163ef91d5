import ArgumentParser

struct DebriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debrief",
    abstract: "Look after people: offers, answers, talks and follow-ups in roster time.",
    discussion: """
      Support is offered, never imposed, and declining costs nothing. Record that something happened, not what was \
      said. Wellbeing checks, operational debriefs and referrals are kept apart. Everything here asks who you are: \
      --as PERSON.

      Examples:
        relief debrief mine --as kowen
        relief debrief refer --as kowen < text
        relief debrief log --as jbailey
        relief debrief offer kowen trim --flag at-once --as jbailey
        relief debrief accept 7k3f --as kowen
        relief debrief held 7k3f --as revans
      """,
    subcommands: [
      DebriefLog.self, DebriefShow.self, DebriefMine.self, DebriefOffer.self,
      DebriefAskAgain.self, DebriefNoOffer.self, DebriefAccept.self, DebriefDecline.self,
      DebriefNoAnswer.self, DebriefPlace.self, DebriefHeld.self, DebriefLookIn.self,
      DebriefClose.self, DebriefInvestigate.self, DebriefInvestigationOver.self,
      DebriefRefer.self, DebriefRead.self, DebriefWishes.self, DebriefHandover.self,
      DebriefCheckOut.self, DebriefTrends.self, DebriefExport.self, DebriefErase.self,
    ]
  )
}
