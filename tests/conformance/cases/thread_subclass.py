import atexit
import threading


class Worker(threading.Thread):
    def __init__(self, n):
        threading.Thread.__init__(self, name="worker-%d" % n)
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n ** 2
        print(self.name, "ran")


workers = [Worker(i) for i in range(3)]
for w in workers:
    w.start()
    w.join()
print([w.result for w in workers])
