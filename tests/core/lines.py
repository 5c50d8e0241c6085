"""Counts the registry's lines of code, without comments and blank ones: core/README.md says 500 at most.

    lines.py CORE
"""
import pathlib
import re
import sys

MOST = 500
FILES = ("include/lastcall/registry.hpp", "include/lastcall/detail/handler.hpp", "src/registry.cpp")


def main():
    total = 0
    for name in FILES:
        text = pathlib.Path(sys.argv[1], name).read_text()
        lines = sum(1 for line in text.splitlines() if re.sub("//.*", "", line).strip())
        print(f"{lines:4} {name}")
        total += lines
    print(f"{total:4} of at most {MOST}")
    return 1 if total > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
