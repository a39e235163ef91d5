import CLibical
import CivilTime

extension Component {
  /// A VCALENDAR without its events.
  ///
  /// No METHOD: without one a file is a snapshot, DTSTAMP means the last change, and the same rota
  /// gives the same bytes. With METHOD:PUBLISH each event would need an ORGANIZER (RFC 5546 §3.2.1).
  ///
  /// X-WR-TIMEZONE is a hint for display. Readers that turn times in UTC into that zone's wall times
  /// (recurring-ical-events 3.8.2) lose an hour where the wall shows one twice; `isHinted` says no.
  static func calendar(
    _ header: CalendarHeader,
    zone: CompactZone?,
    isHinted: Bool
  ) throws(CalendarError) -> Component {
    let calendar = try Component(ICAL_VCALENDAR_COMPONENT)
    try calendar.add(Property(icalproperty_new_prodid("-//Relief//Relief 1.0//EN")))
    try calendar.add(Property(icalproperty_new_version("2.0")))
    try calendar.add(Property(icalproperty_new_calscale("GREGORIAN")))
    let name = header.name.cleanedLabel(limit: 250)
    guard !name.isEmpty else { throw .nameEmpty(header.name) }
    try calendar.add(Property(icalproperty_new_name(name)))
    try calendar.add(Property.named("X-WR-CALNAME", name))
    if isHinted, CompactZone.isName(header.zone.name) {
      try calendar.add(Property.named("X-WR-TIMEZONE", header.zone.name))
    }
    if let colour = header.colour {
      let plain = colour.lowercased()
      guard StyleColour.names.contains(plain) else { throw .colourUnknown(colour) }
      try calendar.add(Property(icalproperty_new_color(plain)))
    }
    if header.refreshes {
      try calendar.add(Property(relief_ical_refresh_property(1)))
      try calendar.add(Property.named("X-PUBLISHED-TTL", "PT1H"))
    }
    if let zone { try calendar.add(.zone(zone)) }
    return calendar
  }
}
