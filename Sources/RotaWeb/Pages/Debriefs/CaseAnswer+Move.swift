import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

extension CaseAnswer {
  /// One move of a case: first what it comes to, then, once that was seen, the entry.
  static func move(_ visit: Visit) throws -> Answer {
    let found = try found(visit)
    guard let deed = visit.form["move"].flatMap(CareDeed.init(rawValue:)),
      found.isWhole || CareDeed.ofHolders.contains(deed), found.part != .subject
    else { throw Unanswered.badInput("Say what happened, by one of the buttons of the page.") }
    var sent = SentCare(visit)
    let picked = visit.form["pick"]
    let time = picked.flatMap { sent.moment($0, .future) }
    let reason = visit.form["because"].flatMap(CareClosing.init(rawValue:))
    let command = deed.command(on: found.open.id, reason: reason, time: time)
    guard let command else {
      let mistake =
        deed == .pick
        ? Mistake("pick", "Write the time as 24 Oct 14:00.") : Mistake("because", "Say why.")
      return try page(found, visit, mistakes: [mistake], status: 422)
    }
    if sent.isSure, sent.mistakes.isEmpty {
      do {
        _ = try visit.perform(command, happened: sent.happened, note: sent.note)
        let stays = found.isWhole && deed != .close
        return .seeOther(stays ? found.path : "/debriefs")
      } catch let refusal as Refusal {
        sent.refused(refusal, isHolder: !found.isWhole)
      }
    }
    var change: Change?
    if sent.mistakes.isEmpty {
      do {
        change = try visit.weigh(command, happened: sent.happened, note: sent.note)
      } catch let refusal as Refusal {
        sent.refused(refusal, isHolder: !found.isWhole)
      }
    }
    // Where it cannot be at all, the page of the case says so beside what can be.
    if !sent.mistakes.isEmpty, visit.form["sure"] == nil {
      return try page(found, visit, mistakes: sent.mistakes, status: sent.status)
    }
    let preview = CarePreviewPage(
      title: title(of: deed, reason, found),
      person: Naming(found.round.room.roster, showsNames: true).person(id: found.person),
      hint: deed.hint,
      outcome: change.map { CareOutcomeLines($0, visit, viewer: found.viewer).lines } ?? [],
      warnings: change?.warnings ?? [],
      mistakes: sent.mistakes,
      path: found.path,
      back: found.path,
      hidden: [("move", deed.rawValue)]
        + (reason.map { [("because", $0.rawValue)] } ?? [])
        + (picked.map { [("pick", $0)] } ?? []),
      at: visit.form["at"] ?? "",
      note: sent.note ?? ""
    )
    return visit.page(preview.page(in: visit.surroundings), status: sent.status)
  }

  private static func title(of deed: CareDeed, _ reason: CareClosing?, _ found: Found) -> String {
    let item = found.open.care.item
    let words = deed.words(
      step: found.isWhole ? item.due : found.talk?.step,
      state: found.isWhole ? item.state : nil
    )
    return deed == .close ? words + (reason.map { ": \($0.words)" } ?? "") : words
  }
}
