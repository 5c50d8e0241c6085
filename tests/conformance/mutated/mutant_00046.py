x = ~[1] if x f'{}' else 
x[
  1:
  'a']
