#!/usr/bin/env python3
"""Strict check of an exported .ics file with rules written from the RFCs and with parsers nobody here wrote.

    check_ics.py FILE.ics [--expect ROWS.csv] [--method PUBLISH|none] [--from 2026-01-01 --to 2027-01-01]
                 [--icaljs DIR] [--sabre VENDOR_AUTOLOAD.php] [--no-khal] [--fast] [-q]

ROWS.csv: header uid,start_utc,end_utc,summary ; times as 2026-10-24T18:00:00Z.
Prints one line per check and, alone on the last line, 'N passed, N failed[, N skipped]'. Exit 1 if any failed.

Rules: RFC 5545 (3.1 lines, 3.2 parameters, 3.3 values, 3.6 components, 3.8 properties), RFC 5546 3.2.1 (PUBLISH),
RFC 7986 (NAME, COLOR, REFRESH-INTERVAL ...), plus what Google/Outlook/Apple/Thunderbird are known to need.
Parsers: own tokenizer + zoneinfo; own tokenizer + the file's VTIMEZONE through dateutil.tz.tzical; icalendar (twice:
zoneinfo, and VTIMEZONE only); vobject; ics; recurring-ical-events; libical through ctypes (parse + icalrestriction_check);
ical.js (Thunderbird, Nextcloud) through node; Ruby icalendar; sabre/vobject (Nextcloud, Baikal) through PHP; khal;
calcurse. A parser that is not installed is a skip, never a pass.
"""
import argparse, csv, datetime as dt, io, json, os, re, shutil, subprocess, sys, tempfile, zoneinfo
from collections import Counter, defaultdict

UTC = dt.timezone.utc
KNOWN = zoneinfo.available_timezones()
PASS = FAIL = SKIP = 0
QUIET = False


def ok(cond, name, why=""):
    global PASS, FAIL
    if cond:
        PASS += 1
        if not QUIET:
            print(f"ok   {name}")
    else:
        FAIL += 1
        print(f"FAIL {name}" + (f": {why}" if why else ""))
    return bool(cond)


def skip(name, why):
    global SKIP
    SKIP += 1
    print(f"skip {name}: {why}")


def few(xs, n=3):
    xs = list(xs)
    return "; ".join(str(x) for x in xs[:n]) + (f" (+{len(xs) - n})" if len(xs) > n else "")


# ---------------------------------------------------------------- vocabulary
COMPONENTS = {"VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VALARM"}
CAL_PROPS = {"PRODID": (1, 1), "VERSION": (1, 1), "CALSCALE": (0, 1), "METHOD": (0, 1), "NAME": (0, None),
             "DESCRIPTION": (0, None), "UID": (0, 1), "LAST-MODIFIED": (0, 1), "URL": (0, 1), "CATEGORIES": (0, None),
             "REFRESH-INTERVAL": (0, 1), "SOURCE": (0, 1), "COLOR": (0, 1), "IMAGE": (0, None)}
EV_PROPS = {"DTSTAMP": (1, 1), "UID": (1, 1), "DTSTART": (1, 1), "CLASS": (0, 1), "CREATED": (0, 1), "DESCRIPTION": (0, 1),
            "GEO": (0, 1), "LAST-MODIFIED": (0, 1), "LOCATION": (0, 1), "ORGANIZER": (0, 1), "PRIORITY": (0, 1),
            "SEQUENCE": (0, 1), "STATUS": (0, 1), "SUMMARY": (0, 1), "TRANSP": (0, 1), "URL": (0, 1),
            "RECURRENCE-ID": (0, 1), "RRULE": (0, 1), "DTEND": (0, 1), "DURATION": (0, 1), "COLOR": (0, 1),
            "ATTACH": (0, None), "ATTENDEE": (0, None), "CATEGORIES": (0, None), "COMMENT": (0, None),
            "CONTACT": (0, None), "EXDATE": (0, None), "REQUEST-STATUS": (0, None), "RELATED-TO": (0, None),
            "RESOURCES": (0, None), "RDATE": (0, None), "IMAGE": (0, None), "CONFERENCE": (0, None)}
TZ_PROPS = {"TZID": (1, 1), "LAST-MODIFIED": (0, 1), "TZURL": (0, 1), "TZUNTIL": (0, 1), "TZID-ALIAS-OF": (0, None)}
OBS_PROPS = {"DTSTART": (1, 1), "TZOFFSETTO": (1, 1), "TZOFFSETFROM": (1, 1), "RRULE": (0, 1), "COMMENT": (0, None),
             "RDATE": (0, None), "TZNAME": (0, None)}
ALARM_PROPS = {"ACTION": (1, 1), "TRIGGER": (1, 1), "DESCRIPTION": (0, 1), "SUMMARY": (0, 1), "DURATION": (0, 1),
               "REPEAT": (0, 1), "ATTACH": (0, None), "ATTENDEE": (0, None), "UID": (0, 1), "ACKNOWLEDGED": (0, 1),
               "RELATED-TO": (0, None)}
PROPS = {"VCALENDAR": CAL_PROPS, "VEVENT": EV_PROPS, "VTIMEZONE": TZ_PROPS, "STANDARD": OBS_PROPS,
         "DAYLIGHT": OBS_PROPS, "VALARM": ALARM_PROPS}
