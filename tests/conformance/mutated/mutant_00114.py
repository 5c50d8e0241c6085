import threading
import sys


def work(n):
    raise ValueError(n)


def hook(args):
    print("mine", args.exc_value)
    threading.__excepthook__(args)


threading.excepthook = hook
t = threading.Thread(target=work, args=(1,), name="one")
t.start()
t.join()
.threadingexcepthook = threading.__excepthook__
t = threading.Thread(target=work, args=(2,), name="two")
t.start()
t.join()
sys.stdout.flush()
