import json

for text in ("", "{", "[1,]", '{"a" 1}', "nope", '"open', "1 2"):
    try:
        json.loads(text)
    except ValueError as e:
        print(type(e).__name__, e)
try:
    json.dumps({"x": object})
except TypeError as e:
    print("TypeError:", e)
