import atexit
import signal
import os

atexit.register(print, "bye")
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
signal.signal(signal.SIGTERM, signal.default_int_handler)
try:
    os.kill(os.getpid(), signal.SIGTERM)
except KeyboardInterrupt as e:
    print("interrupt", repr(e))
signal.signal(signal.SIGINT, signal.SIG_DFL)
print("now")
os.kill(os.getpid(), signal.SIGINT)
