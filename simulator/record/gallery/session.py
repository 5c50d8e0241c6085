import atexit
import sqlite3

database = sqlite3.connect(":memory:")
_ = atexit.register(database.commit)
database.close()
