import atexit
import sys


class Service:
    running = []

    def __init__(self, name, fails=False):
        self.name = name
        self.fails = fails

    def __enter__(self):
        Service.running.append(self)
        atexit.register(self.stop)
        return self

    def __exit__(self, kind, value, traceback):
        atexit.unregister(self.stop)
        self.stop()
        return kind is SystemExit and not self.fails

    def stop(self):
        Service.running.remove(self)
        print("stopped", self.name, [s.name for s in Service.running])
        if self.fails:
            raise RuntimeError(self.name + " failed to stop")


leaked = Service("leaked").__enter__()
broken = Service("broken", fails=True).__enter__()
with Service("swallows exit"):
    sys.exit(1)
print("still here")
with Service("raises", fails=True):
    print("body")
