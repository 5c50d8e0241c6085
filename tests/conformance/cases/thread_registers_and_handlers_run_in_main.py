import atexit
import threading


def handler():
    print("in", threading.current_thread() is threading.main_thread())


def work():
    atexit.register(handler)
    print("in", threading.current_thread() is threading.main_thread())


t = threading.Thread(target=work)
t.start()
t.join()
