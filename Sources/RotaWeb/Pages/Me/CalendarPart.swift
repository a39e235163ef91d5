public import Drawing
import CivilTime
public import RotaStore

/// What my shifts says of the viewer's calendar links.
public struct CalendarPart: Sendable {
  /// The links that work.
  let links: [FeedLink]
  /// Whether all links are switched off.
  let isOff: Bool

  /// Makes the part.
  public init(links: [FeedLink], isOff: Bool) {
    self.links = links
    self.isOff = isOff
  }

  /// The part, a section of the page.
  public var html: XML {
    """
    <section aria-labelledby="calendar">
    <h2 id="calendar">In your own calendar</h2>
    <p>\(HTML(words: sentence))</p>
    <p class="soft">Your calendar program decides when it reads again: Google and Outlook may take a day. This page is always current.</p>
    <p class="step"><a href="/me/links">\(links.isEmpty ? "Subscribe in your calendar" : "Your calendar links")</a>\
    <a href="/me/shifts.ics">Download a file</a></p>
    </section>

    """
  }

  private var sentence: String {
    if isOff { return "Calendar links are switched off at the moment." }
    guard !links.isEmpty else { return "You have no calendar link yet." }
    let count = Sentence.count(links.count, "calendar link")
    let read = links.compactMap { link in link.used.map { ($0, link.reader) } }
      .max { $0.0 < $1.0 }
    guard let read else { return "You have \(count), not read yet." }
    let by = read.1.map { " by \($0)" } ?? ""
    return "You have \(count), last read \(Sentence.day(read.0))\(by)."
  }
}
