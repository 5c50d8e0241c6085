try:
    try:
        raise ValueError("x")
    except 5:
        pass
except TypeError as e:
    print("TypeError:", e)
try:
    raise KeyError("y")
except (ValueError, "text"):
    pass
