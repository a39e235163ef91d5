#!/usr/bin/env python3
"""Holds the imports of each module against the house: who may import what, in the order of the data flow.

A wrong-way import between our own modules does not compile; this also keeps Foundation, the libraries
and the C modules where they belong, which the compiler would let pass.
"""
import pathlib
import re
import sys

STANDARD = {"Synchronization"}
CORE = ["CivilTime", "Rostering", "DutyRules", "Staffing", "Wellbeing", "Planning"]
ALLOWED = {
    "CivilTime": set(),
    "Rostering": {"CivilTime"},
    "DutyRules": {"CivilTime", "Rostering"},
    "Staffing": {"CivilTime", "Rostering", "RealModule"},
    "Wellbeing": {"CivilTime", "Rostering", "Staffing"},
    "Planning": {"CivilTime", "Rostering", "DutyRules", "Staffing", "Wellbeing"},
    "RoomFiles": {*CORE, "Foundation", "Glibc", "Yams", "Crypto", "CZlib"},
    "Drawing": {*CORE},
    "RotaCalendar": {*CORE, "CLibical", "Glibc"},
    "RotaSolver": {*CORE, "Dispatch", "Glibc", "Subprocess", "SystemPackage"},
    "relief-solve": {"CCbc", "Glibc"},
    "RotaStore": {*CORE, "Foundation", "Dispatch", "Glibc", "Crypto"},
    "RotaWeb": {
        *CORE, "RoomFiles", "Drawing", "RotaCalendar", "RotaSolver", "RotaStore", "Foundation", "Dispatch", "Glibc",
        "Crypto", "CSodium", "CQREncode", "Hummingbird", "HummingbirdCore", "HTTPTypes", "Logging", "NIOCore", "NIOHTTP1", "NIOHTTPTypes",
        "ServiceLifecycle", "UnixSignals",
    },
    "relief": {*CORE, "RoomFiles", "Drawing", "RotaCalendar", "RotaSolver", "RotaStore", "RotaWeb", "ArgumentParser", "Glibc"},
    "relief-bench": {*CORE, "RoomFiles", "RotaCalendar", "RotaSolver", "RotaStore", "Glibc"},
}
IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"
    r"import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)"
)

wrong = []
files = 0
for path in sorted(pathlib.Path("Sources").rglob("*.swift")):
    module = path.parts[1]
    if module not in ALLOWED:
        wrong.append(f"{path}: the house has no module {module}")
        continue
    files += 1
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = IMPORT.match(line)
        # The engine behind the record may change; only its driver knows it.
        driver = {"GRDB", "GRDBSQLite"} if path.is_relative_to("Sources/RotaStore/SQLite") else set()
        if found and found[1] not in ALLOWED[module] | STANDARD | driver:
            wrong.append(f"{path}:{number}: {module} may not import {found[1]}")
print("\n".join(wrong) if wrong else f"{files} files keep to the house.")
sys.exit(bool(wrong))
