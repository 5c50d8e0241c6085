#!/usr/bin/env python3
"""The plan of the house is as simulator/README.md and machine/README.md say, and facts have one room.

    rooms.py FOLDER    the root of the project
"""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
simulator = root / "simulator"
wrong = []


def rows(path, heading):
    """The cells of the table that begins with a heading."""
    lines = iter(path.read_text().split("\n"))
    for line in lines:
        if line.startswith(heading):
            break
    next(lines)
    for line in lines:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in line.strip("|").split("|")]


def sources(folder):
    return [p for p in sorted(folder.rglob("*")) if p.suffix in (".cpp", ".hpp")]


def expect(condition, message):
    if not condition:
        wrong.append(message)


told = {row[0].strip("`") for row in rows(simulator / "README.md", "| room ")}
there = {p.name for p in simulator.iterdir() if p.is_dir() and p.name != "__pycache__"}
expect(told == there, f"simulator/README.md: rooms told but not there, or not told: {told ^ there}")

machine = simulator / "machine"
for name, _, includes in rows(machine / "README.md", "| folder "):
    folder = machine / name.strip("`")
    expect(folder.is_dir(), f"machine/README.md: there is no folder {folder.name}")
    allowed = set(includes.replace(",", " ").split())
    found = set()
    for path in sources(folder):
        found |= set(re.findall(r'#include "(\w+)/', path.read_text()))
    found = {f for f in found if (machine / f).is_dir() and f not in (folder.name, "include")}
    expect(found == allowed, f"machine/README.md: {folder.name} includes {sorted(found)}")

# What has one room.
for path in sources(machine / "ending"):
    expect(not re.search(r"at_least\(|python2\(|Version\s*\{", path.read_text()),
           f"{path.relative_to(root)}: names a version; that is a rule's (python/rules.cpp)")
for path in sources(simulator):
    text = path.read_text()
    room = path.relative_to(simulator).parts[0]
    if room not in ("platform", "record", "cli", "bench"):
        expect("<csignal>" not in text, f"{path.relative_to(root)}: the host's signals; see python/signals.hpp")
    if room == "machine":
        expect("<cerrno>" not in text, f"{path.relative_to(root)}: the host's error numbers; see error_number")
    if room in ("text", "python", "script", "trace", "machine", "stage", "figure", "lesson", "web"):
        expect("std::ranges" not in text,
               f"{path.relative_to(root)}: emscripten's C++ library has no algorithms of std::ranges")
    if room != "python":
        expect(len(re.findall(r'"SIG[A-Z]+"', text)) < 12, f"{path.relative_to(root)}: a second table of signals")

print("\n".join(wrong) or "the plan is as it is told")
sys.exit(bool(wrong))
