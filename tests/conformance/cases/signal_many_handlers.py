import atexit
import os
import signal
import sys
import time

seen = []


def note(signum, frame):
    seen.append(signal.Signals(signum).name)
    if len(seen) == 2:
        raise InterruptedError("second", signum)
    if len(seen) == 4:
        sys.exit(len(seen))


for s in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGHUP, signal.SIGTERM):
    print(signal.signal(s, note))
atexit.register(lambda: print(seen))
for s in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGHUP, signal.SIGTERM):
    try:
        os.kill(os.getpid(), s)
        time.sleep(0.01)
    except OSError as e:
        print("caught", type(e).__name__, e.args)
    else:
        print("fine", s.name)
    finally:
        print("finally", len(seen))
