#!/usr/bin/env python3
"""Writes widths.inc: how wide the characters of Inter and JetBrains Mono are.

    widths.py FOLDER… > widths.inc    the fonts' files are in these folders
    widths.py --check FOLDER…         is widths.inc what they say? Ends with 77 where the fonts are
                                      of other versions, or missing
"""
import pathlib
import struct
import sys

FONTS = [("text", "Inter-Regular"), ("semibold", "Inter-SemiBold"), ("bold", "Inter-Bold"),
         ("mono", "JetBrainsMono-Regular")]
# Latin, Greek and Cyrillic, punctuation, arrows, signs, box drawing: what is to be expected.
RANGES = [(0x20, 0x24F), (0x370, 0x4FF), (0x1E00, 0x1EFF), (0x2010, 0x2049), (0x20A0, 0x20BF),
          (0x2190, 0x22FF), (0x2500, 0x25FF), (0x2713, 0x2717), (0xFFFD, 0xFFFD)]


class Font:
    def __init__(self, path):
        self.data = path.read_bytes()
        count = self.read(">H", 4)[0]
        self.tables = {}
        for i in range(count):
            tag, _, offset, _ = self.read(">4sLLL", 12 + 16 * i)
            self.tables[tag.decode()] = offset
        self.units = self.read(">H", self.tables["head"] + 18)[0]
        hhea = self.tables["hhea"]
        self.ascent, self.descent = self.read(">hh", hhea + 4)
        self.metrics = self.read(">H", hhea + 34)[0]
        self.glyphs = self.read_characters()
        revision = self.read(">L", self.tables["head"] + 4)[0]
        self.version = "%.3f" % (revision / 65536)

    def read(self, form, offset):
        return struct.unpack_from(form, self.data, offset)

    def read_characters(self):
        cmap = self.tables["cmap"]
        best = None
        for i in range(self.read(">H", cmap + 2)[0]):
            platform, encoding, offset = self.read(">HHL", cmap + 4 + 8 * i)
            form = self.read(">H", cmap + offset)[0]
            if (platform, encoding) in ((0, 3), (0, 4), (3, 1), (3, 10)) and form in (4, 12):
                if best is None or form > best[0]:
                    best = (form, cmap + offset)
        form, at = best
        glyphs = {}
        if form == 12:
            for i in range(self.read(">L", at + 12)[0]):
                first, last, glyph = self.read(">LLL", at + 16 + 12 * i)
                for character in range(first, last + 1):
                    glyphs[character] = glyph + character - first
            return glyphs
        count = self.read(">H", at + 6)[0] // 2
        for i in range(count):
            last = self.read(">H", at + 14 + 2 * i)[0]
            first = self.read(">H", at + 16 + 2 * count + 2 * i)[0]
            delta = self.read(">H", at + 16 + 4 * count + 2 * i)[0]
            place = at + 16 + 6 * count + 2 * i
            offset = self.read(">H", place)[0]
            for character in range(first, min(last, 0xFFFE) + 1):
                glyph = character
                if offset:
                    glyph = self.read(">H", place + offset + 2 * (character - first))[0]
                if glyph or not offset:
                    glyphs[character] = (glyph + delta) & 0xFFFF
        return glyphs

    def width(self, character):
        glyph = self.glyphs.get(character, 0)
        if glyph == 0:
            return 0
        return self.read(">H", self.tables["hmtx"] + 4 * min(glyph, self.metrics - 1))[0]


def find(folders, name):
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob(name + ".[ot]tf")):
            return Font(path)
    return None


def write(fonts):
    lines = ["// Made by widths.py from Inter %s and JetBrains Mono %s."
             % (fonts[0].version, fonts[3].version),
             "constexpr Range ranges[] = {"]
    lines += ["    {0x%X, 0x%X}," % one for one in RANGES]
    lines += ["};"]
    for (name, _), font in zip(FONTS, fonts):
        widths = [font.width(c) for first, last in RANGES for c in range(first, last + 1)]
        replacement = font.width(0xFFFD) or font.width(ord("?"))
        lines.append("// units of the em, ascent, descent, and the width of what is missing")
        lines.append("constexpr Shape %s_shape{%d, %d, %d, %d};"
                     % (name, font.units, font.ascent, -font.descent, replacement))
        if set(widths) - {0} == {replacement}:
            lines.append("constexpr const std::uint16_t* %s_widths = nullptr;  // all alike" % name)
            continue
        lines.append("constexpr std::uint16_t %s_widths[] = {" % name)
        row = "   "
        for width in widths:
            word = " %d," % width
            if len(row) + len(word) > 100:
                lines.append(row)
                row = "   "
            row += word
        lines += [row, "};"]
    return "\n".join(lines) + "\n"


def main():
    folders = [word for word in sys.argv[1:] if word != "--check"]
    fonts = [find(folders, name) for _, name in FONTS]
    if "--check" not in sys.argv:
        sys.stdout.write(write(fonts))
        return 0
    kept = pathlib.Path(__file__).with_name("widths.inc").read_text()
    if None in fonts:
        print("the fonts are not there")
        return 77
    now = write(fonts)
    if now.splitlines()[0] != kept.splitlines()[0]:
        print("other versions of the fonts: " + now.splitlines()[0])
        return 77
    if now != kept:
        print("widths.inc is not what widths.py makes of the fonts: run it anew")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
