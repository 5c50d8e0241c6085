import json

settings = json.loads('{"a": [1, 2}')
