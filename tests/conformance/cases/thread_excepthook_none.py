import threading


def work():
    raise ValueError("in the thread")


threading.excepthook = None
t = threading.Thread(target=work, name="T")
t.start()
t.join()
threading.excepthook = 5
t = threading.Thread(target=work, name="U")
t.start()
t.join()
del threading.excepthook
t = threading.Thread(target=work, name="V")
t.start()
t.join()
print("end")
