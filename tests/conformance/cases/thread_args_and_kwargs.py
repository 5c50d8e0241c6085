import threading


def work(a, b=2, *rest, **options):
    print(a, b, rest, sorted(options.items()))


for args, kwargs in (((1,), {}), ((1, 3, 4), {"x": 5}), ([6], {"b": 7})):
    t = threading.Thread(target=work, args=args, kwargs=kwargs)
    t.start()
    t.join()