# X- names that real clients read; anything else is clutter in a file we write ourselves.
X_ALLOWED = {"X-WR-CALNAME", "X-WR-CALDESC", "X-WR-TIMEZONE", "X-PUBLISHED-TTL", "X-APPLE-CALENDAR-COLOR",
             "X-OUTLOOK-COLOR", "X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-CDO-ALLDAYEVENT"}
TEXT1 = {"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "UID", "TZNAME", "NAME", "PRODID", "TZID",
         "X-WR-CALNAME", "X-WR-CALDESC"}            # one TEXT value: , and ; must be escaped
TEXTN = {"CATEGORIES", "RESOURCES"}                 # list of TEXT
ENUM = {"STATUS": {"TENTATIVE", "CONFIRMED", "CANCELLED"}, "TRANSP": {"OPAQUE", "TRANSPARENT"},
        "CLASS": {"PUBLIC", "PRIVATE", "CONFIDENTIAL"}, "ACTION": {"AUDIO", "DISPLAY", "EMAIL"},
        "CALSCALE": {"GREGORIAN"}, "VERSION": {"2.0"},
        "METHOD": {"PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER"},
        "X-MICROSOFT-CDO-BUSYSTATUS": {"FREE", "TENTATIVE", "BUSY", "OOF", "WORKINGELSEWHERE"}}
UTC_ONLY = {"DTSTAMP", "CREATED", "LAST-MODIFIED"}
CSS3 = set("""aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen
darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue
darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite
forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory
khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen
lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime
limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue
slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
yellowgreen""".split())
RE_LINE = re.compile(r'^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)'
                     r'(?:,(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*))*)*):(.*)$', re.S)
RE_PARAM = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
RE_DT = re.compile(r"^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)$")
RE_DATE = re.compile(r"^(\d{4})(\d\d)(\d\d)$")
RE_DUR = re.compile(r"^[+-]?P(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$")
RE_OFF = re.compile(r"^[+-](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$")


class Prop:
    __slots__ = ("name", "params", "value", "line")

    def __init__(self, name, params, value, line):
        self.name, self.params, self.value, self.line = name, params, value, line


class Comp:
    def __init__(self, name, line):
        self.name, self.line, self.props, self.kids = name, line, [], []

    def all(self, n):
        return [p for p in self.props if p.name == n]

    def one(self, n):
        a = self.all(n)
        return a[0] if a else None


def unescape(v):
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], v, flags=re.S)


def parse_dt(v):
    m = RE_DT.match(v)
    if m:
        y, mo, d, h, mi, s = map(int, m.groups()[:6])
        if s == 60:
            s = 59
        t = dt.datetime(y, mo, d, h, mi, s)
        return t.replace(tzinfo=UTC) if m[7] else t
    m = RE_DATE.match(v)
    if m:
        return dt.date(*map(int, m.groups()))
    raise ValueError(f"not a DATE or DATE-TIME: {v!r}")


