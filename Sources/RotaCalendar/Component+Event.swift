import CLibical
import CivilTime

extension Component {
  /// A VEVENT; `zone` is the name beside its wall times.
  ///
  /// DTEND and never DURATION: a night of 12 hours on the wall has 11 or 13 when the clocks change.
  static func event(
    _ event: CalendarEvent,
    _ placement: Placement,
    zone: String
  ) throws(CalendarError) -> Component {
    let component = try Component(ICAL_VEVENT_COMPONENT)
    let modified = icaltimetype(utc: event.modified.seconds)
    try component.add(Property(icalproperty_new_uid(event.uid)))
    try component.add(Property(icalproperty_new_dtstamp(modified)))
    let start = try Property(icalproperty_new_dtstart(placement.form.time(placement.start)))
    let end = try Property(icalproperty_new_dtend(placement.form.time(placement.end)))
    if placement.form == .zoned {
      try start.setZone(zone)
      try end.setZone(zone)
    }
    component.add(start)
    component.add(end)
    try component.addText(of: event)
    try component.add(Property(icalproperty_new_status(event.status.inLibical)))
    let transparency = event.isTransparent ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE
    try component.add(Property(icalproperty_new_transp(transparency)))
    if event.isPrivate { try component.add(Property(icalproperty_new_class(ICAL_CLASS_PRIVATE))) }
    try component.add(Property.named("X-MICROSOFT-CDO-BUSYSTATUS", event.busy.word))
    try component.add(Property(icalproperty_new_sequence(Int32(clamping: event.sequence))))
    try component.add(Property(icalproperty_new_lastmodified(modified)))
    return component
  }

  /// Text that is empty once it is clean is left out: an empty value says nothing.
  ///
  /// But a summary there must be, of one line: calcurse 4.7.1 crashes on an event without one and
  /// will not have two.
  private func addText(of event: CalendarEvent) throws(CalendarError) {
    let summary = event.summary.cleanedLine(limit: 250)
    try add(Property(icalproperty_new_summary(summary.isEmpty ? "Untitled" : summary)))
    let description = event.description?.cleaned(limit: 4000) ?? ""
    if !description.isEmpty { try add(Property(icalproperty_new_description(description))) }
    let location = event.location?.cleanedLine(limit: 250) ?? ""
    if !location.isEmpty { try add(Property(icalproperty_new_location(location))) }
    for category in event.categories {
      let label = category.cleanedLabel(limit: 100)
      if !label.isEmpty { try add(Property(icalproperty_new_categories(label))) }
    }
  }
}

extension Placement.Form {
  fileprivate func time(_ seconds: Int) -> icaltimetype {
    switch self {
    case .zoned: icaltimetype(local: seconds)
    case .utc: icaltimetype(utc: seconds)
    case .date: icaltimetype(dayOf: seconds)
    }
  }
}

extension CalendarEvent.Status {
  fileprivate var inLibical: icalproperty_status {
    switch self {
    case .confirmed: ICAL_STATUS_CONFIRMED
    case .tentative: ICAL_STATUS_TENTATIVE
    case .cancelled: ICAL_STATUS_CANCELLED
    }
  }
}

extension CalendarEvent.Busy {
  fileprivate var word: String {
    switch self {
    case .busy: "BUSY"
    case .free: "FREE"
    case .outOfOffice: "OOF"
    case .tentative: "TENTATIVE"
    }
  }
}
