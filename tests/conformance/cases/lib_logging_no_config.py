import atexit
import logging

logging.getLogger("a").warning("to stderr %d", 1)
logging.info("sets up the root")
logging.error("error")
atexit.register(logging.warning, "in a handler")
