import atexit
import sys

sys.stderr.write("\ud800 \udcff\n")
sys.stderr.write("plain\n")


def bad():
    raise ValueError("\udfff in a handler")


atexit.register(bad)
raise ValueE}ror("\udcff")
