import threading
import warnings


def work():
    pass


def use():
    t = threading.Thread(target=work)
    t.setDaemon(True)
    t.setName("T")
    print(t.isDaemon(), t.getName(), threading.activeCount(), threading.currentThread() is not None)
    e = threading.Event()
    print(e.isSet())
    c = threading.Condition()
    with c:
        c.notifyAll()


warnings.simplefilter("ignore")
use()
warnings.simplefilter("error")
for call in (threading.activeCount, threading.Thread().isDaemon, threading.Thread().getName, threading.Event().isSet):
    try:
        call()
    except DeprecationWarning as error:
        print(error)
