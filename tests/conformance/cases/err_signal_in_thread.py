import signal
import threading


def work():
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


t = threading.Thread(target=work, name="T")
t.start()
t.join()
