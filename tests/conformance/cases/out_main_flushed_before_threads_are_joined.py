import os
import sys
import threading
import time


def work():
    time.sleep(0.4)
    sys.stdout.write("thread, lost\n")
    os._exit(3)


threading.Thread(target=work).start()
sys.stdout.write("main\n")
