try:
    def f():
finally:
    pass
