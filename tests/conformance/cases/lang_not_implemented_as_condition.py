import warnings

warnings.simplefilter("error")
try:
    print(bool(NotImplemented))
except (DeprecationWarning, TypeError) as error:
    print(type(error).__name__, str(error))
