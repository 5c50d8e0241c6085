import atexit
import signal

atexit.register(print, "handler")
print("lost")
signal.raise_signal(signal.SIGUSR2)
