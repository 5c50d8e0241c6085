import threading
class Bad:
    pass
def hook(args):
    print(len(args), type(args).__name__, type(args).__module__, args[0].__name__, args[1], args[2] is not None, args[3].name)
    a, b, c, d = args
    print(isinstance(args, tuple), args.exc_type.__name__, args.thread is d)
threading.excepthook = hook
def work(): 1/0
t = threading.Thread(target=work); t.start(); t.join()
