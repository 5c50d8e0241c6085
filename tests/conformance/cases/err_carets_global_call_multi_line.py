def process(items,
            scale):
    return [
        item / scale
        for item in items
    ]


result = process(
    [1, 2],
    scale=0,
)
