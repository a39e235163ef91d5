import CLibical
import CivilTime

extension Component {
  /// A VTIMEZONE.
  static func zone(_ zone: CompactZone) throws(CalendarError) -> Component {
    let component = try Component(ICAL_VTIMEZONE_COMPONENT)
    try component.add(Property(icalproperty_new_tzid(zone.name)))
    for observance in zone.observances { try component.add(half(observance)) }
    return component
  }

  /// A STANDARD or a DAYLIGHT; it begins in 1970, before any shift, so that the rule alone counts.
  private static func half(
    _ observance: CompactZone.Observance
  ) throws(CalendarError) -> Component {
    let half = try Component(
      observance.isDaylight ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT
    )
    let day = observance.rule?.date(in: 1970)?.dayNumber ?? 0
    let start = day * 86_400 + (observance.rule?.secondOfDay ?? 0)
    try half.add(Property(icalproperty_new_dtstart(icaltimetype(local: start))))
    try half.add(Property(icalproperty_new_tzoffsetfrom(Int32(observance.offsetBefore))))
    try half.add(Property(icalproperty_new_tzoffsetto(Int32(observance.offset))))
    let abbreviation = observance.abbreviation.cleanedLabel(limit: 32)
    if !abbreviation.isEmpty { try half.add(Property(icalproperty_new_tzname(abbreviation))) }
    if let rule = observance.rule { try half.add(Property(relief_ical_rule_property(rule.text))) }
    return half
  }
}
