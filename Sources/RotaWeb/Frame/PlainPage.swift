import Drawing

/// Pages that only say something: what went wrong, what is not there, what may not be seen.
public enum PlainPage {
  /// The page of a status that is not 200.
  ///
  /// - Parameters:
  ///   - status: The HTTP status.
  ///   - sentence: What happened, for who asked; a sentence of the status where nothing is said.
  ///   - viewer: Who asked, to be led somewhere they may be.
  ///   - reference: What to quote when asking for help, where there is something.
  ///   - form: The page that what went wrong was sent from, where it was a form.
  /// - Returns: The page, which is sent with that status.
  public static func error(
    _ status: Int,
    _ sentence: String? = nil,
    for viewer: Viewer?,
    reference: String? = nil,
    after form: (title: String, path: String)? = nil
  ) -> Page {
    let words = Words(status, isForm: form != nil)
    let first = viewer.flatMap { NavItem.shown(to: $0).first }
    let home: HTML =
      first.map { "<a href=\"\($0.path)\">\($0.rawValue)</a>" }
      ?? "<a href=\"/\">the first page</a>"
    return Page(
      title: words.title,
      measure: .text,
      main: """
        <p class="lead">\(HTML(words: sentence ?? words.sentence))</p>
        <p>\(words.next)</p>
        \(HTML.with(reference) { "<p>If you ask for help, say: <code>\($0)</code></p>\n" })\
        <p>\(HTML.with(form) { "Back to <a href=\"\($0.path)\">\($0.title)</a>, or go" })\(HTML.when(form == nil, "Go")) to \(home).</p>
        <p class="soft">Status \(status).</p>

        """
    )
  }

  private struct Words {
    let title: String
    let sentence: String
    let next: String

    init(_ status: Int, isForm: Bool) {
      switch status {
      case 403 where isForm:
        title = "Not yours to do"
        sentence = "Your role does not do this."
        next = "Nothing was changed."
      case 404 where isForm:
        title = "Not there any more"
        sentence = "What this was about is not there, or not any more."
        next = "Nothing was changed. It may have been answered or taken back meanwhile."
      case 401:
        title = "Sign in first"
        sentence = "You are not signed in, or it was too long ago."
        next = "Nothing was changed. What you typed has not been kept."
      case 403:
        title = "Not for you to see"
        sentence = "Your role does not open this page."
        next =
          "If you need it for your work, ask a supervisor or whoever keeps the accounts. That you asked is nobody’s business but yours."
      case 404:
        title = "Not here"
        sentence = "There is no such page, or nothing that you may see."
        next = "The address may be mistyped, or what was there is no longer kept."
      case 409:
        title = "Somebody was quicker"
        sentence = "The rota changed while you looked at it, so nothing was done."
        next = "Go back, load the page again, and see whether it is still needed."
      case 413, 414, 431:
        title = "Too much at once"
        sentence = "What was sent is larger than this page takes."
        next = "Nothing was changed. Send it in parts."
      case 429:
        title = "Wait a moment"
        sentence = "That was tried too often in a short time."
        next = "Try again in a few minutes."
      case 503:
        title = "Not just now"
        sentence = "The record cannot be reached at the moment."
        next =
          "Nothing was lost and nothing was changed. Try again in a minute; until then go by the last print and the handover sheet."
      case 500...:
        title = "Something broke"
        sentence = "The program made a mistake, and nothing was changed."
        next = "Try again. If it happens twice, tell whoever looks after the server."
      default:
        title = "That did not work"
        sentence = "What was sent could not be understood, and nothing was changed."
        next = "Go back and try again."
      }
    }
  }
}
