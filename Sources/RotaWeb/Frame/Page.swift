public import Drawing

/// A page without its frame: what it is called and what stands in it.
public struct Page: Sendable {
  /// How wide it may be.
  public enum Measure: String, Hashable, Sendable {
    /// As wide as the window: boards and long tables.
    case wide
    /// As wide as text reads well.
    case text
  }

  /// Its title, in the window and, unless `heading` says otherwise, as its heading.
  public var title: String
  /// The heading, where it says more than the title.
  public var heading: XML?
  /// Which item of the navigation it is.
  public var here: NavItem?
  /// How wide it is.
  public var measure: Measure
  /// Whether it is printed on one sheet of A3.
  public var isSheet = false
  /// Words above all else: what was done, what to mind.
  public var notices: [Notice]
  /// What was wrong with a form.
  public var mistakes: [Mistake]
  /// What stands in it below the heading.
  public var main: XML
  /// After so many seconds a browser that runs scripts fetches the part marked as live again; never, where nothing.
  public var refreshSeconds: Int?

  /// Makes a page.
  public init(
    title: String,
    heading: XML? = nil,
    here: NavItem? = nil,
    measure: Measure = .wide,
    notices: [Notice] = [],
    mistakes: [Mistake] = [],
    refreshSeconds: Int? = nil,
    main: XML
  ) {
    self.title = title
    self.heading = heading
    self.here = here
    self.measure = measure
    self.notices = notices
    self.mistakes = mistakes
    self.refreshSeconds = refreshSeconds
    self.main = main
  }
}
