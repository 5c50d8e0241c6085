"""Checks that the C++ which the lessons quote stands in core/reference, line by line.

    quotes.py LESSONS REFERENCE
"""
import pathlib
import re
import sys
import textwrap


def main():
    lessons, reference = map(pathlib.Path, sys.argv[1:])
    sources = {path.name: [line.strip() for line in path.read_text().splitlines()]
               for path in sorted(reference.glob("*.hpp"))}
    quoted = set()
    wrong = 0
    for lesson in sorted(lessons.glob("*.md")):
        for block in re.findall(r"^```cpp\n(.*?)^```$", lesson.read_text(), re.M | re.S):
            lines = [line.strip() for line in block.splitlines()]
            found = [name for name, source in sources.items()
                     if any(source[i:i + len(lines)] == lines for i in range(len(source)))]
            quoted.update(found)
            if not found:
                wrong += 1
                print(f"{lesson.name}: this is nowhere in {reference}:")
                print(textwrap.indent(block, "    "))
    for name in ("stack.hpp", "slots.hpp", "snapshot.hpp"):
        if name not in quoted:
            wrong += 1
            print(f"no lesson quotes {name}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
