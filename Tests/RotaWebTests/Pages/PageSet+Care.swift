import CivilTime
import Planning
import Rostering
import Wellbeing

@testable import RotaWeb

extension PageSet {
  /// Pages about how people are that each fills in for themselves or for a colleague.
  var careForms: [(name: String, person: String, path: String, page: Page)] {
    let (hand, boss) = (viewer(others[0]), viewer(supervisor))
    let round = CareRound(base: base, facts: facts, now: now)
    func around(_ path: String) -> Surroundings { surroundings(path) }
    var concern = ConcernPage(room, for: hand, on: night)
    concern.mistakes = [Mistake("person", "Say who it is about.")]
    var sure = ConcernPage(room, for: hand, on: night)
    sure.chosen = others[1]
    sure.notice = RaiseConcern.notice(about: others[1], by: hand.actor, isNamed: false)
    var talk = TalkPage(round, of: others[0])
    talk.text = "Please ring me"
    talk.mistakes = [Mistake("text", "A few words are needed.")]
    var wishes = WishesPage(round, for: others[0])
    wishes.unwanted = Set(wishes.staff.map(\.id))
    wishes.mistakes = [Mistake("contact", "Say how you may be reached.")]
    var own = OwnCallPage(room)
    own.mistakes = [Mistake("category", "Say of which kind it was.")]
    return [
      ("breaks", supervisor, "/floor/break", breaks),
      ("give", others[0], "/me/swap", give),
      ("concern", others[0], "/floor/concern", concern.page(in: around("/floor/concern"))),
      ("concern-look", others[0], "/floor/concern", sure.page(in: around("/floor/concern"))),
      ("talk-ask", others[0], "/me/talk", talk.page(in: around("/me/talk"))),
      (
        "talk-sent", others[0], "/me/talk",
        TalkPage(round, of: others[0], sent: now).page(in: around("/me/talk"))
      ),
      ("wishes", others[0], "/me/wishes", wishes.page(in: around("/me/wishes"))),
      ("own-call", others[0], "/me/call", own.page(in: around("/me/call"))),
      ("entry", others[0], "/me/record", ownEntry.page(in: around("/me/record"))),
      ("raised", boss.personID ?? "", "/me/raised", raisedPage.page(in: around("/me/raised"))),
      (
        "raised-entry", boss.personID ?? "", "/me/raised",
        raisedEntry.page(in: around("/me/raised"))
      ),
    ]
  }

  private var breaks: Page {
    let floor = Floor.make(facts, in: base, at: now)
    guard let found = floor.person(others[1]) else { return PlainPage.error(404, for: nil) }
    var page = BreakPage(found, on: floor, facts: facts, in: room, for: viewer(supervisor))
    page.mistakes = [Mistake("kind", "Say which break begins.")]
    return page.page(in: surroundings("/floor/break"))
  }

  /// Giving the next shift away for nothing.
  private var give: Page {
    let gives = room.roster.standing(others[0], over: DateSpan(night + 1, days: 28))
      .first { $0.span.start > now && $0.isWhole }
    var page = SwapAskPage(standing, of: others[0], gives: gives, isGift: true, now: now)
    if let gives {
      let question = CoverQuestion(insteadOf: gives)
      page.show(
        WhoCanCover.make(room: room, question: question, now: now),
        of: others[0],
        in: room.roster
      )
    }
    return page.page(in: surroundings("/me/swap"))
  }

  private var ownEntry: EntryPage {
    let entry = OwnCalls(of: others[0], facts: facts, room: base, at: now).entries[0]
    var page = EntryPage(entry, of: others[0], in: room)
    page.mistakes = [Mistake("at", "Write the time as 21:40, or as 24 Oct 21:40.")]
    return page
  }

  /// What the supervisor recorded: a call of two, who have not seen it.
  private var raised: [RaisedEntry] {
    let instruction = Instruction(key: "raised", by: viewer(supervisor).actor, now: now)
    let command = AddHardCall(people: [others[1], others[3]], category: "death")
    guard
      let change = try? Change.weigh(command, room: base, facts: facts, instruction: instruction)
    else { return [] }
    let after = facts.after(entry: facts.entry + 1, ending: change.ended, making: change.made)
    return after.raised(by: supervisor, in: base, at: now)
  }

  private var raisedPage: RaisedPage {
    var page = RaisedPage(raised, in: room)
    page.done = "corrected"
    return page
  }

  private var raisedEntry: EntryPage {
    guard var page = EntryPage(raised, in: room) else { return ownEntry }
    page.mistakes = [Mistake("person", "Say for whom to correct it.")]
    return page
  }
}
