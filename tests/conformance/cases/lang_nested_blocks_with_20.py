import sys
class M(object):
 def __enter__(self): pass
 def __exit__(self, *a): pass
with M():
 with M():
  with M():
   with M():
    with M():
     with M():
      with M():
       with M():
        with M():
         with M():
          with M():
           with M():
            with M():
             with M():
              with M():
               with M():
                with M():
                 with M():
                  with M():
                   with M():
                    print(1)
