import logging
import logging.handlers
import os

handler = logging.handlers.MemoryHandler(1000, target=logging.StreamHandler())
logging.getLogger().addHandler(handler)
logging.warning("this is the last line of the log")
print("done")
os._exit(0)
