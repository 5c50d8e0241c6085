# https://docs.python.org/2.7/library/stringio.html
import io as _io

class StringIO(_io.StringIO):
    "C"
    _kind = (str, type(u""))
    _empty = ""
    _pad = "\0"
    _line_end = "\n"
