import atexit
import sys
import threading


class Worker(threading.Thread):
    count = 0

    def __init__(self, n):
        super().__init__(name="worker-%d" % n)
        self.n = n
        self.result = None

    def run(self):
        Worker.count += 1
        self.result = 10 // self.n
        atexit.register(print, "registered by", self.name)


def excepthook(args):
    print("hook", args.thread.name, args.exc_type.__name__)
    if args.thread.n == 0:
        sys.exit(3)


threading.excepthook = excepthook
ws = [Worker(n) for n in (2, 0, 1)]
for w in ws:
    w.start()
    w.join()
print([w.result for w in ws], Worker.count, threading.current_thread().name, threading.active_count())
ws[0].start()
