extension Answer {
  /// A page in its frame.
  public static func page(
    _ page: Page,
    for viewer: Viewer?,
    in surroundings: Surroundings,
    status: Int = 200
  ) -> Answer {
    .document(page.document(for: viewer, in: surroundings), status: status)
  }
}

extension Visit {
  /// A page in its frame, for who asked.
  public func page(_ page: Page, status: Int = 200) -> Answer {
    .page(page, for: viewer, in: surroundings, status: status)
  }
}
