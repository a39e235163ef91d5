import CivilTime
import Drawing

/// What stands at the foot of every page: who looks, as at when, and the light.
struct Footer {
  let viewer: Viewer?
  let surroundings: Surroundings

  var html: HTML {
    let zone = surroundings.zone
    let made =
      "\(Sentence.day(zone.date(at: surroundings.now))), \(Sentence.time(surroundings.now, in: zone))"
    return """
      <footer class="foot">
      <div>
      \(HTML.with(viewer, signedIn))\
      <p>As at \(made). Times are \(zone.name).</p>
      <p class="screen"><a href="/words">What the words mean</a></p>
      \(HTML.when(surroundings.isSample, "<p>A sample room: nobody in it is real.</p>\n"))\
      <p class="paper">\(HTML(words: surroundings.roomName)), printed as at \(made). Before acting, look at the rota as it is now.</p>
      </div>
      \(light)</footer>

      """
  }

  private func signedIn(_ viewer: Viewer) -> HTML {
    let roles = SiteRole.allCases.filter { viewer.roles.contains($0) && $0 != .staff }.map(\.words)
    return """
      <p>Signed in as \(HTML(name: viewer.displayName))\
      \(HTML.when(!roles.isEmpty, " (\(Sentence.list(roles)))")). <a href="/password">Change your password</a></p>

      """
  }

  private var light: HTML {
    let now = Theme(rawValue: surroundings.theme ?? "")
    func button(_ value: String, _ text: String) -> HTML {
      let isNow = value == (now?.rawValue ?? "system")
      return """
        <button type="submit" name="theme" value="\(value)" aria-pressed="\(isNow ? "true" : "false")">\(text)</button>

        """
    }
    return Form.post(
      "/theme",
      in: surroundings,
      hidden: [("back", surroundings.path)],
      style: "light",
      """
      <fieldset>
      <legend>Colours</legend>
      \(button("system", "As the machine"))\(button("light", "Light"))\(button("dark", "Dark"))</fieldset>

      """
    )
  }
}

extension SiteRole {
  /// What the role is called.
  var words: String {
    switch self {
    case .staff: "staff"
    case .supervisor: "supervisor"
    case .lead: "welfare lead"
    case .practitioner: "practitioner"
    case .admin: "admin"
    case .dataProtection: "data protection officer"
    }
  }
}
