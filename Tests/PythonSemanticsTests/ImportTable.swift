extension MeaningTests {
  /// Imports of every form.
  static let imports = rows(
    """
    ## module -> requests.get
    import requests
    requests.get(u)
    ## alias of module -> requests.get
    import requests as rq
    rq.get(u)
    ## dotted module -> a.b.c
    import a.b
    a.b.c(u)
    ## dotted module with alias -> a.b.d
    import a.b as c
    c.d(u)
    ## two of one package -> a.b.f
    import a.b
    import a.c
    a.b.f()
    ## from -> requests.get
    from requests import get
    get(u)
    ## from with alias -> requests.get
    from requests import get as g
    g(u)
    ## from, module -> requests.api.get
    from requests import api
    api.get(u)
    ## relative -> ..utils.requests.get
    from ..utils import requests
    requests.get(u)
    ## relative without module -> .http.get
    from . import http
    http.get(u)
    ## three dots -> ...a.b
    from ...a import b
    b()
    ## blanks in the name -> a.b.d
    import a . b as c
    c.d()
    ## in a function -> requests.get
    def f():
      import requests
      return requests.get(u)
    ## in another function -> r.get
    def g():
      import requests as r
    def f():
      r.get(u)
    ## behind the use -> requests.get
    def f():
      requests.get(u)
    import requests as requests
    ## under try -> requests.get
    try:
      import requests
    except ImportError:
      requests = None
    requests.get(u)
    ## two origins -> unknown
    try:
      import ujson as json
    except ImportError:
      import json
    json.loads(x)
    ## one origin twice -> json.loads
    try:
      import json
    except ImportError:
      import json
    json.loads(x)
    ## fake in except -> unknown
    try:
      import requests
    except ImportError:
      requests = Fake
    requests.get(u)
    ## fake class in except -> unknown
    try:
      import requests
    except ImportError:
      class requests: pass
    requests.get(u)
    ## for type checking -> requests.get
    if TYPE_CHECKING:
      import requests
    requests.get(u)
    ## not imported -> requests.get
    requests.get(u)
    ## builtin -> builtins.open
    open(u)
    ## star import -> unknown
    from helpers import *
    requests.get(u)
    ## star import and import -> requests.get
    from helpers import *
    import requests
    requests.get(u)
    ## lazy import -> requests.get
    lazy import requests
    requests.get(u)
    ## through global -> requests.get
    def f():
      global r
      import requests as r
    def g():
      r.get(u)
    ## import in a class is not seen inside -> r.get
    class A:
      import requests as r
      def f(self): r.get(u)
    ## import in a class -> requests.get
    class A:
      import requests as r
      r.get(u)
    """)

  /// Names bound to other names.
  static let aliases = rows(
    """
    ## name bound once -> requests.get
    import requests
    get = requests.get
    get(u)
    ## name bound twice -> unknown
    import requests
    get = requests.get
    get = other
    get(u)
    ## name bound twice the same -> requests.get
    import requests
    if a:
      get = requests.get
    else:
      get = requests.get
    get(u)
    ## in two steps -> requests.get
    import requests
    r = requests
    get = r.get
    get(u)
    ## walrus -> requests.get
    import requests
    if (get := requests.get): get(u)
    ## in a circle -> unknown
    a = b
    b = a
    a(u)
    ## itself -> unknown
    a = a.b
    a(u)
    ## unpacked -> unknown
    import requests
    get, post = requests.get, requests.post
    get(u)
    ## augmented -> unknown
    import requests
    get = requests.get
    get += 1
    get(u)
    ## partial -> requests.get
    import requests
    from functools import partial
    get = partial(requests.get, verify=False)
    get(u)
    ## partial by module -> requests.get
    import functools, requests
    functools.partial(requests.get)(u)
    ## either of two -> unknown
    import requests
    (requests.get if a else requests.post)(u)
    ## either of one -> requests.get
    import requests
    (requests.get if a else requests.get)(u)
    ## parenthesized -> requests.get
    import requests
    (requests).get(u)
    ## deleted afterwards -> requests.get
    import requests
    requests.get(u)
    del requests
    requests.get(u)
    ## ligature -> unknown
    import requests
    ﬁle = 1
    requests.get(u)
    ## accent -> requests.get
    import requests
    é = 1
    requests.get(u)
    """)

  /// Names that something else binds.
  static let shadows = rows(
    """
    ## parameter -> unknown
    import requests
    def f(requests):
      return requests.get(u)
    ## dictionary -> unknown
    requests = {}
    requests.get(u)
    ## local -> unknown
    import requests
    def f():
      requests = g()
      requests.get(u)
    ## loop -> unknown
    import requests
    for requests in x: requests.get(u)
    ## comprehension -> unknown
    import requests
    [requests.get(u) for requests in x]
    ## comprehension, first iterable -> requests.get
    import requests
    [x for requests in requests.get(u)]
    ## comprehension, second iterable -> unknown
    import requests
    [x for x in a for requests in requests.get(u)]
    ## comprehension elsewhere -> requests.get
    import requests
    [requests for requests in x]
    requests.get(u)
    ## lambda -> unknown
    import requests
    lambda requests: requests.get(u)
    ## lambda default -> requests.get
    import requests
    lambda requests=requests.get(u): 0
    ## default -> requests.get
    import requests
    def f(requests=requests.get(u)): pass
    ## decorator -> requests.get
    import requests
    @requests.get(u)
    def f(requests): pass
    ## except -> unknown
    import requests
    try: pass
    except E as requests: requests.get(u)
    ## with -> unknown
    import requests
    with a() as requests: requests.get(u)
    ## match -> unknown
    import requests
    match x:
      case requests: requests.get(u)
    ## match with as -> unknown
    import requests
    match x:
      case A() as requests: requests.get(u)
    ## match with star -> unknown
    import requests
    match x:
      case [*requests]: requests.get(u)
    ## match with rest -> unknown
    import requests
    match x:
      case {**requests}: requests.get(u)
    ## function -> unknown
    import requests
    def requests(): pass
    requests.get(u)
    ## class -> unknown
    class requests:
      def get(): pass
    requests.get(u)
    ## class body is not seen inside -> requests.get
    import requests
    class A:
      requests = 1
      def f(self): requests.get(u)
    ## class body -> unknown
    import requests
    class A:
      requests = 1
      requests.get(u)
    ## type parameter -> unknown
    import requests
    def f[requests](): requests.get(u)
    ## global rebinds -> unknown
    import requests
    def f():
      global requests
      requests = 1
    def g(): requests.get(u)
    ## nonlocal -> requests.get
    def f():
      import requests as r
      def g():
        nonlocal r
        r.get(u)
    ## walrus in comprehension -> unknown
    import requests
    [(requests := y) for y in x]
    requests.get(u)
    ## for target in function -> unknown
    import requests
    def f():
      for requests in x: pass
      requests.get(u)
    """)
}
