try:
    int("x")
except ValueError as error:
    raise RuntimeError(
        "cannot read "
        "the number"
    ) from error
