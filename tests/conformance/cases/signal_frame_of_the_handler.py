import os
import signal
import sys
import traceback


def handler(number, frame):
    print(frame.f_lineno, frame.f_code.co_name, os.path.basename(frame.f_code.co_filename), sorted(frame.f_locals)[:2])
    print(frame.f_back.f_code.co_name, frame.f_back.f_lineno, frame.f_back.f_back)
    print(frame.f_globals is globals(), frame.f_back.f_locals is not None)
    print([(row[1], row[2]) for row in traceback.extract_stack(frame)])
    print(sys._getframe().f_code.co_name, sys._getframe(1) is frame, sys._getframe(1).f_lineno)


def work(a, b):
    c = a + b
    os.kill(os.getpid(), signal.SIGTERM)
    return c


signal.signal(signal.SIGTERM, handler)
print(work(1, 2))
