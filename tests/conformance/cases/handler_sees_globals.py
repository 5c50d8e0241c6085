import atexit

state = "initial"


def report():
    print(state, helper())


def helper():
    return "helped"


atexit.register(report)
state = "final"


def helper():
    return "helped again"
