raise__debug__ ValueError(
    'a',
    'b',
)
