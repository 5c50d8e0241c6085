import atexit
import sys
import traceback


def f():
    raise ValueError("inside")


try:
    f()
except ValueError as e:
    print(traceback.format_exc())
    traceback.print_exc()
    print(traceback.format_exception_only(type(e), e))
    for row in traceback.extract_tb(sys.exc_info()[2]):
        print(row[1], row[2], row[3])


@atexit.register
def handler():
    try:
        f()
    except ValueError:
        traceback.print_exc(file=sys.stdout)
