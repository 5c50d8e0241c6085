try:
    raise ValueError("x")
except ValueError as e:
    raise e from e
