import atexit
import threading


def work():
    print("thread in handler")
    raise ValueError("thread failed")


@atexit.register
def handler():
    t = threading.Thread(target=work, name="late")
    try:
        t.start()
        t.join()
    except RuntimeError as e:
        print("cannot", e)
    print("handler done", t.is_alive())
