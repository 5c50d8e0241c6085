class /:
    name = "x"
    size = 1 / 0
