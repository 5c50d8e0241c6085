import gc
print(gc.get_threshold())
gc.set_threshold(10)
gc.set_threshold(9, 8)
print(gc.get_threshold())
for wrong in [(), (1, 2, 3, 4), ("a",), (1.5,)]:
    try:
        gc.set_threshold(*wrong)
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
