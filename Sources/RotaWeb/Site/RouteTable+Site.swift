import Drawing

extension RouteTable {
  /// All routes of the site.
  ///
  /// A page adds its own here: `static let rota: [Route]` in its folder.
  public static let site = RouteTable(
    machines + feeds + accounts + frame + me + links + floor + board + publish + make + undo
      + decide + day + handover + cover + lab + debriefs + trends + hardCalls + people + audit
      + accountPages + password + words + calls + talk + breaks + api
  )

  /// The first page, and what the frame of every page asks.
  static let frame: [Route] = [
    .get("/", for: .signedIn, scope: .nobody) { visit in
      let first = try NavItem.shown(to: visit.signedIn()).first { item in
        site.routes.contains { $0.path.description == item.path }
      }
      if let first { return .seeOther(first.path) }
      return visit.page(
        Page(
          title: "Welcome",
          measure: .text,
          main: "<p>You are signed in. There is nothing for you to open here yet.</p>\n"
        )
      )
    },
    .post("/theme", for: .everyone, scope: .nobody, fields: ["theme", "back"]) { visit in
      let theme = Theme(rawValue: visit.form["theme"] ?? "")
      var answer = Answer.seeOther(visit.form["back"] ?? "/")
      answer.headers.append(
        Answer.Header(
          "Set-Cookie",
          "theme=\(theme?.rawValue ?? ""); Path=/; SameSite=Lax; HttpOnly; Max-Age=\(theme == nil ? 0 : 31_536_000)"
            + (visit.site.address.isSecure ? "; Secure" : "")
        )
      )
      return answer
    },
  ]
}
