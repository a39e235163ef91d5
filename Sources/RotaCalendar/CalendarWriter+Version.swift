import CLibical

extension CalendarWriter {
  /// The version of libical that this program was built with.
  public static var libraryVersion: String { ICAL_VERSION }
}
