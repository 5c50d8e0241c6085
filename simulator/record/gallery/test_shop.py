import atexit
import tempfile

folder = tempfile.TemporaryDirectory()


def report():
    raise RuntimeError("the report could not be sent")


atexit.register(report)


def test_price():
    assert 2 * 21 == 42
