import Drawing

/// Where somebody with a one-use code chooses their password.
struct FirstPage {
  /// The name that was typed.
  var name = ""
  /// What was wrong.
  var mistakes: [Mistake] = []
  let surroundings: Surroundings

  /// The same words whatever is wrong with a code.
  static let refusal =
    "The code is not one of this name, was used already, or is older than 30 minutes."

  var page: Page {
    Page(
      title: "Choose your password",
      measure: .text,
      mistakes: mistakes,
      main: Form.post(
        "/first",
        in: surroundings,
        """
        \(field("code", "The code you were given", fills: "one-time-code", isHidden: false))\
        \(field("name", "Your name here", hint: "The first to sign in chooses one: small letters, digits, dots, up to 32.", fills: "username", isHidden: false, value: name))\
        \(field("password", "Your password", hint: "12 characters or more. Three or four words do.", fills: "new-password"))\
        \(field("again", "The same once more", fills: "new-password"))\
        \(Form.button("Keep it and sign in"))
        """
      )
    )
  }

  private func field(
    _ name: String,
    _ label: String,
    hint: String? = nil,
    fills: String,
    isHidden: Bool = true,
    value: String = ""
  ) -> HTML {
    PasswordField(
      name: name,
      label: label,
      hint: hint,
      fills: fills,
      isHidden: isHidden,
      value: value,
      mistake: mistakes.first { $0.field == name }?.text
    ).html
  }
}
