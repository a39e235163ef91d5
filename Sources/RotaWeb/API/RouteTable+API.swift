import Planning

extension RouteTable {
  /// The JSON API, in the order in which it is described.
  ///
  /// Every command of the record is an operation but these, each for a reason:
  /// - `call mine`, `care open`, `care read-text`: readings, which answer what was read: `apiTold`.
  /// - `care copy`, `care erase`, `care erase-text`, `audit erase-note`: they give out or destroy for good what is
  ///   held about somebody. Whoever does that is at a keyboard; a token can be lost.
  /// - `config`, `retention`: the files of Config and how long things are kept are the record's owner's, on its
  ///   machine.
  /// - `care refused`: written by the record itself about who wanted what is not for them.
  ///
  /// What was written with an entry is never part of an answer but one: the text of a case is read as on its page, by
  /// asking for it. The note of a rota entry is read at the command line alone, `relief audit note`.
  static let api: [Route] =
    [description] + apiViewer + apiRota + apiPublish + apiDay + apiFloor + apiAway + apiOwn
    + apiCare + apiTold + apiPeople + apiImport + apiViews + apiJournal + apiAccounts
    + shiftCommands + absenceCommands + owedCommands + swapCommands + rotaCommands
    + floorCommands + breakCommands + workedCommands + peopleCommands + importCommands
    + holdCommands + callCommands + ownCareCommands + caseCommands + trendCommands

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
