import CLibical

/// A component of libical's and all that hangs on it, freed with this value or with its parent.
struct Component: ~Copyable {
  private let pointer: OpaquePointer

  init(_ kind: icalcomponent_kind) throws(CalendarError) {
    guard let made = icalcomponent_new(kind) else { throw .refused("a component") }
    pointer = made
  }

  deinit { icalcomponent_free(pointer) }

  /// Adds a property at the end; it belongs to this component from then on.
  func add(_ property: consuming Property) {
    icalcomponent_add_property(pointer, property.release())
  }

  /// Adds a component at the end; it belongs to this one from then on.
  func add(_ child: consuming Component) {
    icalcomponent_add_component(pointer, child.release())
  }

  /// Gives this component to a zone, unless libical finds no zone in it.
  consuming func give(to zone: OpaquePointer) -> Bool {
    guard relief_ical_set_zone(zone, pointer) != 0 else { return false }
    _ = release()
    return true
  }

  /// Writes the component at the end of `bytes`.
  func write(to bytes: inout [UInt8]) throws(CalendarError) {
    guard let text = icalcomponent_as_ical_string_r(pointer)
    else { throw .refused("the text of a component") }
    defer { icalmemory_free_buffer(text) }
    let written = UnsafeRawBufferPointer(start: text, count: relief_ical_length(text))
    bytes.append(unfoldingLineEndsOf: written)
  }

  private consuming func release() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }
}

/// A property of libical's, freed with this value unless a component has taken it.
struct Property: ~Copyable {
  private let pointer: OpaquePointer

  /// Takes what one of libical's `icalproperty_new_…` calls made.
  init(_ made: OpaquePointer?) throws(CalendarError) {
    guard let made else { throw .refused("a property") }
    pointer = made
  }

  /// Makes a property that no standard names; its value is written as it is.
  static func named(_ name: String, _ value: String) throws(CalendarError) -> Property {
    let property = try Property(icalproperty_new_x(value))
    icalproperty_set_x_name(property.pointer, name)
    return property
  }

  deinit { icalproperty_free(pointer) }

  /// Names the zone of a time.
  func setZone(_ name: String) throws(CalendarError) {
    guard let parameter = icalparameter_new_tzid(name) else { throw .refused("a parameter") }
    icalproperty_add_parameter(pointer, parameter)
  }

  fileprivate consuming func release() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }
}

extension icaltimetype {
  /// A time on a clock that no zone is named for; `seconds` are those since 1970-01-01 there.
  init(local seconds: Int) { self.init(seconds, isDate: false, isUTC: false) }

  /// A time in UTC.
  init(utc seconds: Int) { self.init(seconds, isDate: false, isUTC: true) }

  /// A day.
  init(dayOf seconds: Int) { self.init(seconds, isDate: true, isUTC: false) }

  private init(_ seconds: Int, isDate: Bool, isUTC: Bool) {
    let stamp = Stamp(seconds)
    self = relief_ical_time(
      Int32(stamp.year),
      Int32(stamp.month),
      Int32(stamp.day),
      isDate ? 0 : Int32(stamp.secondOfDay / 3600),
      isDate ? 0 : Int32(stamp.secondOfDay / 60 % 60),
      isDate ? 0 : Int32(stamp.secondOfDay % 60),
      isDate ? 1 : 0,
      isUTC ? 1 : 0
    )
  }
}
