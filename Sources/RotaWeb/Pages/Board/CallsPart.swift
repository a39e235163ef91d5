import CivilTime
import Drawing

/// What is said of the calls expected on the days of a rota that is made or published: nothing where a room has none.
struct CallsPart: Sendable {
  /// How the calls are covered, as far as they were looked at.
  let calls: [CallDay]
  /// The days that were asked for.
  let days: DateSpan

  /// How many days are said one by one.
  private static let most = 12

  private var short: [BoardPage.Need] {
    calls.filter { $0.short > 0 }.sorted { $0.date < $1.date }.map { BoardPage.Need($0) }
  }

  /// How far the calls were looked at, where that is not all of the days.
  private var end: String {
    guard let first = calls.map(\.date).min(), let last = calls.map(\.date).max(),
      first > days.start || last < days.end - 1
    else { return "" }
    return
      " Calls were looked at for \(Sentence.days(DateSpan(first, last + 1))); the page of each other day says its own."
  }

  var html: HTML {
    guard let text = CallDay.summary(calls) else { return "" }
    let short = short
    let more = short.count - Self.most
    return """
      <h3>Calls expected</h3>
      <p>\(Sentence.opened(text)).\(end)</p>
      \(HTML.when(!short.isEmpty, NeedList.html(short.prefix(Self.most))))\
      \(HTML.when(more > 0, "<p>and \(Sentence.grouped(more)) more.</p>\n"))
      """
  }
}
