import threading


def work(text):
    raise KeyError(text)


for text in ("one", "two"):
    t = threading.Thread(target=work, args=(text,))
    t.start()
    t.join()
print("main done")