# ---------------------------------------------------------------- 1. bytes and lines
def check_bytes(raw):
    ok(raw.startswith(b"BEGIN:VCALENDAR\r\n"), "file starts with BEGIN:VCALENDAR (no BOM, no preamble)", repr(raw[:24]))
    ok(raw.endswith(b"END:VCALENDAR\r\n"), "file ends with END:VCALENDAR and CRLF", repr(raw[-24:]))
    bare_lf = len(re.findall(rb"(?<!\r)\n", raw))
    bare_cr = len(re.findall(rb"\r(?!\n)", raw))
    ok(bare_lf == 0 and bare_cr == 0, "every line ends in CRLF", f"{bare_lf} bare LF, {bare_cr} bare CR")
    lines = raw.replace(b"\r\n", b"\n").split(b"\n")
    if lines and lines[-1] == b"":
        lines.pop()
    long = [i + 1 for i, l in enumerate(lines) if len(l) > 75]
    ok(not long, "no line is over 75 octets", f"{len(long)} lines, first {long[:3]}")
    split = []
    for i, l in enumerate(lines):
        try:
            l.decode("utf-8")
        except UnicodeDecodeError:
            split.append(i + 1)
    ok(not split, "no fold splits a UTF-8 character (each physical line is UTF-8)", f"lines {split[:5]}")
    try:
        raw.decode("utf-8")
        good = True
    except UnicodeDecodeError as e:
        good, split = False, e
    ok(good, "the file is UTF-8", str(split))
    ctrl = [i + 1 for i, l in enumerate(lines) if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", l)]
    ok(not ctrl, "no control characters but HTAB", f"lines {ctrl[:5]}")
    blank = [i + 1 for i, l in enumerate(lines) if not l.strip()]
    ok(not blank, "no blank or white-space-only lines", f"lines {blank[:5]}")
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n")
    out, no, k = [], [], 0
    for l in text.split("\n"):
        k += 1
        if l[:1] in (" ", "\t") and out:
            out[-1] += l[1:]
        elif l != "":
            out.append(l)
            no.append(k)
    return list(zip(no, out))


# ---------------------------------------------------------------- 2. content lines -> tree
def parse_tree(lines):
    bad, root, stack, late = [], [], [], []
    for no, l in lines:
        m = RE_LINE.match(l)
        if not m:
            bad.append(f"line {no}: {l[:50]!r}")
            continue
        name, params, value = m[1].upper(), defaultdict(list), m[3]
        for pm in RE_PARAM.finditer(m[2] or ""):
            params[pm[1].upper()] += re.findall(r'"[^"]*"|[^,]+', pm[2]) or [""]
        params = {k: [v.strip('"') for v in vs] for k, vs in params.items()}
        if name == "BEGIN":
            c = Comp(value.upper(), no)
            (stack[-1].kids if stack else root).append(c)
            stack.append(c)
        elif name == "END":
            if not stack or stack[-1].name != value.upper():
                bad.append(f"line {no}: END:{value} without its BEGIN")
            else:
                stack.pop()
        elif not stack:
            bad.append(f"line {no}: property outside a component")
        else:
            if stack[-1].kids:
                late.append(no)
            stack[-1].props.append(Prop(name, params, value, no))
    ok(not bad, "every content line fits the RFC 5545 grammar", few(bad))
    ok(not stack, "every BEGIN has its END", few([c.name for c in stack]))
    ok(not late, "properties come before sub-components", f"lines {late[:5]}")
    return root


# ---------------------------------------------------------------- 3. components, properties, values
def walk(c):
    yield c
    for k in c.kids:
        yield from walk(k)


def check_values(cal):
    unk, cnt, xbad, esc, enum, times, tzutc, durs, ints, dup, uri, empt = ([] for _ in range(12))
    for c in walk(cal):
        if c.name not in COMPONENTS:
            unk.append(f"component {c.name} line {c.line}")
            continue
        spec = PROPS.get(c.name, {})
        n = Counter(p.name for p in c.props)
        for name, (lo, hi) in spec.items():
            if n[name] < lo or (hi is not None and n[name] > hi):
                cnt.append(f"{c.name} line {c.line}: {n[name]} × {name}")
        for p in c.props:
            at = f"{p.name} line {p.line}"
            if p.name.startswith("X-"):
                if p.name not in X_ALLOWED:
                    xbad.append(at)
            elif spec and p.name not in spec:
                unk.append(f"{at} in {c.name}")
            v = p.value
            if p.value.strip() == "" and p.name not in ("DESCRIPTION", "SUMMARY", "LOCATION"):
                empt.append(at)
            if p.name in TEXT1:
                if not re.fullmatch(r"(?:[^\\;,]|\\[\\;,nN])*", v):
                    esc.append(at)
            elif p.name in TEXTN:
                if not re.fullmatch(r"(?:[^\\;]|\\[\\;,nN])*", v):
                    esc.append(at)
            if p.name in ENUM and v.upper() not in ENUM[p.name]:
                enum.append(f"{at} {v!r}")
            if p.name in UTC_ONLY and not (RE_DT.match(v) and v.endswith("Z")):
                times.append(f"{at} must be UTC, is {v!r}")
            if p.name in ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE") and "PERIOD" not in p.params.get("VALUE", []):
                for one in v.split(","):
                    try:
                        t = parse_dt(one)
                        isdate = not isinstance(t, dt.datetime)
                        if isdate != ("DATE" in p.params.get("VALUE", [])):
                            times.append(f"{at} {one!r}: VALUE=DATE and the form of the value disagree")
                        if "TZID" in p.params and (isdate or one.endswith("Z")):
                            tzutc.append(f"{at} {one!r}")
                    except ValueError as e:
                        times.append(f"{at}: {e}")
            if p.name in ("DURATION", "REFRESH-INTERVAL", "X-PUBLISHED-TTL") or \
               (p.name == "TRIGGER" and "DATE-TIME" not in p.params.get("VALUE", [])):
                if not RE_DUR.match(v) or v.endswith(("P", "T")):
                    durs.append(f"{at} {v!r}")
            if p.name == "REFRESH-INTERVAL" and p.params.get("VALUE") != ["DURATION"]:
                durs.append(f"{at} needs VALUE=DURATION (RFC 7986 5.7)")
            if p.name in ("SEQUENCE", "REPEAT") and not re.match(r"^\d{1,10}$", v):
                ints.append(f"{at} {v!r}")
            if p.name == "PRIORITY" and v not in list("0123456789"):
                ints.append(f"{at} {v!r}")
            if p.name in ("TZOFFSETFROM", "TZOFFSETTO") and (not RE_OFF.match(v) or v in ("-0000", "-000000")):
                ints.append(f"{at} {v!r}")
            if p.name == "COLOR" and v.lower() not in CSS3:
                enum.append(f"{at} {v!r} is not a CSS3 name (RFC 7986 5.9)")
            if p.name == "X-APPLE-CALENDAR-COLOR" and not re.match(r"^#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?$", v):
                enum.append(f"{at} {v!r}")
            if p.name in ("URL", "SOURCE", "ORGANIZER", "ATTENDEE", "TZURL") and not re.match(r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"]*$", v):
                uri.append(f"{at} {v!r}")
            for k, vs in p.params.items():
                if k in ("TZID", "VALUE", "CN", "ENCODING") and len(vs) != 1:
                    dup.append(f"{at} {k} given {len(vs)} times")
    ok(not unk, "only known components and properties, each where it may stand", few(unk))
    ok(not cnt, "required properties are there, single ones are single", few(cnt))
    ok(not xbad, "no X- property that no client reads (X-LIC-ERROR, X-LIC-LOCATION ...)", few(xbad))
    ok(not esc, r"TEXT is escaped: only \\ \; \, \n, and no bare , or ;", few(esc))
    ok(not enum, "enumerated values are from their lists", few(enum))
    ok(not times, "dates and times are well formed and real; stamps are UTC", few(times))
    ok(not tzutc, "no TZID beside a UTC or DATE value", few(tzutc))
    ok(not durs, "durations are well formed; REFRESH-INTERVAL says VALUE=DURATION", few(durs))
    ok(not ints, "integers and UTC offsets are well formed", few(ints))
    ok(not uri, "URIs have a scheme and no spaces", few(uri))
    ok(not dup, "no parameter is given twice", few(dup))
    ok(not empt, "no empty value", few(empt))


def check_calendar(cal, method):
    m = cal.one("METHOD")
    if method == "none":
        ok(m is None, "no METHOD", m and m.value)
    elif method:
        ok(m is not None and m.value.upper() == method, f"METHOD is {method}", m.value if m else "none")
    p = cal.one("PRODID")
    ok(p is not None and re.match(r"^-//[^/]+//[^/]+(//[^/]+)*//[A-Z]{2}$", p.value), "PRODID is a formal public identifier (-//owner//product//EN)",
       p and p.value)
    n, w = cal.one("NAME"), cal.one("X-WR-CALNAME")
    if n and w:
        ok(unescape(n.value) == unescape(w.value), "NAME and X-WR-CALNAME say the same", f"{n.value!r} {w.value!r}")
    if w:
        ok(not re.search(r"[,;\\]", w.value), "X-WR-CALNAME has no character that some clients unescape and some do not", w.value)
    r, t = cal.one("REFRESH-INTERVAL"), cal.one("X-PUBLISHED-TTL")
    if r and t:
        ok(r.value == t.value, "REFRESH-INTERVAL and X-PUBLISHED-TTL say the same", f"{r.value} {t.value}")


def check_zones(cal):
    zones = [k for k in cal.kids if k.name == "VTIMEZONE"]
    ids = [z.one("TZID").value for z in zones if z.one("TZID")]
    ok(len(ids) == len(set(ids)) == len(zones), "one VTIMEZONE per TZID", few(ids))
    used = {v for c in walk(cal) for p in c.props for v in p.params.get("TZID", [])}
    ok(used <= set(ids), "every TZID used has its VTIMEZONE", few(used - set(ids)))
    ok(set(ids) <= used, "no VTIMEZONE that nothing uses", few(set(ids) - used))
    odd = [i for i in used | set(ids) if i not in KNOWN]
    ok(not odd, "every TZID is a plain IANA name (no vendor prefix, no Windows name)", few(odd))
    first_event = min([i for i, k in enumerate(cal.kids) if k.name != "VTIMEZONE"], default=0)
    last_zone = max([i for i, k in enumerate(cal.kids) if k.name == "VTIMEZONE"], default=-1)
    ok(last_zone <= first_event or not zones, "VTIMEZONEs come before the events that use them")
    bad = []
    for z in zones:
        obs = [k for k in z.kids if k.name in ("STANDARD", "DAYLIGHT")]
        if not obs:
            bad.append(f"line {z.line}: no STANDARD or DAYLIGHT")
        if not any(k.name == "STANDARD" for k in obs):
            bad.append(f"line {z.line}: no STANDARD (Outlook wants one)")
        for o in obs:
            s = o.one("DTSTART")
            if s and (s.value.endswith("Z") or s.params):
                bad.append(f"line {o.line}: DTSTART must be a plain local time")
            rr = o.one("RRULE")
            if rr and "UNTIL=" in rr.value and not re.search(r"UNTIL=\d{8}T\d{6}Z", rr.value):
                bad.append(f"line {o.line}: UNTIL must be UTC")
            for q in ("TZOFFSETFROM", "TZOFFSETTO"):
                if o.one(q) and len(o.one(q).value) > 5:
                    bad.append(f"line {o.line}: {q} with seconds (old LMT line; some clients refuse it)")
    ok(not bad, "each VTIMEZONE is well formed", few(bad))
    hard = [z.one("TZID").value if z.one("TZID") else z.line for z in zones
            if max([sum(k.name == n for k in z.kids) for n in ("STANDARD", "DAYLIGHT")]) > 1
            or any(p.name == "RDATE" or (p.name == "RRULE" and "UNTIL" in p.value) for k in z.kids for p in k.props)]
    ok(not hard, "each VTIMEZONE is one Outlook can take in: one STANDARD, at most one DAYLIGHT, no RDATE, no UNTIL "
       "(else write UTC)", few(hard))
    return ids


def events_of(cal):
    return [k for k in cal.kids if k.name == "VEVENT"]


def check_events(cal, method):
    evs = events_of(cal)
    ok(bool(evs) or not cal.kids, "the calendar has events")
    keys = Counter((e.one("UID").value, e.one("RECURRENCE-ID").value if e.one("RECURRENCE-ID") else None)
                   for e in evs if e.one("UID"))
    twice = [k for k, v in keys.items() if v > 1]
    ok(not twice, "UIDs are unique", few(twice))
    lu = [e.one("UID").value for e in evs if e.one("UID") and len(e.one("UID").value.encode()) > 70]
    ok(not lu, "UIDs fit on one line (Outlook and some importers cut long ones)", few(lu))
    bad, fl, neg, odd, alarms, noseq, nolm = [], [], [], [], [], [], []
    for e in evs:
        s, f, d = e.one("DTSTART"), e.one("DTEND"), e.one("DURATION")
        at = f"line {e.line}"
        if f and d:
            bad.append(f"{at}: DTEND and DURATION")
        if not f and not d:
            bad.append(f"{at}: neither DTEND nor DURATION")
        if s and f:
            try:
                a, b = parse_dt(s.value), parse_dt(f.value)
                if isinstance(a, dt.datetime) != isinstance(b, dt.datetime) or \
                   (isinstance(a, dt.datetime) and (a.tzinfo is None) != (b.tzinfo is None)):
                    bad.append(f"{at}: DTSTART and DTEND are of different kinds")
                ab = [] if isinstance(a, dt.datetime) and a.tzinfo is None else [a, b]
                for p, t in ((s, a), (f, b)):
                    if isinstance(t, dt.datetime) and t.tzinfo is None and "TZID" not in p.params:
                        fl.append(f"{p.name} line {p.line}")
                    if isinstance(t, dt.datetime) and t.tzinfo is None and p.params.get("TZID", [""])[0] in KNOWN:
                        z = zoneinfo.ZoneInfo(p.params["TZID"][0])
                        o0, o1 = t.replace(tzinfo=z).utcoffset(), t.replace(tzinfo=z, fold=1).utcoffset()
                        ab.append(t.replace(tzinfo=z))
                        if o0 != o1:
                            odd.append(f"{p.name} line {p.line} {p.value} is {'ambiguous' if o0 > o1 else 'in a gap'}: say it in UTC")
                if len(ab) == 2 and norm(ab[1]) <= norm(ab[0]):
                    neg.append(at)
            except ValueError:
                pass
        st, tr = e.one("STATUS"), e.one("TRANSP")
        if st and st.value == "CANCELLED" and (not e.one("SEQUENCE") or e.one("SEQUENCE").value == "0"):
            noseq.append(at)
        if not e.one("LAST-MODIFIED"):
            nolm.append(at)
        for a in e.kids:
            if a.name != "VALARM":
                alarms.append(f"line {a.line}: {a.name} in VEVENT")
            elif a.one("ACTION") and a.one("ACTION").value == "DISPLAY" and not a.one("DESCRIPTION"):
                alarms.append(f"line {a.line}: DISPLAY alarm without DESCRIPTION")
    ok(not bad, "each event has one start and one end of the same kind", few(bad))
    ok(not fl, "no floating times", few(fl))
    ok(not neg, "each event ends after it starts", few(neg))
    ok(not odd, "no local time that a clock change makes ambiguous or unreal", few(odd))
    ok(not alarms, "alarms are well formed", few(alarms))
    ok(not noseq, "a cancelled event has a raised SEQUENCE", few(noseq))
    ok(not nolm, "each event has LAST-MODIFIED", few(nolm))
    if method == "PUBLISH":
        at = [e.line for e in evs if e.one("ATTENDEE")]
        ok(not at, "PUBLISH: no ATTENDEE (RFC 5546 3.2.1)", few(at))
        ns = [e.line for e in evs if not e.one("SUMMARY")]
        ok(not ns, "PUBLISH: each event has SUMMARY", few(ns))


# ---------------------------------------------------------------- 4. instants by several roads
def norm(t):
    if isinstance(t, dt.datetime):
        if t.tzinfo is None:
            return "floating " + t.strftime("%Y-%m-%dT%H:%M:%S")
        return t.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return t.isoformat()


def squash(s):
    return re.sub(r"[\r\n\t ]+", " ", s or "").strip()


def row(uid, a, b, s):
    return (str(uid), norm(a), norm(b), squash(str(s)))


def own_rows(cal, zone_of):
    out = []
    for e in events_of(cal):
        ts = []
        for p in (e.one("DTSTART"), e.one("DTEND")):
            if p is None:
                ts.append(None)
                continue
            t = parse_dt(p.value)
            if isinstance(t, dt.datetime) and t.tzinfo is None and "TZID" in p.params:
                t = t.replace(tzinfo=zone_of(p.params["TZID"][0]))
            ts.append(t)
        if ts[1] is None and ts[0] is not None:
            d = e.one("DURATION")
            ts[1] = ts[0] + parse_duration(d.value) if d else ts[0]
        if ts[0] is None:
            continue
        out.append(row(e.one("UID").value if e.one("UID") else "", ts[0], ts[1],
                       unescape(e.one("SUMMARY").value) if e.one("SUMMARY") else ""))
    return sorted(out)


def parse_duration(v):
    m = re.match(r"^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$", v)
    w, d, h, mi, s = (int(x or 0) for x in m.groups()[1:])
    t = dt.timedelta(weeks=w, days=d, hours=h, minutes=mi, seconds=s)
    return -t if m[1] == "-" else t


def r_dateutil(path, raw, cal):
    import dateutil.tz
    txt = raw.decode().replace("\r\n", "\n")
    txt = re.sub(r"\n[ \t]", "", txt)
    zs = dateutil.tz.tzical(io.StringIO("\n".join(re.findall(r"BEGIN:VTIMEZONE.*?END:VTIMEZONE", txt, re.S)))) if "BEGIN:VTIMEZONE" in txt else None
    return own_rows(cal, lambda i: zs.get(i))


def r_icalendar(path, raw, cal):
    import icalendar
    icalendar.use_zoneinfo()
    c = icalendar.Calendar.from_ical(raw)
    errs = [f"{k}: {e.errors}" for k in c.walk() for e in [k] if getattr(k, "errors", None)]
    if errs:
        raise ValueError("parse errors " + few(errs))
    return sorted(row(e["UID"], e["DTSTART"].dt, e["DTEND"].dt if "DTEND" in e else e["DTSTART"].dt + e["DURATION"].dt, e.get("SUMMARY", ""))
                  for e in c.walk("VEVENT"))


def r_icalendar_vtz(path, raw, cal):
    import icalendar
    c = icalendar.Calendar.from_ical(raw)
    zs = {str(z["TZID"]): z.to_tz(lookup_tzid=False) for z in c.walk("VTIMEZONE")}
    return own_rows(cal, lambda i: zs[i])


def r_vobject(path, raw, cal):
    import vobject
    out = []
    for c in vobject.readComponents(raw.decode(), validate=True):
        for e in c.contents.get("vevent", []):
            out.append(row(e.uid.value, e.dtstart.value, e.dtend.value if hasattr(e, "dtend") else e.dtstart.value + e.duration.value,
                           e.summary.value if hasattr(e, "summary") else ""))
    return sorted(out)


def r_ics(path, raw, cal):
    import ics
    c = ics.Calendar(raw.decode())
    day = lambda e, t: t.date() if e.all_day else t.datetime          # it keeps whole days as midnights
    return sorted(row(e.uid, day(e, e.begin), day(e, e.end), e.name or "") for e in c.events)


def r_recurring(path, raw, cal):
    import icalendar, recurring_ical_events as rie
    c = icalendar.Calendar.from_ical(raw)
    out = [row(e["UID"], e["DTSTART"].dt, e["DTEND"].dt, e.get("SUMMARY", "")) for e in rie.of(c).between((2000, 1, 1), (2060, 1, 1))]
    return sorted(out)


def r_libical(path, raw, cal):
    import ctypes, ctypes.util
    so = next((p for p in ("libical.so.3", "libical.so.4", "libical.so") if _can(p)), None)
    if not so:
        raise ImportError("libical")
    L = ctypes.CDLL(so)
    V = ctypes.c_void_p
    for f, r, a in (("icalparser_parse_string", V, [ctypes.c_char_p]), ("icalcomponent_get_first_component", V, [V, ctypes.c_int]),
                    ("icalcomponent_get_next_component", V, [V, ctypes.c_int]), ("icalcomponent_string_to_kind", ctypes.c_int, [ctypes.c_char_p]),
                    ("icalcomponent_get_uid", ctypes.c_char_p, [V]), ("icalcomponent_get_summary", ctypes.c_char_p, [V]),
                    ("icalcomponent_count_errors", ctypes.c_int, [V]), ("icalrestriction_check", ctypes.c_int, [V]),
                    ("icalcomponent_as_ical_string", ctypes.c_char_p, [V]), ("icalcomponent_free", None, [V])):
        getattr(L, f).restype, getattr(L, f).argtypes = r, a

    class T(ctypes.Structure):
        _fields_ = [(n, ctypes.c_int) for n in "year month day hour minute second is_date is_daylight".split()] + [("zone", V)]
    for f in ("icalcomponent_get_dtstart", "icalcomponent_get_dtend"):
        getattr(L, f).restype, getattr(L, f).argtypes = T, [V]
    L.icaltime_as_timet_with_zone.restype, L.icaltime_as_timet_with_zone.argtypes = ctypes.c_long, [T, V]
    c = L.icalparser_parse_string(raw)
    if not c:
        raise ValueError("libical parsed nothing")
    n = L.icalcomponent_count_errors(c)
    if n:
        raise ValueError(f"libical found {n} parse errors")
    L.icalrestriction_check(c)
    after = L.icalcomponent_as_ical_string(c)
    if b"X-LIC-ERROR" in after:
        raise ValueError("icalrestriction_check: " + few(set(re.findall(rb"X-LIC-ERROR[^:]*:(.*?)\r\n(?! )", after, re.S))))
    k = L.icalcomponent_string_to_kind(b"VEVENT")
    out, e = [], L.icalcomponent_get_first_component(c, k)
    while e:
        ts = []
        for f in (L.icalcomponent_get_dtstart, L.icalcomponent_get_dtend):
            t = f(e)
            if t.is_date:
                ts.append(dt.date(t.year, t.month, t.day))
            elif not t.zone:
                ts.append(dt.datetime(t.year, t.month, t.day, t.hour, t.minute, t.second))
            else:
                ts.append(dt.datetime.fromtimestamp(L.icaltime_as_timet_with_zone(t, t.zone), UTC))
        out.append(row(L.icalcomponent_get_uid(e).decode(), ts[0], ts[1], (L.icalcomponent_get_summary(e) or b"").decode()))
        e = L.icalcomponent_get_next_component(c, k)
    L.icalcomponent_free(c)
    return sorted(out)


def _can(so):
    import ctypes
    try:
        ctypes.CDLL(so)
        return True
    except OSError:
        return False


ICALJS = r"""
import fs from 'node:fs';
const {default: ICAL} = await import(process.argv[2]);
const c = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[3], 'utf8')));
const zs = {}; for (const z of c.getAllSubcomponents('vtimezone')) { const t = new ICAL.Timezone(z); zs[t.tzid] = t; }
const iso = t => t.isDate ? t.toString() : (t.zone && t.zone.tzid == 'floating') ? 'floating ' + t.toString()
  : new Date(t.toUnixTime()*1000).toISOString().replace('.000Z', 'Z');
const rows = c.getAllSubcomponents('vevent').map(v => { const e = new ICAL.Event(v);
  for (const n of ['dtstart','dtend']) { const p = v.getFirstProperty(n); if (p) { const id = p.getParameter('tzid'); const t = p.getFirstValue(); if (id && zs[id]) t.zone = zs[id]; } }
  return [e.uid, iso(v.getFirstPropertyValue('dtstart')), iso(v.getFirstPropertyValue('dtend') || e.endDate), e.summary || '']; });
console.log(JSON.stringify(rows));
"""


def r_icaljs(path, raw, cal, lib=None):
    if not shutil.which("node") or not lib:
        raise ImportError("node and --icaljs DIR (ical.js' lib/ical/module.js)")
    mod = os.path.abspath(os.path.join(lib, "lib/ical/module.js"))
    if not os.path.exists(mod):
        raise ImportError(mod)
    with tempfile.TemporaryDirectory() as d:
        s = os.path.join(d, "r.mjs")
        open(s, "w").write(ICALJS)
        o = subprocess.run(["node", s, mod, os.path.abspath(path)], capture_output=True, text=True, timeout=120)
    if o.returncode:
        raise ValueError((re.findall(r"^\w*Error.*$", o.stderr, re.M) or [o.stderr[-200:]])[0])
    return sorted((u, a, b, squash(s)) for u, a, b, s in json.loads(o.stdout))


RUBY = r"""
require 'icalendar'; require 'json'
c = Icalendar::Calendar.parse(File.open(ARGV[0], 'r:utf-8')).first
iso = lambda { |t| t.is_a?(Icalendar::Values::Date) ? t.iso8601 : t.to_time.utc.strftime('%Y-%m-%dT%H:%M:%SZ') }
puts c.events.map { |e| [e.uid.to_s, iso.(e.dtstart), iso.(e.dtend), e.summary.to_s] }.to_json
"""


def r_ruby(path, raw, cal):
    if not shutil.which("ruby") or subprocess.run(["ruby", "-e", "require 'icalendar'"], capture_output=True).returncode:
        raise ImportError("ruby with ruby-icalendar")
    o = subprocess.run(["ruby", "-e", RUBY, path], capture_output=True, text=True, timeout=120, env={**os.environ, "LANG": "C.UTF-8", "TZ": "UTC"})
    if o.returncode:
        raise ValueError(o.stderr.strip().split("\n")[0][-200:])
    return sorted((u, a, b, squash(s)) for u, a, b, s in json.loads(o.stdout))


PHP = r"""<?php require $argv[1]; $v = Sabre\VObject\Reader::read(file_get_contents($argv[2]));
$bad = array_map(fn($e) => $e['level'].': '.$e['message'], array_filter($v->validate(), fn($e) => $e['level'] >= 2)); $r = [];
$iso = fn($p) => $p->hasTime() ? $p->getDateTime()->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z') : $p->getDateTime()->format('Y-m-d');
foreach ($v->VEVENT ?? [] as $e) $r[] = [(string)$e->UID, $iso($e->DTSTART), $iso($e->DTEND), (string)$e->SUMMARY];
echo json_encode(['bad' => array_values(array_unique($bad)), 'rows' => $r]);"""


def r_sabre(path, raw, cal, autoload=None):
    if not shutil.which("php") or not autoload:
        raise ImportError("php and --sabre AUTOLOAD.php")
    with tempfile.NamedTemporaryFile("w", suffix=".php") as f:
        f.write(PHP)
        f.flush()
        o = subprocess.run(["php", "-d", "error_reporting=0", f.name, autoload, path], capture_output=True, text=True, timeout=120)
    if o.returncode:
        raise ValueError((o.stdout + o.stderr)[-200:])
    j = json.loads(o.stdout)
    if j["bad"]:
        raise ValueError("validate(): " + few(j["bad"]))
    return sorted((u, a, b, squash(s)) for u, a, b, s in j["rows"])


def r_khal(path, raw, cal):
    if not shutil.which("khal"):
        raise ImportError("khal")
    with tempfile.TemporaryDirectory() as d:
        os.makedirs(f"{d}/v")
        open(f"{d}/c", "w").write(f"[calendars]\n[[v]]\npath={d}/v\n[locale]\nlocal_timezone=UTC\ndefault_timezone=UTC\ntimeformat=%H:%M:%S\ndateformat=%Y-%m-%d\nlongdateformat=%Y-%m-%d\ndatetimeformat=%Y-%m-%d %H:%M:%S\nlongdatetimeformat=%Y-%m-%d %H:%M:%S\n[sqlite]\npath={d}/db\n")
        env = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "XDG_DATA_HOME": d, "XDG_CACHE_HOME": d, "XDG_CONFIG_HOME": d}
        o = subprocess.run(["khal", "-c", f"{d}/c", "import", "-a", "v", "--batch", path], capture_output=True, text=True, timeout=300, env=env)
        if o.returncode:
            raise ValueError("khal import: " + (o.stdout + o.stderr)[-200:])
        rows = own_rows(cal, zoneinfo.ZoneInfo)
        days = sorted(r[1].replace("floating ", "")[:10] for r in rows)
        lo, hi = (dt.date.fromisoformat(days[0]) - dt.timedelta(2)).isoformat(), (dt.date.fromisoformat(days[-1]) + dt.timedelta(3)).isoformat()
        o = subprocess.run(["khal", "-c", f"{d}/c", "list", "--once", "--notstarted", "--day-format", "", "--format",
                            "{uid}\x01{start-long-full}\x01{end-long-full}\x01{title}", lo, hi], capture_output=True, text=True, timeout=300, env=env)
        out = set()
        for l in o.stdout.split("\n"):
            f = re.sub(r"\x1b\[[0-9;]*m", "", l).split("\x01")
            if len(f) == 4:
                iso = lambda t: t.replace(" ", "T") + "Z" if " " in t else t
                out.add((f[0], iso(f[1]), iso(f[2]), squash(f[3])))
        if not out:
            raise ValueError("khal lists nothing: " + (o.stdout + o.stderr)[-200:])
        return sorted(out)


