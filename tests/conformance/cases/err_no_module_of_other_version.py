try:
    import Queue as queue
except ImportError as e:
    print(type(e).__name__, e)
    import queue
try:
    from StringIO import StringIO
except ImportError:
    from io import StringIO
print(queue.Queue.__name__, StringIO.__name__)
import not_there.at_all
