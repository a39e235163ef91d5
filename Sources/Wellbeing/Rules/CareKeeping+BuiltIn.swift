extension WellbeingRules {
  /// Why things are kept for as long as they are in a room that says nothing else.
  static let builtInKept: [String: Rationale] = [
    "care_notes": Rationale(
      reason:
        "Long enough to look back over a second hard time, and no longer than help may need them.",
      basis: .assumption,
      source: "the room's own; the data protection officer confirms it"
    ),
    "care": Rationale(
      reason:
        "Whoever is harmed by the work has three years to say so, and must find that it was written down.",
      basis: .law,
      source: "Limitation Act 1980 s 11: three years; the current year on top is an assumption"
    ),
    "breaks": Rationale(
      reason: "Whether people got their breaks can be shown for as long as working time must be.",
      basis: .law,
      source:
        "Working Time Regulations 1998 reg 9: two years; that breaks are kept alike is an assumption"
    ),
    "readings": Rationale(
      reason:
        "Everybody can see who read their record for as long as they may complain of it in court.",
      basis: .assumption,
      source: "Limitation Act 1980 s 2: six years; that it is the measure is an assumption"
    ),
  ]
}
