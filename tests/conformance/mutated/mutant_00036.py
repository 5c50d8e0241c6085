import threading


def work():
    pass


a = threading.Thread(target=work)
b = threading.Thread(target=work, name="named")
c = threading.Thread(target=lambda: None, daemon=True)
print(a.name, b.name, c.name)
print(a.is_alive(), a.daemon, c.daemon)
a.start()
a.join()
print(a.is_alive(), a)
print(threading.current_thread().name, threading.main_thread().name)
