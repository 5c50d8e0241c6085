import atexit
import threading

from flask import Flask

app = Flask(__name__)


def flush_metrics():
    print("metrics are written")


atexit.register(flush_metrics)

if __name__ == "__main__":
    app.run(port=8765, debug=True)
