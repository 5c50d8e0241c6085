import atexit
import sys

log = []
name = "early"


def show(items, label="none"):
    sys.stdout.write("%s %r\n" % (label, items))
    items.append(len(items))


atexit.register(show, log)
atexit.register(show, log, label=name)
atexit.register(show, list(log))
name = "late"
log.append("changed after")
