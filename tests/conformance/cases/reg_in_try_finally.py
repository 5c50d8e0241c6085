import atexit
import sys


def work(fail):
    try:
        atexit.register(print, "registered in try", fail)
        if fail:
            raise ValueError("x")
    except ValueError:
        atexit.register(print, "registered in except")
    else:
        atexit.register(print, "registered in else")
    finally:
        atexit.register(print, "registered in finally")


work(True)
work(False)
sys.exit("end")
