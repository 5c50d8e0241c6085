import atexit, os, signal, sys


@atexit.register
def say_goodbye():
    print("goodbye")


def stop(number, frame):
    sys.exit(128 + number)


signal.signal(signal.SIGTERM, stop)
os.kill(os.getpid(), signal.SIGTERM)
