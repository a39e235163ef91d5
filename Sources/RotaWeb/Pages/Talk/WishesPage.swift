import Drawing
import Planning
import Rostering
import Wellbeing

/// What somebody says about being looked after: by whom not, and how they may be reached while they are away.
struct WishesPage: Sendable {
  /// Who looks after people here, by name, and whom the viewer has named besides.
  let staff: [Named]
  /// By whom they do not want to be looked after, by id.
  var unwanted: Set<String>
  /// How they may be reached; empty where not at all.
  var contact: String
  /// By whom; empty for whoever looks after them.
  var by: String
  /// Whether on days off too.
  var isOnDaysOff: Bool
  /// Whether nobody is left whom a letter of theirs would reach.
  let reachesNobody: Bool
  /// Whether it was kept just now.
  var isKept = false
  /// What was wrong with what was sent.
  var mistakes: [Mistake] = []

  init(_ round: CareRound, for person: String) {
    let wishes = round.wishes(of: person)
    let names = Naming(round.room.roster, showsNames: true)
    let all = [
      round.staff.leads, round.staff.deputies, round.staff.supervisors, round.staff.practitioners,
      round.staff.occupationalHealth,
    ]
    let ids = Set(all.joined().map(\.person)).union(wishes.unwanted)
      .union(wishes.contact?.by.map { [$0] } ?? [])
    staff = ids.subtracting([person]).map { Named(id: $0, name: names.person(id: $0)) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    unwanted = wishes.unwanted
    contact = wishes.contact?.means.rawValue ?? ""
    by = wishes.contact?.by ?? ""
    isOnDaysOff = wishes.contact?.isOnDaysOff ?? false
    let route = round.route(from: person, wishes: wishes)
    reachesNobody = route.leads.isEmpty && route.deputy == nil
  }

  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Your wishes",
      here: .me,
      measure: .text,
      notices: (isKept ? [Notice(.done, "Kept.")] : [])
        + (reachesNobody
          ? [
            Notice(
              .warning,
              "Nobody is left whom a letter of yours to the welfare leads would reach."
            )
          ] : []),
      mistakes: mistakes,
      main: """
        <p class="lead">By whom you would rather not be looked after, and how you may be reached while you are away. \
        Both are yours to change at any time, and nobody is told that you do not want them.</p>
        \(Form.post("/me/wishes", in: surroundings, style: "panel", fields))\
        <p class="hint">By whom not, nobody reads but you. How you may be reached, a welfare lead who looks after you can read. \
        \(HTML(words: DisclosureNotice.limits))</p>
        <p class="step"><a href="/me/talk">Ask for a talk</a><a href="/me/record">Your own record</a></p>

        """
    )
  }

  private var fields: HTML {
    let boxes = staff.map { one -> HTML in
      """
      <label><input type="checkbox" name="not" value="\(one.id)"\(HTML.when(unwanted.contains(one.id), " checked"))> \(HTML(name: one.name))</label>

      """
    }
    let mistake = mistakes.first { $0.field == "not" }?.text
    let means = Field(
      "contact",
      "While you are away, you may be reached",
      value: contact,
      kind: .choices([
        .init("", "Not at all"), .init("phone", "By phone"), .init("message", "By a message"),
        .init("letter", "By letter or e-mail at home"), .init("visit", "By a visit"),
      ]),
      mistakes: mistakes
    )
    let who = Field(
      "by",
      "By whom",
      value: by,
      hint: "Only where you may be reached.",
      kind: .choices(
        [.init("", "Whoever looks after you")] + staff.map { .init($0.id, $0.name) }
      ),
      mistakes: mistakes
    )
    return """
      <fieldset class="choices" id="not"><legend>Rather not by</legend>
      \(HTML.with(mistake) { "<p class=\"mistake hint\"><span class=\"heard\">Mistake: </span>\($0)</p>\n" })\
      \(HTML.joined(boxes))</fieldset>
      \(means.html)\(who.html)<fieldset class="choices"><legend>Days off</legend>
      <label><input type="checkbox" name="days" value="yes"\(HTML.when(isOnDaysOff, " checked"))> On days off too</label>
      </fieldset>
      \(Form.button("Keep it"))
      """
  }
}
