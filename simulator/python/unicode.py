#!/usr/bin/env python3
"""Writes unicode.inc: what each version of Python knows of characters, read off the interpreters.

    unicode.py INTERPRETER… > unicode.inc     one of each version, oldest first
    unicode.py --check [INTERPRETER…]         is unicode.inc what they say of every 61st character?
                                              Without, those of pyenv; ends with 77 where there are none
"""
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent

# Run by each interpreter, 2.7 too. A line for each character: flags; upper, lower, title, folded
# (hexadecimal, empty where it is the character itself); the value of a decimal digit.
DUMP = r'''
import sys, unicodedata
py2 = sys.version_info[0] == 2
char = unichr if py2 else chr
for c in range(0, 0x110000, int(sys.argv[1])):
    s = char(c)
    flags = [s.isalpha(), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isspace(),
             not py2 and s.isprintable(), s.isupper(), s.islower(), s.istitle() and not s.isupper(),
             (s + u"a").title()[-1] == u"a",  # cased
             not py2 and (u"A\u03a3" + s).lower()[1] == u"\u03c2"
                     and (u"A\u03a3" + s + u"A").lower()[1] == u"\u03c3",  # ignored between cased ones
             len((s + u"a").splitlines()) == 2, unicodedata.east_asian_width(s) in "WF",
             unicodedata.category(s) != "Cn",
             not py2 and s.isidentifier(), not py2 and ("a" + s).isidentifier()]
    texts = [s.upper(), s.lower(), s.title(), s if py2 else s.casefold()]
    sys.stdout.write("%x;%s;%d\n" % (
        sum(bool(flag) << i for i, flag in enumerate(flags)),
        ";".join("" if text == s else ",".join("%x" % ord(t) for t in text) for text in texts),
        unicodedata.decimal(s, -1)))
'''


def dump(interpreter, step=1):
    run = subprocess.run([interpreter, "-c", DUMP, str(step)], stdout=subprocess.PIPE, check=True)
    return run.stdout.decode().split("\n")[:-1]


def version_of(interpreter):
    code = "import sys; print('%d %d' % sys.version_info[:2])"
    out = subprocess.run([interpreter, "-c", code], stdout=subprocess.PIPE, check=True).stdout
    return tuple(int(n) for n in out.split())


def rows(texts, layout):
    line = ""
    for text in texts:
        if len(line) + len(text) > 96:
            yield line.rstrip()
            line = ""
        line += text + ", "
    yield line.rstrip()


def write(interpreters):
    dumps = [(version_of(i), dump(i)) for i in interpreters]
    kept = []
    for version, lines in dumps:  # versions with the same data are one column
        if not kept or kept[-1][1] != lines:
            kept.append((version, lines))
    specials, records, kinds, runs = [], {}, {}, []

    def mapping(text, c):
        if not text:
            return 0
        code_points = [int(t, 16) for t in text.split(",")]
        if len(code_points) == 1:
            return code_points[0] - c
        code_points += [0] * (3 - len(code_points))
        if code_points not in specials:
            specials.append(code_points)
        return 0x200000 + specials.index(code_points)

    zero = 0
    for c in range(0x110000):
        kind = []
        for _, lines in kept:
            flags, *texts, decimal = lines[c].split(";")
            record = (int(flags, 16), *(mapping(text, c) for text in texts))
            kind.append(records.setdefault(record, len(records)))
        kind = kinds.setdefault(tuple(kind), len(kinds))
        # A row of decimal digits begins with their zero.
        digit = int(kept[-1][1][c].split(";")[5])
        if not runs or runs[-1][1] != kind:
            runs.append((c, kind))
        if digit >= 0:
            assert (c - runs[-1][0]) % 10 == digit, hex(c)
    print("// Made by unicode.py: what Python %s know of characters." %
          ", ".join("%d.%d" % version for version, _ in kept))
    print("constexpr Version columns[] = {%s};" %
          ", ".join("{%d, %d}" % version for version, _ in kept))
    print("constexpr char32_t specials[][3] = {")
    print("\n".join(rows(["{0x%x, 0x%x, 0x%x}" % tuple(s) for s in specials], 0)))
    print("};\nconstexpr Record records[] = {")
    print("\n".join(rows(["{%d, %d, %d, %d, %d}" % r for r in records], 0)))
    print("};\nconstexpr std::uint16_t kinds[][%d] = {" % len(kept))
    print("\n".join(rows(["{%s}" % ", ".join(map(str, k)) for k in kinds], 0)))
    print("};\nconstexpr Run runs[] = {")
    print("\n".join(rows(["{0x%x, %d}" % r for r in runs], 0)))
    print("};")


def check(interpreters):
    step = 61
    text = (HERE / "unicode.inc").read_text()

    def table(name):
        body = re.search(r" %s(?:\[\])?(?:\[\d+\])? = \{\n?(.*?)\n?\};" % name, text, re.S).group(1)
        return [[int(n, 0) for n in row.split(",")] for row in re.findall(r"\{([^{}]*)\}", body)]

    columns, specials, records, kinds, runs = (
        table(n) for n in ("columns", "specials", "records", "kinds", "runs"))
    wrong = 0
    for interpreter in interpreters:
        version = version_of(interpreter)
        column = max(i for i, c in enumerate(columns) if tuple(c) <= version)
        run = 0
        for i, line in enumerate(dump(interpreter, step)):
            c = i * step
            while run + 1 < len(runs) and runs[run + 1][0] <= c:
                run += 1
            flags, *mappings = records[kinds[runs[run][1]][column]]
            told = []
            for m in mappings:
                points = [p for p in specials[m - 0x200000] if p] if m >= 0x200000 else [c + m]
                told.append("" if m == 0 else ",".join("%x" % p for p in points))
            if line.split(";")[:5] != ["%x" % flags, *told]:
                wrong += 1
                print("Python %d.%d, U+%04X: %s" % (*version, c, line))
    print("%d characters, %d interpreters, %d differ" % (0x110000 // step, len(interpreters), wrong))
    sys.exit(wrong > 0)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--check"]:
        found = arguments[1:] or sorted(
            str(p) for p in pathlib.Path.home().glob(".pyenv/versions/*/bin/python"))
        if not found:
            print("skipped: there is no interpreter")
            sys.exit(77)
        check(found)
    write(arguments)
