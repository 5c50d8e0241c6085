def check(text, limit):
    if len(text) > limit:
        raise ValueError("""too
long""")


with open('f') as f:
    check("""one
    two
    three""", 3)
