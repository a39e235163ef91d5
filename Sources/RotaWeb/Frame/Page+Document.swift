public import Drawing

extension Page {
  /// The whole document.
  ///
  /// - Parameters:
  ///   - viewer: Who looks, where they are signed in.
  ///   - surroundings: What the frame says besides.
  /// - Returns: The document, from its doctype on.
  public func document(for viewer: Viewer?, in surroundings: Surroundings) -> XML {
    let theme = Theme(rawValue: surroundings.theme ?? "")
    return """
      <!DOCTYPE html>
      <html lang="en-GB"\(HTML.with(theme) { " data-theme=\"\($0.rawValue)\"" })>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="\(theme?.rawValue ?? "light dark")">
      <title>\(HTML.when(!mistakes.isEmpty, "Error: "))\(TextWidth.clean(title)) – \(TextWidth.clean(surroundings.roomName)) – Relief</title>
      <link rel="icon" href="\(Assets.icon.path)" type="image/svg+xml">
      <link rel="stylesheet" href="\(Assets.stylesheet.path)">
      <script src="\(Assets.script.path)" defer></script>
      </head>
      <body\(HTML.when(isSheet, " class=\"sheet\""))\(HTML.with(refreshSeconds) { " data-refresh=\"\($0)\"" })>
      <a class="skip" href="#main">Skip to the page</a>
      \(top(viewer, surroundings))\
      <main id="main" class="as-\(measure.rawValue)" tabindex="-1">
      \(HTML.with(surroundings.copyOf) { ShownCopy.notice($0, in: surroundings.zone).html })\(HTML.with(notices.contains { $0.kind == .done } ? nil : surroundings.done) { $0.html })\(mistakes.summary)\(HTML.joined(notices.map(\.html)))\
      <h1>\(heading ?? HTML(words: title))</h1>
      \(main)</main>
      \(Footer(viewer: viewer, surroundings: surroundings).html)\
      </body>
      </html>

      """
  }

  private func top(_ viewer: Viewer?, _ surroundings: Surroundings) -> HTML {
    """
    <header class="top">
    <div class="bar">
    <p class="mark"><a href="/">Relief</a></p>
    <p class="room">\(HTML(words: surroundings.roomName))</p>
    \(HTML.with(viewer) { who($0, surroundings) })</div>
    \(HTML.with(viewer, navigation))</header>

    """
  }

  private func who(_ viewer: Viewer, _ surroundings: Surroundings) -> HTML {
    """
    <div class="who">
    <p>\(HTML(name: viewer.displayName))</p>
    \(Form.post("/sign-out", in: surroundings, Form.button("Sign out", .quiet)))</div>

    """
  }

  private func navigation(_ viewer: Viewer) -> HTML {
    let items = HTML.joined(
      NavItem.shown(to: viewer).map { item in
        "<li><a href=\"\(item.path)\"\(HTML.when(item == here, " aria-current=\"page\""))>\(item.rawValue)</a></li>\n"
      }
    )
    return """
      <nav aria-label="Pages">
      <ul>
      \(items)</ul>
      </nav>

      """
  }
}
