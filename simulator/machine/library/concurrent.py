import sys as _sys

if _sys.version_info < (3, 14):
    _absent = ["interpreters"]
