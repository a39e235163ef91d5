import Planning

extension RouteTable {
  /// The JSON API, in the order in which it is described.
  static let api: [Route] =
    [description] + apiViewer + apiRota + apiDay + apiFloor + apiAway + apiOwn + apiCare + apiPeople
    + shiftCommands + absenceCommands + swapCommands + rotaCommands + floorCommands
    + workedCommands + ownCareCommands + caseCommands

  /// The description of the API, for whoever writes a program.
  private static let description = Route.read(
    "/api/v1/openapi.yaml",
    "openapi",
    "This description.",
    for: .everyone,
    scope: .nobody,
    shape: .file,
    type: OpenAPIDocument.type
  ) { _, _ in OpenAPIDocument.bytes }
}

extension GivenField {
  /// The entry of the record to look back at.
  static let at = GivenField(
    "at",
    .whole(1...999_999_999),
    "As it was known after this entry of the record; now where it is left out."
  )
  /// The first day of some.
  static let from = GivenField("from", .date, "The first day; today where it is left out.")
}

extension Visit {
  /// How things stood at the entry that was asked for.
  func standing(_ given: Given) throws -> Standing {
    try standing(asAt: given.whole("at").map(String.init)).standing
  }

  /// Who asks, as one of the room's people; who is none finds nothing.
  func person() throws -> String {
    guard let person = try signedIn().personID else { throw Unanswered.notFound() }
    return person
  }
}
