def check(text, limit):
    if len(text) > limit:
        raise ValueError("""too
long""")


check("""one
two
three""", 3)
