def now():
    return time.time()


try:
    now()
except NameError as e:
    print("NameError:", e)
print(json.dumps([]))
