import Planning

extension RouteTable {
  /// The trend tables.
  static let trendCommands: [Route] = [
    .command(
      IssueTrends.self,
      "Issues the trend tables that are due: from then on they stay as they are.",
      for: [.lead],
      remarks: .none
    ) { visit, _ in
      try TrendsAnswer.wantLead(visit)
      return IssueTrends()
    }
  ]
}
