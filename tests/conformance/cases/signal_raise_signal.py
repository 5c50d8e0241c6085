import atexit
import signal

atexit.register(print, "handler")
signal.signal(signal.SIGTERM, lambda signum, frame: print("got", signum))
signal.raise_signal(signal.SIGTERM)
print("after")
signal.raise_signal(signal.SIGINT)
