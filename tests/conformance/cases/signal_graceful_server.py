import atexit
import os
import signal
import sys
import time


class Server:
    def __init__(self):
        self.running = True
        self.requests = 0

    def stop(self, signum, frame):
        print("stopping on signal", signum)
        self.running = False

    def serve(self):
        while self.running:
            self.requests += 1
            if self.requests == 3:
                os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(0.01)

    def report(self):
        print("served", self.requests)


server = Server()
signal.signal(signal.SIGTERM, server.stop)
signal.signal(signal.SIGINT, server.stop)
atexit.register(server.report)
server.serve()
sys.exit(0)
