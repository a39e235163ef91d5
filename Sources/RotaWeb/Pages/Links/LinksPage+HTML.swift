import CivilTime
import Drawing
import Planning
import RotaStore

extension LinksPage {
  /// The page.
  var page: Page {
    Page(
      title: "Calendar links",
      here: .me,
      measure: .text,
      notices: notices + (isOff ? [Notice(.warning, Self.off)] : []) + newNetworks,
      mistakes: mistakes,
      main: intro + list + form
    )
  }

  private static let off =
    "Calendar links are switched off at the moment. None is lost: they work again once they are switched on."

  /// A word for each link that somebody else may have come by.
  private var newNetworks: [Notice] {
    links.flatMap { link in
      link.newNetworks.map { network in
        Notice(
          .note,
          "\(TextWidth.clean(link.label)) was read from another network, \(network.network), since "
            + "\(Sentence.day(network.since)). A phone changes networks when you do, and a calendar company reads from "
            + "its own. If it was neither, stop the link and make a new one."
        )
      }
    }
  }

  private var intro: HTML {
    """
    <p>A calendar link puts your shifts in your own calendar and keeps them right. Make one for each device, so that you \
    can stop one without the others. <a href="/me/shifts.ics">Download a file</a> instead if you only want them once.</p>

    """
  }

  private var list: HTML {
    if links.isEmpty {
      return Empty.html("You have no calendar links yet.", "Make the first one below.")
    }
    var table = Table(
      "links",
      "Your links",
      [
        Table.Column("Device"), Table.Column("Shows"), Table.Column("Last read"),
        Table.Column("Stop", isHeard: true),
      ],
      rows: links.map(row)
    )
    table.narrow = .cards
    return table.html
  }

  private func row(_ link: FeedLink) -> [HTML] {
    let made = Sentence.day(surroundings.zone.date(at: link.made))
    let read: HTML =
      if let used = link.used {
        "\(Sentence.day(used))\(HTML.with(link.reader) { ", by \(HTML(words: $0))" })\(HTML.when(!link.networks.isEmpty, ", from \(link.networks.map(\.network).joined(separator: " and "))"))"
      } else { "Not yet" }
    return [
      HTML(words: link.label), "\(link.kind.name), since \(made)", read,
      Form.post(
        "/me/links/\(link.id)/end",
        in: surroundings,
        asks: "Stop this link? The calendar that reads it will lose its shifts.",
        Form.button("Stop this link", .quiet, about: "on \(TextWidth.clean(link.label))")
      ),
    ]
  }

  private var form: HTML {
    if isFull {
      return
        "<p>You have \(FeedLink.most) links, and no more are possible. Stop one to make another.</p>\n"
    }
    let kinds = FeedKind.allCases.filter { $0 != .team || hasTeam }
    return """
      <h2>Make a link</h2>
      \(Self.beforehand)\
      \(Form.post(
        "/me/links",
        in: surroundings,
        Field(
          "label",
          "Which device is it for?",
          value: label,
          hint: "Phone, laptop at home. Only you see it.",
          mistakes: mistakes
        ).html
          + Field(
            "kind",
            "What should it show?",
            value: kind.rawValue,
            kind: .choices(kinds.map { Field.Choice($0.rawValue, $0.words) }),
            mistakes: mistakes
          ).html + Form.button("Make the link")
      ))
      """
  }

  /// What to know before there is one.
  private static let beforehand: HTML = """
    <ul>
    <li><strong>Whoever has the link can see what it shows,</strong> without signing in. Give it to nobody you would not \
    tell your shifts.</li>
    <li>Google and Microsoft calendars copy what they read to their own servers. Calendars on your phone or computer that \
    read the link themselves do not.</li>
    <li>Your calendar program decides when it reads again: Google and Outlook may take a day. For today and tomorrow, look \
    at <a href="/me">my shifts</a>.</li>
    <li>Names, breaks, and anything about your wellbeing are never in it.</li>
    </ul>

    """
}
