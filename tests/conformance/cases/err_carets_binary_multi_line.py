def work(a, b):
    return (a
            + b
            - None)


work(1,
     2)
