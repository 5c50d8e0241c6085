try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e), repr(e.__cause__))
try:
    raise ValueError("x") from "not an exception"
except TypeError as e:
    print("TypeError:", e)
cause = OSError("disk")
raise ValueError("outer") from cause
