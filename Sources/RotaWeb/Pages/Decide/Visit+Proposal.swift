import Drawing
import Planning
import RotaStore

extension Visit {
  /// The page of what is to be done, with what it comes to; nothing is written.
  func show(_ proposal: Proposal) throws -> Answer {
    let weighed = try weighed(proposal.command, usual: proposal.usualReason)
    return page(proposalPage(proposal, weighed).page(in: surroundings))
  }

  /// Does what a page showed, or what it offered beside it, unless it comes to something else by now.
  ///
  /// - Parameters:
  ///   - names: The journal's names of what may be done: what this very form did already is not done again.
  ///   - done: Where it leads then.
  ///   - make: What is to be done; asked for only where it was not done.
  /// - Returns: A way on; the page again with status 409 where it comes to something else now, or 422 where a
  ///   reason or a basis is wanting.
  /// - Throws: `Refusal` where it cannot be.
  func decide(
    _ names: [String],
    else done: String = "/rota",
    _ make: () throws -> Proposal
  ) throws -> Answer {
    if try wasDone(as: names) { return .seeOther(done) }
    let proposal = try make()
    if form["answer"] == "no", let no = proposal.no {
      _ = try perform(no.command, reason: form["reason"])
      return .seeOther(proposal.back.path)
    }
    guard let seen = form["seen"] else {
      throw Unanswered.badInput("The form is not whole. Load the page again.")
    }
    let weighed = try weighed(proposal.command, usual: proposal.usualReason)
    if let against = weighed.against { throw against }
    if seen != weighed.seen(with: proposal.shown, in: standing.room) {
      return stale(proposal, weighed)
    }
    let mistakes = wanting(weighed)
    if !mistakes.isEmpty {
      var again = proposalPage(proposal, weighed)
      again.mistakes = mistakes
      again.reason = form["reason"]
      again.basis = form["basis"]
      return page(again.page(in: surroundings), status: 422)
    }
    do {
      return .seeOther(proposal.then(try perform(asSeen: proposal.command)))
    } catch let refusal as Refusal where Moved.isMeant(by: refusal) {
      return stale(proposal, weighed)
    }
  }

  /// Whether this very form did one of these already.
  func wasDone(as names: [String]) throws -> Bool {
    guard let key = try formKey() else { return false }
    let instruction = Instruction(key: key, by: try signedIn().actor, now: now)
    return try names.contains { name in
      do {
        return try site.live.record.entry(of: instruction, as: name) != nil
      } catch is Refusal {
        return false
      }
    }
  }

  /// Carries a command out at the entry that this visit looks at.
  func perform<C: Command>(asSeen command: C) throws -> Change? {
    try perform(
      AsSeen(command: command, entry: standing.entry),
      reason: form["reason"],
      basis: form["basis"].flatMap(Instruction.Basis.init(rawValue:))
    ).change
  }

  private func wanting(_ weighed: Weighed) -> [Mistake] {
    wanting(reason: weighed.wantsReason, basis: weighed.wantsBasis)
  }

  /// What was not said and has to be: a reason, what short notice rests on.
  func wanting(reason: Bool, basis: Bool) -> [Mistake] {
    var mistakes: [Mistake] = []
    if reason, form["reason"] == nil {
      mistakes.append(Mistake("reason", "Reason: choose one, it is kept with the change"))
    }
    if basis, form["basis"].flatMap(Instruction.Basis.init(rawValue:)) == nil {
      mistakes.append(
        Mistake(
          "basis",
          "What the short notice rests on: choose that they agree to it, or a pressing need"
        )
      )
    }
    return mistakes
  }

  private func stale(_ proposal: Proposal, _ weighed: Weighed) -> Answer {
    var again = proposalPage(proposal, weighed)
    again.isStale = true
    return page(again.page(in: surroundings), status: 409)
  }

  private func proposalPage(_ proposal: Proposal, _ weighed: Weighed) -> ProposalPage {
    let calls =
      weighed.change.map { change in
        CallCoverText(
          change.callCover(
            from: standing.facts,
            in: standing.base,
            demand: site.live.calls(now: now)
          ),
          in: standing.base
        ).lines
      } ?? []
    return ProposalPage(proposal, weighed, calls: calls, in: standing.room)
  }
}
