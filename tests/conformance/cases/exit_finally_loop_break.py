import atexit
import sys

log = []


@atexit.register
def show():
    print(log)


for i in range(4):
    try:
        log.append(i)
        if i == 1:
            continue
        if i == 3:
            sys.exit("out at %d" % i)
    except SystemExit as e:
        log.append(e.code)
        break
    finally:
        log.append("finally %d" % i)
else:
    log.append("else")
while True:
    try:
        break
    finally:
        log.append("while")
sys.exit(len(log))
