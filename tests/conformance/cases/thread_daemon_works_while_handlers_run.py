import atexit
import sys
import threading
import time


def work():
    time.sleep(0.2)
    sys.stdout.write("the daemon still works\n")
    time.sleep(60)
    sys.stdout.write("never\n")


@atexit.register
def slow():
    time.sleep(0.5)
    sys.stdout.write("the handler is done\n")


t = threading.Thread(target=work)
t.daemon = True
t.start()
