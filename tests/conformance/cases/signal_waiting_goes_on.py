import signal
import sys
import time

start = time.time()


def note(number, frame):
    sys.stdout.write("noted after %.1f\n" % (time.time() - start))


signal.signal(signal.SIGALRM, note)
signal.setitimer(signal.ITIMER_REAL, 0.3)
time.sleep(0.8)
sys.stdout.write("awake after %.1f\n" % (time.time() - start))
