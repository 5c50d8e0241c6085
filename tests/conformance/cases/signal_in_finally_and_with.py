import atexit
import os
import signal


class Guard:
    def __enter__(self):
        self.old = signal.signal(signal.SIGINT, self.hit)
        return self

    def hit(self, signum, frame):
        print("guarded", signum)
        raise KeyboardInterrupt("guard")

    def __exit__(self, kind, value, tb):
        signal.signal(signal.SIGINT, self.old)
        print("exit", kind.__name__, value)
        os.kill(os.getpid(), signal.SIGINT)
        return True


atexit.register(print, "handlers")
with Guard():
    try:
        os.kill(os.getpid(), signal.SIGINT)
    finally:
        print("finally")
print("not reached")