def r_calcurse(path, raw, cal):
    if not shutil.which("calcurse"):
        raise ImportError("calcurse")
    with tempfile.TemporaryDirectory() as d:
        env = {**os.environ, "TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        o = subprocess.run(["calcurse", "-D", d, "-i", os.path.abspath(path)], capture_output=True, text=True, timeout=120, env=env, stdin=subprocess.DEVNULL)
        m = re.search(r"(\d+) apps? */ *(\d+) events? */ *(\d+) todos? */ *(\d+) skipped", o.stdout + o.stderr)
        if not m:
            raise ValueError("calcurse: " + (o.stdout + o.stderr)[-200:])
        if int(m[4]):
            raise ValueError(f"calcurse skipped {m[4]}")
        apts = open(f"{d}/apts").read()
        return int(m[1]) + int(m[2]), apts


def check_parsers(path, raw, cal, args):
    try:
        ref = own_rows(cal, zoneinfo.ZoneInfo)
    except Exception as e:
        ok(False, "instants by zoneinfo", f"{type(e).__name__}: {e}")
        return None
    roads = [("dateutil tzical on the file's VTIMEZONE", r_dateutil), ("icalendar with zoneinfo", r_icalendar),
             ("icalendar on the file's VTIMEZONE", r_icalendar_vtz), ("vobject", r_vobject), ("ics", r_ics),
             ("recurring-ical-events", r_recurring), ("libical parse and icalrestriction_check", r_libical),
             ("ical.js on the file's VTIMEZONE", lambda *a: r_icaljs(*a, lib=args.icaljs)), ("Ruby icalendar", r_ruby),
             ("sabre/vobject with validate()", lambda *a: r_sabre(*a, autoload=args.sabre))]
    if not args.no_khal and not args.fast:
        roads.append(("khal import and list", r_khal))
    if args.fast:
        roads = [r for r in roads if r[0] not in ("ics", "recurring-ical-events", "Ruby icalendar")]
    if any(e.one("RRULE") for e in events_of(cal)):
        roads = [r for r in roads if "recurring" not in r[0] and "khal" not in r[0]]
    for name, f in roads:
        try:
            got = f(path, raw, cal)
        except ImportError as e:
            skip(name, str(e))
            continue
        except Exception as e:
            ok(False, name, f"{type(e).__name__}: {str(e)[:200]}")
            continue
        if got == ref:
            ok(True, f"{name}: {len(got)} events, same uid, instants and summary as zoneinfo")
        else:
            ok(False, f"{name}: {len(got)} events", f"{len(set(ref) - set(got))} missing or different; first {few([(x, y) for x, y in zip(ref, got) if x != y] or [set(ref) ^ set(got)], 1)}"[:600])
    if not args.fast:
        try:
            n, _ = r_calcurse(path, raw, cal)
            ok(n == len(ref), f"calcurse imports {len(ref)} events, skips none", f"imported {n}")
        except ImportError as e:
            skip("calcurse", str(e))
        except Exception as e:
            ok(False, "calcurse", str(e)[:200])
    return ref


def check_expected(ref, path):
    want = sorted((r["uid"], r["start_utc"], r["end_utc"], squash(r["summary"])) for r in csv.DictReader(open(path, encoding="utf-8")))
    miss, extra = set(want) - set(ref), set(ref) - set(want)
    ok(len(ref) == len(want) and not miss and not extra, f"the events are the {len(want)} expected ones",
       f"{len(miss)} missing ({few(miss, 1)}), {len(extra)} not expected ({few(extra, 1)})")


def main():
    global QUIET
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("file")
    ap.add_argument("--expect")
    ap.add_argument("--method", default=None, help="PUBLISH, none, or left out for either")
    ap.add_argument("--icaljs", default=os.environ.get("ICALJS_DIR"))
    ap.add_argument("--sabre", default=os.environ.get("SABRE_AUTOLOAD"))
    ap.add_argument("--no-khal", action="store_true")
    ap.add_argument("--fast", action="store_true", help="leave out the slow parsers (big files)")
    ap.add_argument("-q", action="store_true", help="print only failures and skips")
    a = ap.parse_args()
    QUIET = a.q
    raw = open(a.file, "rb").read()
    lines = check_bytes(raw)
    root = parse_tree(lines)
    if ok(len(root) == 1 and root[0].name == "VCALENDAR", "one VCALENDAR", few([c.name for c in root])):
        cal = root[0]
        check_values(cal)
        check_calendar(cal, a.method)
        check_zones(cal)
        check_events(cal, (cal.one("METHOD").value if cal.one("METHOD") else "").upper())
        ref = check_parsers(a.file, raw, cal, a)
        if a.expect and ref is not None:
            check_expected(ref, a.expect)
    print(f"{PASS} passed, {FAIL} failed" + (f", {SKIP} skipped" if SKIP else ""))
    sys.exit(1 if FAIL else 0)


if __name__ == "__main__":
    main()
