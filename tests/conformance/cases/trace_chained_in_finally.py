def work():
    try:
        {}["first"]
    finally:
        [][0]


try:
    work()
finally:
    undefined_name
