import sys


def inner():
    frame = sys._getframe()
    print(frame is sys._getframe(), frame.f_lineno, frame.f_code is inner.__code__)
    print(frame.f_back.f_code.co_name, frame.f_back.f_locals["x"], frame.f_back.f_code.co_firstlineno)
    return sys._getframe(1), frame


def outer(x):
    y = [x]

    def use():
        return y
    use()
    return inner()


one, two = outer(5)
print(one.f_locals["x"], one.f_locals["y"], one.f_code.co_name, one.f_lineno, two.f_lineno)
print(sys._getframe().f_code.co_name, sys._getframe().f_back, inner.__code__.co_argcount, outer.__code__.co_argcount)
try:
    sys._getframe(5)
except ValueError as error:
    print(error)
try:
    one.nothing
except AttributeError as error:
    print(error)
