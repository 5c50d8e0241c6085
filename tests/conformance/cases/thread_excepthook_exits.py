import sys
import threading


def hook(args):
    print("hook", args.exc_type.__name__)
    sys.exit(4)


def work():
    raise ValueError("in the thread")


threading.excepthook = hook
t = threading.Thread(target=work, name="T")
t.start()
t.join()
print("end")
