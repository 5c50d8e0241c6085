import atexit
import logging
import sys

first = logging.getLogger("early")
logging.basicConfig(level=logging.INFO, stream=sys.stdout,
                    format="%(levelname)s|%(name)s|%(message)s|%(lineno)d|%(funcName)s")
log = logging.getLogger("app.part")
atexit.register(log.info, "from a handler")


def f():
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("boom %s", 1)


f()
log.debug("not shown")
logging.getLogger("app").setLevel(logging.ERROR)
log.warning("not shown either")
log.error("shown")
logging.getLogger("app").setLevel(logging.NOTSET)


class Closing(logging.Handler):
    def emit(self, record):
        print("emit", record.getMessage())

    def flush(self):
        print("flush")

    def close(self):
        print("close")
        logging.Handler.close(self)


log.addHandler(Closing())
log.info("to both")
print(logging.getLevelName(30), log.isEnabledFor(10))
