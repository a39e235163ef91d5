public import CivilTime

/// All that the rota is made from: the people, the patterns and what is known of both.
///
/// Shape: ids are unique in each list and every reference resolves; who makes one sees to that
/// (RoomFiles refuses a Config in which it does not hold).
public struct Roster: Hashable, Sendable {
  /// The clocks of the room.
  public var zone: ZoneRules
  /// The kinds of shift, by letter.
  public var shifts: [ShiftKind]
  /// The patterns.
  public var patterns: [Pattern]
  /// The teams, in the order they are shown.
  public var teams: [Team]
  /// The roles, in the order they are shown.
  public var roles: [Role]
  /// The people, in the order of people.csv.
  public var people: [Person]
  /// The kinds of absence.
  public var absenceKinds: [AbsenceKind]
  /// The absences, in the order of absences.csv.
  public var absences: [Absence]
  /// The restrictions.
  public var restrictions: [Restriction]
  /// What was worked before the rota begins.
  public var history: [PastDuty]
  /// Whether the pattern goes on from each person's last row of history, as in a record, where what follows is
  /// known from its entries; otherwise history is all that was worked up to the rota's first day.
  public var isHistoryClosed = false
  /// Occasions worked in earlier years.
  public var earlier: [EarlierOccasion]
  /// The named occasions.
  public var occasions: [Occasion]
  /// The bank holidays of the room's division, by date.
  public var holidays: [Holiday]
  /// What the record knows beyond patterns and absences; empty without a record.
  public var changes = RosterChanges()
  /// Month and day on which the leave year begins.
  public var leaveYear: (month: Int, day: Int) {
    get { (leaveYearMonth, leaveYearDay) }
    set { (leaveYearMonth, leaveYearDay) = newValue }
  }
  private var leaveYearMonth = 4
  private var leaveYearDay = 1

  /// Makes a roster; what is left out is empty or as every room has it.
  public init(
    zone: ZoneRules,
    shifts: [ShiftKind],
    patterns: [Pattern],
    teams: [Team],
    roles: [Role],
    people: [Person],
    absenceKinds: [AbsenceKind] = AbsenceKind.builtIn,
    absences: [Absence] = [],
    restrictions: [Restriction] = [],
    history: [PastDuty] = [],
    earlier: [EarlierOccasion] = [],
    occasions: [Occasion] = Occasion.usual,
    holidays: [Holiday] = []
  ) {
    self.zone = zone
    self.shifts = shifts
    self.patterns = patterns
    self.teams = teams
    self.roles = roles
    self.people = people
    self.absenceKinds = absenceKinds
    self.absences = absences
    self.restrictions = restrictions
    self.history = history
    self.earlier = earlier
    self.occasions = occasions
    self.holidays = holidays
  }

  /// The kind of shift a letter stands for.
  public func shift(_ letter: ShiftLetter) -> ShiftKind? { shifts.first { $0.letter == letter } }

  /// The pattern of an id.
  public func pattern(_ id: String) -> Pattern? { patterns.first { $0.id == id } }

  /// The place of a person in `people`.
  public func index(ofPerson id: String) -> Int? { people.firstIndex { $0.id == id } }
}
