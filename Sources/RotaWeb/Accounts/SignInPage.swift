import Drawing

/// Where somebody says who they are.
struct SignInPage {
  /// The name that was typed.
  var name = ""
  /// Where to go afterwards.
  var back: String?
  /// Whether it was tried and did not work.
  var wasWrong = false
  let surroundings: Surroundings

  /// The same words whether there is no such account, its password is another, or it is disabled.
  static let refusal = "The name and the password do not go together, or the account is not in use."

  var page: Page {
    let mistakes = wasWrong ? [Mistake("name", Self.refusal)] : []
    return Page(
      title: "Sign in",
      measure: .text,
      mistakes: mistakes,
      main: Form.post(
        "/sign-in",
        in: surroundings,
        hidden: back.map { [("back", $0)] } ?? [],
        """
        \(PasswordField(name: "name", label: "Name", fills: "username", isHidden: false, value: name, mistake: mistakes.first?.text).html)\
        \(PasswordField(name: "password", label: "Password", fills: "current-password").html)\
        \(Form.button("Sign in"))
        """
      ) + """
        <p class="soft">Never signed in, or forgotten the password? Whoever keeps the accounts gives you a code; \
        <a href="/first">use it here</a>.</p>

        """
    )
  }
}
