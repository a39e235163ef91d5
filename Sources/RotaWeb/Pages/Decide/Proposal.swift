import Drawing
import Planning

/// Something a supervisor may do, shown with what it comes to before it is done.
struct Proposal: Sendable {
  /// Another answer, which needs no working out: no to what somebody asked.
  struct No: Sendable {
    /// What the button says.
    let button: String
    /// What it does.
    let command: any Command
  }

  /// What it is, as a heading.
  let title: String
  /// It in a sentence.
  let lead: HTML
  /// What is done.
  let command: any Command
  /// Where the form is sent.
  let path: String
  /// Hidden fields of the form.
  var hidden: Form.Hidden = []
  /// What the button says.
  let button: String
  /// The other answer, where there is one.
  var no: No?
  /// The reason that is chosen unless somebody chooses another.
  var usualReason: String?
  /// Forms that stand before what it comes to: other days, another kind.
  var before: HTML = ""
  /// The item of the navigation it belongs to.
  var here = NavItem.rota
  /// Where it leads back to, and what that is called.
  var back = (path: "/rota", words: "the board")
  /// What is shown before what it comes to, as far as that must not change before it is done.
  var shown: [String] = []
  /// Where it leads once it is done.
  var then: @Sendable (Change?) -> String = { _ in "/rota" }
}
