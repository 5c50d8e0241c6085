import threading


def work():
    try:
        threading.current_thread().join()
    except RuntimeError as e:
        print("RuntimeError:", e)


t = threading.Thread(target=work)
t.start()
t.join()
