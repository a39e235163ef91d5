import Drawing
import RotaStore

/// A code that was just made: the one time it is shown.
struct AccountCodePage {
  let name: String
  let code: OneUseCode

  /// The page.
  var page: Page {
    Page(
      title: "Code for \(name)",
      here: .accounts,
      measure: .text,
      notices: [Notice(.done, "A code for \(name) is made. It is shown this once.")],
      main: """
        <p class="code" id="code">\(code.text)</p>
        <p><button type="button" class="quiet" data-copy="code" data-script hidden>Copy the code</button></p>
        <p>It works once, within 30 minutes. Its owner opens <code>/first</code> on this server, types the name \
        <code>\(name)</code> and the code, and chooses a password.</p>
        <p>Give it to nobody else. If somebody saw it who should not have, make another: this one works no more then.</p>
        <p class="step"><a href="/accounts">Back to the accounts</a></p>

        """
    )
  }
}
