import atexit


class Retry(Exception):
    def __init__(self, times, reason=None):
        Exception.__init__(self, times)
        self.times = times
        self.reason = reason


def attempt(n):
    try:
        if n:
            raise Retry(n, reason="busy")
        return "done"
    except Retry as r:
        print("retry", r.times, r.reason, r.args, repr(r))
        return attempt(r.times - 1)


print(attempt(2))
e = ValueError("kept", 1)
e.extra = "attribute"
try:
    raise e
except (KeyError, ValueError) as caught:
    print(caught is e, caught.extra, caught.args)
atexit.register(attempt, 1)
raise Retry(0)
