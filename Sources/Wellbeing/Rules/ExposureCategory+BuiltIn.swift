extension ExposureCategory {
  /// The categories that every room has unless it names its own.
  ///
  /// - Source: Police Scotland's page on TRiM (fatalities, infant deaths and suicide among them; violent and
  ///   life-threatening situations; overwhelming distress) and APCO International, "Managing Trauma" (death or injury
  ///   of a colleague, anything with a child, long events that end badly). Neither says which are a reason to act
  ///   after one call; that is this program's assumption.
  static let builtIn = [
    ExposureCategory(
      id: "child",
      name: "A child",
      isFlaggedAtOnce: true,
      rationale: Rationale(
        reason: "Calls about children stay with people longer than others.",
        basis: .custom,
        source:
          "Police Scotland, TRiM: infant deaths; APCO, Managing Trauma: anything involving a child"
      )
    ),
    ExposureCategory(
      id: "death",
      name: "A death",
      isFlaggedAtOnce: false,
      rationale: Rationale(
        reason: "Hearing somebody die is hard, and in this room not rare: several of them count.",
        basis: .custom,
        source: "Police Scotland, TRiM: fatalities; that one alone raises no flag is an assumption"
      )
    ),
    ExposureCategory(
      id: "suicide",
      name: "Suicide or an attempt",
      isFlaggedAtOnce: true,
      rationale: Rationale(
        reason: "The call taker was the last to talk to them, or may think so.",
        basis: .custom,
        source: "Police Scotland, TRiM: suicide; that one is enough is an assumption"
      )
    ),
    ExposureCategory(
      id: "violence",
      name: "Violence as it happens",
      isFlaggedAtOnce: false,
      rationale: Rationale(
        reason: "Hearing it and not being able to be there.",
        basis: .custom,
        source: "Police Scotland, TRiM: violent and life-threatening situations"
      )
    ),
    ExposureCategory(
      id: "colleague",
      name: "A colleague in danger or hurt",
      isFlaggedAtOnce: true,
      rationale: Rationale(
        reason: "It is one of our own, and the whole room hears it.",
        basis: .custom,
        source:
          "APCO, Managing Trauma: line-of-duty death or injury, death or illness of a co-worker"
      )
    ),
    ExposureCategory(
      id: "abuse",
      name: "Abuse of the call taker",
      isFlaggedAtOnce: false,
      rationale: Rationale(
        reason: "One such call is part of the work, several are not.",
        basis: .assumption,
        source: "the room's own"
      )
    ),
    ExposureCategory(
      id: "helpless",
      name: "A long call without being able to help",
      isFlaggedAtOnce: false,
      rationale: Rationale(
        reason: "Staying on the line to the end, whatever the end is.",
        basis: .custom,
        source: "APCO, Managing Trauma: prolonged events that end badly"
      )
    ),
    ExposureCategory(
      id: "other",
      name: "Another hard call",
      isFlaggedAtOnce: false,
      rationale: Rationale(
        reason: "What is hard is for the person to say.",
        basis: .custom,
        source: "Police Scotland, TRiM: overwhelming distress, whatever the incident"
      )
    ),
  ]
}
