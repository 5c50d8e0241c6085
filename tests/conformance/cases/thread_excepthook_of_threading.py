import threading


def hook(args):
    print("threading.excepthook", args.exc_type.__name__, args.exc_value, args.thread.name)


def work():
    raise ValueError("in a thread")


threading.excepthook = hook
t = threading.Thread(target=work, name="worker")
t.start()
t.join()
print("main done")
