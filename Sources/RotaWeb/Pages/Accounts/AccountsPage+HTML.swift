import Drawing

extension AccountsPage {
  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "Accounts",
      here: .accounts,
      notices: notices,
      mistakes: mistakes,
      main: """
        <p>What somebody may open follows from the room on each day: who supervises, who leads on welfare. Only who keeps accounts \
        is said here. Whoever keeps accounts reads nothing that was told in confidence.</p>
        \(list(surroundings))\(form(surroundings))
        """
    )
  }

  private func list(_ surroundings: Surroundings) -> HTML {
    var table = Table(
      "accounts",
      "Who may sign in",
      [
        .init("Account"), .init("Person"), .init("Roles today"), .init("Last sign-in"),
        .init("State"), .init("Change", isHeard: true),
      ],
      rows: lines.map { line in
        [
          HTML(words: line.name), HTML(name: line.person), HTML(words: line.roles),
          HTML(words: line.lastSignIn),
          HTML(words: line.disabledSince.map { "disabled since \($0)" } ?? "in use"),
          "<div class=\"deeds\">\(deeds(line, surroundings))</div>",
        ]
      }
    )
    table.narrow = .cards
    return table.html
  }

  private func deeds(_ line: Line, _ surroundings: Surroundings) -> HTML {
    func deed(_ path: String, _ text: String, asks: String? = nil, _ more: Form.Hidden = []) -> HTML
    {
      Form.post(
        "/accounts/\(path)",
        in: surroundings,
        hidden: [("name", line.name)] + more,
        asks: asks,
        style: "inline",
        Form.button(text, .quiet, about: line.name)
      )
    }
    if line.disabledSince != nil { return deed("enable", "Let sign in") }
    return deed(
      "code",
      "New code",
      asks: "Make a new code for \(line.name)? An older one works no more."
    )
      + (line.isAdmin
        ? deed("role", "Keep accounts no more", [("admin", "no")])
        : deed("role", "Let keep accounts", [("admin", "yes")]))
      + deed(
        "disable",
        "Disable",
        asks: "Let \(line.name) sign in no more? Their sessions end at once."
      )
  }

  private func form(_ surroundings: Surroundings) -> HTML {
    let fields = [
      Field(
        "name",
        "Name to sign in with",
        value: name,
        hint: "Small letters, digits, dots and hyphens: k.owen",
        mistakes: mistakes
      ),
      Field(
        "person",
        "Whose it is",
        value: person,
        kind: .choices(
          [.init("", "Nobody of the room")] + people.map { .init($0.id, $0.name) }
        ),
        mistakes: mistakes
      ),
      Field(
        "admin",
        "Keeps accounts",
        value: isAdmin ? "yes" : "no",
        kind: .choices([.init("no", "No"), .init("yes", "Yes")]),
        size: "short",
        mistakes: mistakes
      ),
    ]
    return """
      <h2>Make an account</h2>
      <p class="hint">It has no password. You are shown a code that works once, within 30 minutes: give it to its owner, who chooses a \
      password with it that nobody else ever knows.</p>
      \(Form.post(
        "/accounts/add",
        in: surroundings,
        "\(HTML.joined(fields.map(\.html)))<p>\(Form.button("Make the account"))</p>"
      ))
      """
  }
}
