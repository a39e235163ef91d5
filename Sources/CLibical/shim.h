// The calls of libical that Swift cannot import or that libical 4 declares in another way. One
// name, one meaning, whichever of the two is installed; everything else is called as it is.

#ifndef RELIEF_CLIBICAL_SHIM_H
#define RELIEF_CLIBICAL_SHIM_H

#include <libical/ical.h>
#include <stddef.h>
#include <string.h>

/// Tells libical to return errors instead of ending the process.
static inline void relief_ical_return_errors(void) {
#if ICAL_CHECK_VERSION(4, 0, 0)
  icalerror_set_errors_are_fatal(false);
#else
  icalerror_set_errors_are_fatal(0);
#endif
}

/// A time without a zone; `is_utc` makes it one that is written with a `Z`.
static inline struct icaltimetype relief_ical_time(int year, int month, int day, int hour,
                                                   int minute, int second, int is_date,
                                                   int is_utc) {
  struct icaltimetype time = icaltime_null_time();
  time.year = year;
  time.month = month;
  time.day = day;
  time.hour = hour;
  time.minute = minute;
  time.second = second;
  time.is_date = is_date;
  time.zone = is_utc ? icaltimezone_get_utc_timezone() : NULL;
  return time;
}

/// REFRESH-INTERVAL of so many hours.
static inline icalproperty *relief_ical_refresh_property(unsigned int hours) {
  struct icaldurationtype length = icaldurationtype_null_duration();
  length.hours = hours;
  return icalproperty_new_refreshinterval(length);
}

/// RRULE from its text; NULL where the text is no rule.
static inline icalproperty *relief_ical_rule_property(const char *text) {
#if ICAL_CHECK_VERSION(4, 0, 0)
  struct icalrecurrencetype *rule = icalrecurrencetype_new_from_string(text);
  if (!rule) return NULL;
  icalproperty *property = icalproperty_new_rrule(rule);
  icalrecurrencetype_unref(rule);
  return property;
#else
  struct icalrecurrencetype rule = icalrecurrencetype_from_string(text);
  return rule.freq == ICAL_NO_RECURRENCE ? NULL : icalproperty_new_rrule(rule);
#endif
}

/// Gives a VTIMEZONE to a zone, which then owns it; 0 where libical will not have it.
static inline int relief_ical_set_zone(icaltimezone *zone, icalcomponent *component) {
  return icaltimezone_set_component(zone, component) ? 1 : 0;
}

/// Seconds east of UTC in a zone at a time given in UTC.
static inline int relief_ical_offset(icaltimezone *zone, struct icaltimetype utc) {
  return icaltimezone_get_utc_offset_of_utc_time(zone, &utc, NULL);
}

/// The length of a text that libical made.
static inline size_t relief_ical_length(const char *text) { return strlen(text); }

#endif
