def work():
    raise ValueError("x")


try:
    work()
except ValueError as e:
    saved = e.with_traceback(None)
raise saved
