import CivilTime
import Staffing

extension CoverPageParts {
  /// Roles with minimum levels, a line each.
  var levels: XML {
    var table = HTMLTable(
      "Minimum levels by role, \(Sentence.days(days))",
      [
        .init("Role"), .init("Most needed", isNumber: true),
        .init("\(intervals) short", isNumber: true), .init("Hours short", isNumber: true),
        .init("Worst"),
      ]
    )
    for role in roles {
      let most = role.range.reduce(0) { max($0, role.line.required[$1]) }
      let short = Sentence.grouped(role.summary.short)
      let worst = role.gaps.first.map {
        "\(grid.moment(grid.starts[$0.worst])), "
          + "\(CoverGap.people($0.missing)) of \($0.required) missing"
      }
      table.rows.append([
        XML(text: role.title), XML(text: Sentence.grouped(most)),
        worst == nil ? XML(text: short) : "<b class=\"bad\">\(short)</b>",
        XML(text: Sentence.decimal(role.summary.hoursShort)), XML(text: worst ?? "none"),
      ])
    }
    return table.region(id: "roles-table")
  }

  /// The chain from calls to people, in words.
  var how: XML {
    var steps: [String] = []
    if !leads.isEmpty {
      steps.append(
        "Calls: what to expect on each queue in each \(grid.word), from the room’s own call history. The method "
          + "is the one that did best when it had to forecast the days it already knew."
      )
      let handle = coverage.queues.map {
        "\($0.id) \(Sentence.number($0.handleSeconds, places: 0)) s"
          + ($0.patienceSeconds.map { ", patience \(Sentence.number($0, places: 0)) s" } ?? "")
      }
      steps.append(
        "Load: calls times the mean handle time (\(Sentence.list(handle))), carried on from one \(grid.word) to "
          + "the next, as a long call is still there when the next begins."
      )
      var required =
        "Required: the fewest people who answer the target’s share in time, rounded up once, at the end"
      if leads.contains(where: { $0.line.kind == .pool }) {
        required += "; queues that the same people answer are taken together, nobody counted twice"
      }
      if let settings {
        required +=
          ", and with nobody on calls for more than "
          + "\(Sentence.number(settings.occupancy * 100, places: 1)) % of the time"
      }
      steps.append(required + ".")
    }
    steps.append(
      "On floor: the people rostered, each by what they count (a trainee is not a desk), less "
        + "the absent"
        + (leads.isEmpty ? "." : "; for queues also less the share of time that breaks take.")
    )
    steps.append("Gap: on floor less required. Below nought is short.")
    if !leads.isEmpty {
      steps.append(
        "Expected share: what the people who are there would answer in time of those calls."
      )
    }
    let items = XML.joined(steps.map { "<li>\($0)</li>\n" })
    return "<ol class=\"chain\">\n\(items)</ol>\n"
  }

  /// What the figures leave out.
  var limits: XML {
    var points: [String] = []
    if leads.isEmpty {
      points.append("The calls: there are none to forecast from, so no queue is judged.")
    } else {
      points += [
        "Breaks are a share of the time here, not placed yet: at any one moment more or fewer are away.",
        "The calls are a forecast. In four \(String(grid.counted(2).dropFirst(2))) out of five they lie in the "
          + "range beside them; a storm or a large incident lies outside of it.",
        "Calls come by chance: even with the right number of people a single \(grid.word) may go badly.",
      ]
    }
    points.append("Sickness and changes of the rota that nobody has entered yet.")
    return "<ul class=\"points\">\n\(XML.joined(points.map { "<li>\($0)</li>\n" }))</ul>\n"
  }
}
