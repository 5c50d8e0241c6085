import sys
import traceback


def fail():
    raise ValueError("v")


try:
    fail()
except ValueError as e:
    text = traceback.format_exc().splitlines()
    print(text[0], "|", text[-1])
    print(traceback.format_exception_only(type(e), e))
    tb = sys.exc_info()[2]
    print([(f[1], f[2]) for f in traceback.extract_tb(tb)])
    traceback.print_exc(limit=1)
