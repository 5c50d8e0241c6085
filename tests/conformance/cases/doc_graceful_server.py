import atexit
import os
import signal
import sys
import time


class Server:
    def __init__(self):
        self.connections = ["alice", "bob"]
        self.log = []

    def close(self):
        while self.connections:
            print("closing", self.connections.pop())
        print("log:", self.log)


def handle_sigterm(signum, frame):
    server.log.append("signal %d" % signum)
    sys.exit(0)


server = Server()
atexit.register(server.close)
atexit.register(print, "shutting down...")
signal.signal(signal.SIGTERM, handle_sigterm)
print("serving")
os.kill(os.getpid(), signal.SIGTERM)
time.sleep(60)
