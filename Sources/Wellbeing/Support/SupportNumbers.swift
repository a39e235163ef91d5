/// The numbers a room shows to whoever may need somebody now, in the order in which they are shown.
public struct SupportNumbers: Hashable, Sendable {
  /// All of them, examples included.
  public var lines: [SupportLine]

  /// Makes numbers.
  public init(_ lines: [SupportLine]) { self.lines = lines }

  /// Those to show before and after somebody refers themself: open round the clock, and never an example, since nobody
  /// should ring a number that is not there.
  public var roundTheClock: [SupportLine] { lines.filter { $0.isAlwaysOpen && !$0.isExample } }

  /// What a room has without a file of its own: public numbers of Great Britain alone.
  public static let builtIn = SupportNumbers([
    SupportLine(
      name: "Emergency services",
      number: "999",
      use: "you or somebody else is in danger now",
      source: "https://www.gov.uk/guidance/999-and-112-the-uks-national-emergency-numbers"
    ),
    SupportLine(
      name: "NHS 111",
      number: "111",
      use: "urgent help with your mental health: choose the mental health option",
      source:
        "https://www.nhs.uk/nhs-services/mental-health-services/where-to-get-urgent-help-for-mental-health/"
    ),
    SupportLine(
      name: "Samaritans",
      number: "116 123",
      use: "somebody who listens, whatever it is; free from any phone",
      source: "https://www.samaritans.org/how-we-can-help/contact-samaritan/"
    ),
    SupportLine(
      name: "Shout, for the emergency services",
      number: "85258",
      word: "BLUELIGHT",
      use: "somebody to write to, for people of the emergency services and their families",
      source:
        "https://careappointments.com/care-news/england/132587/shout-mental-health-text-service-to-be-extended-to-emergency-service-workers"
    ),
  ])
}
