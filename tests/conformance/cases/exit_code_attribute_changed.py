import sys

try:
    sys.exit(3)
except SystemExit as e:
    print("code %r args %r" % (e.code, e.args))
    e.code = 9
    raise
