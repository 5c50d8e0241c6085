import signal
import threading


def work():
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    except ValueError as e:
        print("ValueError", len(str(e)) > 0)


t = threading.Thread(target=work)
t.start()
t.join()
